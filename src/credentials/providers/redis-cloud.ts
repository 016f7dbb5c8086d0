import { PLATFORM_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'redis-cloud',
  name: 'Redis Cloud',
  words: ['rediscloud', 'redislabs'],
  types: [
    {
      id: 'redis-cloud-api-key',
      name: 'Redis Cloud account or secret key',
      kind: 'secret',
      certainty: 'likely',
      capability: PLATFORM_ROLE,
      reason: 'Forty and more characters behind a letter: the key must name it.',
      source: 'https://redis.io/docs/latest/operate/rc/api/get-started/manage-api-keys/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[AS][a-z0-9]{40,60}/,
        context: {
          keys: [
            'redis_cloud_secret_key',
            'rediscloud_secret_key',
            'rediscloud_access_key',
            'redis_cloud_api_secret',
            'redislabs_secret_key',
            'redis_cloud_api_key',
          ],
        },
      },
      matches: [['S', { of: 'lower62', length: 47 }]],
      rejects: [['S', { of: 'lower62', length: 12 }]],
    },
  ],
};
