import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'backblaze',
  name: 'Backblaze B2',
  words: ['backblaze', 'b2'],
  everyday: ['b2'],
  types: [
    {
      id: 'backblaze-application-key',
      name: 'Backblaze B2 application key',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'its buckets; a master key reaches all',
        destroys: 'depends',
        destroysBackups: 'yes',
        scope: 'role',
        infrastructure: true,
        rotate: 'https://www.backblaze.com/docs/cloud-storage-application-keys',
      },
      reason: 'Known parts of 1 and 27 to 28; the shape says nothing alone, so the key must.',
      source: 'https://www.backblaze.com/docs/cloud-storage-application-keys',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /K00[0-9][A-Za-z0-9+/]{27,28}/,
        context: { keys: ['b2_application_key', 'backblaze_application_key'] },
      },
      matches: [['K00', { of: 'digits', length: 1 }, { of: 'base64', length: 27 }]],
      rejects: [['K00', { of: 'digits', length: 1 }, { of: 'base64', length: 9 }]],
    },
  ],
};
