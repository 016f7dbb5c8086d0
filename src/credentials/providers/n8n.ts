import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'n8n',
  name: 'n8n',
  types: [
    {
      id: 'n8n-key',
      name: 'n8n API key',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'instance; encryption key decrypts stored credentials',
        destroys: 'yes',
        destroysBackups: 'unknown',
        scope: 'unknown',
        infrastructure: false,
      },
      reason: 'Known length 80.',
      source: 'https://docs.n8n.io/api/authentication/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['n8n_api_'], pattern: /n8n_api_[0-9a-f]{80}/ },
      matches: [['n8n_api_', { of: 'hex', length: 80 }]],
      rejects: [['n8n_api_', { of: 'hex', length: 26 }]],
    },
  ],
};
