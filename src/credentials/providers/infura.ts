import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'infura',
  name: 'Infura (MetaMask)',
  types: [
    {
      id: 'infura-api-key-secret',
      name: 'Infura API key secret',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'RPC quota', destroys: 'no', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known length 32; the shape says nothing alone, so the key must.',
      source: 'https://docs.metamask.io/services/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[0-9a-f]{32}/, context: { keys: ['infura_project_secret', 'infura_api_key_secret'] } },
      matches: [[{ of: 'hex', length: 32 }]],
      rejects: [[{ of: 'hex', length: 10 }]],
    },
  ],
};
