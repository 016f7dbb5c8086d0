import { PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'hcaptcha',
  name: 'hCaptcha',
  types: [
    {
      id: 'hcaptcha-secret',
      name: 'hCaptcha secret key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'verify only', destroys: 'no', destroysBackups: 'no', scope: 'unknown', infrastructure: false },
      reason: 'Known length 32; the shape says nothing alone, so the key must.',
      source: 'https://docs.hcaptcha.com/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /ES_[0-9a-f]{32}/, context: { keys: ['hcaptcha_secret', 'hcaptcha_secret_key'] } },
      matches: [['ES_', { of: 'hex', length: 32 }]],
      rejects: [['ES_', { of: 'hex', length: 10 }]],
    },
    {
      id: 'hcaptcha-sitekey',
      name: 'hCaptcha site key',
      kind: 'publishable',
      certainty: 'likely',
      capability: PUBLIC,
      reason: 'A known form with a UUID; the shape says nothing alone, so the key must.',
      source: 'https://docs.hcaptcha.com/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
        context: { keys: ['hcaptcha_sitekey', 'hcaptcha_site_key'] },
      },
      matches: [[{ of: 'uuid', length: 36 }]],
      rejects: [[{ of: 'hex', length: 20 }]],
      knownPublic: ['a69c47e0e9deeb99'],
    },
  ],
};
