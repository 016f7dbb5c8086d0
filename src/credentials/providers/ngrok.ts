import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'ngrok',
  name: 'ngrok',
  types: [
    {
      id: 'ngrok-authtoken',
      name: 'ngrok authtoken or API key',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'tunnels; API key manages account',
        destroys: 'yes',
        destroysBackups: 'unknown',
        scope: 'unknown',
        infrastructure: false,
      },
      reason: 'Known parts of 26, 1 and 20; the shape says nothing alone, so the key must.',
      source: 'https://ngrok.com/docs',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /2[A-Za-z0-9]{26}_[0-9][A-Za-z0-9]{20}/,
        context: { keys: ['ngrok_authtoken', 'ngrok_auth_token', 'ngrok_api_key'] },
      },
      matches: [['2', { of: 'base62', length: 26 }, '_', { of: 'digits', length: 1 }, { of: 'base62', length: 20 }]],
      rejects: [['2', { of: 'base62', length: 26 }, '_', { of: 'digits', length: 1 }, { of: 'base62', length: 6 }]],
    },
  ],
};
