import { API_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'iex-cloud',
  name: 'IEX Cloud',
  words: ['iex', 'iexcloud'],
  types: [
    {
      id: 'iex-cloud-token',
      name: 'IEX Cloud secret token (the service has closed)',
      kind: 'secret',
      certainty: 'likely',
      mode: (value) => (value.startsWith('T') ? 'test' : 'live'),
      capability: { ...API_ACCOUNT, destroys: 'no' },
      reason: '32 hexadecimal digits behind a marker that other issuers share: the key must name it.',
      source: 'https://iexcloud.io/docs/api-basics/authentication',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /T?sk_[0-9a-f]{32}/,
        context: { keys: ['iex_token', 'iex_cloud_token', 'iex_secret_token', 'iex_api_key', 'iex_cloud_api_key'] },
      },
      matches: [
        ['sk_', { of: 'hex', length: 32 }],
        ['Tsk_', { of: 'hex', length: 32 }],
      ],
      rejects: [['sk_', { of: 'hex', length: 10 }]],
    },
  ],
};
