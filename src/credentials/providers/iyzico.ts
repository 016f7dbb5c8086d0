import { PAYMENTS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'iyzico',
  name: 'iyzico',
  words: ['iyzico', 'iyzipay'],
  types: [
    {
      id: 'iyzico-secret-key',
      name: 'iyzico API or secret key',
      kind: 'secret',
      certainty: 'likely',
      mode: (value) => (value.startsWith('sandbox-') ? 'test' : 'live'),
      capability: PAYMENTS,
      reason: '32 letters and digits, those of the sandbox behind its name: the key must name it.',
      source: 'https://docs.iyzico.com/en/getting-started/preliminaries/api-keys',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /(?:sandbox-)?[A-Za-z0-9]{32}/,
        context: { keys: ['iyzico_secret_key', 'iyzico_api_key', 'iyzipay_secret_key', 'iyzipay_api_key'] },
      },
      matches: [['sandbox-', { of: 'base62', length: 32 }], [{ of: 'base62', length: 32 }]],
      rejects: [[{ of: 'base62', length: 8 }]],
    },
  ],
};
