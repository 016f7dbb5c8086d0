import { PLATFORM_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'wasabi',
  name: 'Wasabi',
  types: [
    {
      id: 'wasabi-secret-key',
      name: 'Wasabi secret access key',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        ...PLATFORM_ROLE,
        reach: 'buckets, as far as the policies of its user go',
        destroysBackups: 'depends',
        note: 'Buckets of this kind often hold backups.',
      },
      reason: '40 letters and digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://docs.wasabi.com/docs/creating-a-new-access-key',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9]{40}/,
        context: { keys: ['wasabi_secret_key', 'wasabi_secret_access_key', 'wasabi_secret'] },
      },
      matches: [[{ of: 'base62', length: 40 }]],
      rejects: [[{ of: 'base62', length: 13 }]],
    },
  ],
};
