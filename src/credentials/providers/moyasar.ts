import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'moyasar',
  name: 'Moyasar',
  types: [
    {
      id: 'moyasar-key',
      name: 'Moyasar secret key',
      kind: 'secret',
      certainty: 'likely',
      mode: (value) => (value.startsWith('sk_live_') ? 'live' : 'test'),
      capability: { reach: 'payments', destroys: 'depends', destroysBackups: 'no', scope: 'role', infrastructure: false },
      reason: 'Known length 40; the shape says nothing alone, so the key must.',
      source: 'https://docs.moyasar.com/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /(?:sk_live_|sk_test_)[A-Za-z0-9]{40}/, context: { keys: ['moyasar_secret_key'] } },
      matches: [
        ['sk_live_', { of: 'base62', length: 40 }],
        ['sk_test_', { of: 'base62', length: 40 }],
      ],
      rejects: [['sk_live_', { of: 'base62', length: 13 }]],
    },
  ],
};
