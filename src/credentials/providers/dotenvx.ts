import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'dotenvx',
  name: 'dotenvx',
  types: [
    {
      id: 'dotenvx-private-key',
      name: 'dotenvx private key',
      kind: 'secret',
      certainty: 'likely',
      decryption: true,
      capability: {
        rotate: 'dotenvx rotate',
        reach: 'decrypts encrypted: values in matching .env file',
        destroys: 'no',
        destroysBackups: 'no',
        scope: 'unknown',
        infrastructure: false,
      },
      reason: 'Known length 64; the shape says nothing alone, so the key must.',
      source: 'https://dotenvx.com/docs',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[0-9a-f]{64}/, context: { keys: ['dotenv_private_key'] } },
      matches: [[{ of: 'hex', length: 64 }]],
      rejects: [[{ of: 'hex', length: 21 }]],
    },
  ],
};
