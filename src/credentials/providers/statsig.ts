import { API_PROJECT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'statsig',
  name: 'Statsig',
  types: [
    {
      id: 'statsig-secret-key',
      name: 'Statsig server secret or console key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_PROJECT, reach: 'flags and experiments of one project; console keys change them' },
      reason: 'Forty and more letters and digits behind an everyday word: the key must name it.',
      source: 'https://docs.statsig.com/access-management/api-keys',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /(?:secret|console)-[A-Za-z0-9]{40,60}/,
        context: {
          keys: [
            'statsig_secret_key',
            'statsig_server_secret',
            'statsig_secret',
            'statsig_console_api_key',
            'statsig_server_key',
            'statsig_server_secret_key',
            'statsig_api_key',
          ],
        },
      },
      matches: [
        ['secret-', { of: 'base62', length: 43 }],
        ['console-', { of: 'base62', length: 43 }],
      ],
      rejects: [['secret-', { of: 'base62', length: 12 }]],
    },
  ],
};
