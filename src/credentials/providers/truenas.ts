import { PLATFORM_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'truenas',
  name: 'TrueNAS',
  types: [
    {
      id: 'truenas-api-key',
      name: 'TrueNAS API key',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        ...PLATFORM_ACCOUNT,
        reach: 'one storage server',
        destroysBackups: 'depends',
        note: 'Snapshots on the server can be deleted too.',
      },
      reason: 'A number, a dash and 64 letters and digits: the key must name it.',
      source: 'https://www.truenas.com/docs/scale/scaletutorials/toptoolbar/managingapikeys/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9]{1,4}-[A-Za-z0-9]{64}/,
        context: { keys: ['truenas_api_key', 'truenas_key', 'truenas_token'] },
      },
      matches: [['3-', { of: 'base62', length: 64 }]],
      rejects: [['3-', { of: 'base62', length: 20 }]],
    },
  ],
};
