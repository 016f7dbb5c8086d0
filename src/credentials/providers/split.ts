import { API_PROJECT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'split',
  name: 'Split',
  words: ['split', 'splitio'],
  everyday: ['split'],
  types: [
    {
      id: 'split-api-key',
      name: 'Split SDK or admin API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_PROJECT, reach: 'flags of one environment; admin keys change those of a workspace' },
      reason: '50 lower-case letters and digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://docs.split.io/reference/authentication',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[a-z0-9]{50,60}/,
        context: { keys: ['split_api_key', 'split_sdk_key', 'splitio_api_key', 'split_admin_api_key', 'split_io_api_key'] },
      },
      matches: [[{ of: 'lower62', length: 50 }]],
      rejects: [[{ of: 'lower62', length: 16 }]],
    },
  ],
};
