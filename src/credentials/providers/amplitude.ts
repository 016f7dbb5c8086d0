import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'amplitude',
  name: 'Amplitude',
  types: [
    {
      id: 'amplitude-secret',
      name: 'Amplitude secret key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'project export/delete', destroys: 'yes', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known length 32; the shape says nothing alone, so the key must.',
      source: 'https://amplitude.com/docs',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[0-9a-f]{32}/, context: { keys: ['amplitude_secret_key'] } },
      matches: [[{ of: 'hex', length: 32 }]],
      rejects: [[{ of: 'hex', length: 10 }]],
    },
  ],
};
