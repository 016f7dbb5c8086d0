import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'honeybadger',
  name: 'Honeybadger',
  types: [
    {
      id: 'honeybadger-key',
      name: 'Honeybadger project API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'ingest', destroys: 'no', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known length 36.',
      source: 'https://docs.honeybadger.io/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['hbp_'], pattern: /hbp_[A-Za-z0-9]{36}/ },
      matches: [['hbp_', { of: 'base62', length: 36 }]],
      rejects: [['hbp_', { of: 'base62', length: 12 }]],
    },
  ],
};
