import { API_PROJECT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'flickr',
  name: 'Flickr',
  types: [
    {
      id: 'flickr-secret',
      name: 'Flickr API key or secret',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_PROJECT, reach: "one application; with a token of a user, that user's photos" },
      reason: 'Sixteen hexadecimal digits for secrets, 32 for keys: the key must name it.',
      source: 'https://www.flickr.com/services/api/misc.api_keys.html',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{32}|[0-9a-f]{16}/,
        context: {
          keys: [
            'flickr_secret',
            'flickr_api_secret',
            'flickr_shared_secret',
            'flickr_api_key',
            'flickr_key',
            'flickr_access_token_secret',
          ],
        },
      },
      matches: [[{ of: 'hex', length: 16 }], [{ of: 'hex', length: 32 }]],
      rejects: [[{ of: 'hex', length: 9 }]],
    },
  ],
};
