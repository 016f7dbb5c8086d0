import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'onfido',
  name: 'Onfido (Entrust)',
  types: [
    {
      id: 'onfido-token',
      name: 'Onfido (Entrust) API token',
      kind: 'secret',
      certainty: 'likely',
      mode: (value) => (/^(?:api_live\.|api_live_us\.|api_live_ca\.)/.test(value) ? 'live' : 'test'),
      capability: { reach: 'identity documents (PII)', destroys: 'yes', destroysBackups: 'no', scope: 'unknown', infrastructure: false },
      reason: 'Known length 20 to 80.',
      source: 'https://documentation.identity.entrust.com/',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['api_sandbox_ca.', 'api_sandbox_us.', 'api_live_ca.', 'api_live_us.', 'api_sandbox.', 'api_live.'],
        pattern: /(?:api_sandbox_ca\.|api_sandbox_us\.|api_live_ca\.|api_live_us\.|api_sandbox\.|api_live\.)[A-Za-z0-9_-]{20,80}/,
      },
      matches: [
        ['api_sandbox_ca.', { of: 'base64url', length: 50 }],
        ['api_sandbox_us.', { of: 'base64url', length: 50 }],
        ['api_live_ca.', { of: 'base64url', length: 50 }],
        ['api_live_us.', { of: 'base64url', length: 50 }],
        ['api_sandbox.', { of: 'base64url', length: 50 }],
        ['api_live.', { of: 'base64url', length: 50 }],
      ],
      rejects: [['api_sandbox_ca.', { of: 'base64url', length: 10 }]],
    },
  ],
};
