import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'fernet',
  name: 'Fernet',
  everyday: ['fernet'],
  types: [
    {
      id: 'fernet-key',
      name: 'Fernet key',
      kind: 'secret',
      certainty: 'likely',
      decryption: true,
      capability: {
        reach: 'decrypts stored connections (Airflow)',
        destroys: 'no',
        destroysBackups: 'no',
        scope: 'unknown',
        infrastructure: false,
      },
      reason: 'Known length 43; the shape says nothing alone, so the key must.',
      source: 'https://cryptography.io/en/latest/fernet/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9_-]{43}=/, context: { keys: ['fernet_key', 'airflow_fernet_key'] } },
      matches: [[{ of: 'base64url', length: 43 }, '=']],
      rejects: [[{ of: 'base64url', length: 14 }, '=']],
    },
  ],
};
