import { PAYMENTS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'culqi',
  name: 'Culqi',
  types: [
    {
      id: 'culqi-secret-key',
      name: 'Culqi secret key',
      kind: 'secret',
      certainty: 'likely',
      mode: (value) => (value.includes('live') ? 'live' : 'test'),
      capability: PAYMENTS,
      reason: 'Sixteen letters and digits behind a marker that other issuers share: the key must name it.',
      source: 'https://docs.culqi.com/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /sk_(?:live|test)_[A-Za-z0-9]{16}/,
        context: { keys: ['culqi_secret_key', 'culqi_private_key', 'culqi_api_key'] },
      },
      matches: [['sk_live_', { of: 'base62', length: 16 }]],
      rejects: [['sk_live_', { of: 'base62', length: 5 }]],
    },
  ],
};
