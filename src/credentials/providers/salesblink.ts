import { API_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'salesblink',
  name: 'SalesBlink',
  types: [
    {
      id: 'salesblink-api-key',
      name: 'SalesBlink API key',
      kind: 'secret',
      certainty: 'likely',
      capability: API_ACCOUNT,
      reason: '64 letters and digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://developers.salesblink.io/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /key-[A-Za-z0-9]{64}/,
        context: { keys: ['salesblink_api_key', 'salesblink_key'] },
      },
      matches: [['key-', { of: 'base62', length: 64 }]],
      rejects: [['key-', { of: 'base62', length: 21 }]],
    },
  ],
};
