import { API_PROJECT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'freemius',
  name: 'Freemius',
  types: [
    {
      id: 'freemius-secret-key',
      name: 'Freemius secret key',
      kind: 'secret',
      certainty: 'likely',
      capability: API_PROJECT,
      reason: '29 printable characters, marks among them, behind a marker and under the name that its kit reads.',
      source: 'https://freemius.com/help/documentation/wordpress-sdk/integrating-freemius-sdk/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /sk_[!-~]{29}/,
        context: { keys: ['freemius_secret_key', 'fs_secret_key', 'secret_key'], listedOnly: true },
      },
      check: { exact: true, valid: (value) => /[^A-Za-z0-9_-]/.test(value) },
      complete: (value) => `${value.slice(0, 20)}!${value.slice(21)}`,
      matches: [['sk_', { of: 'base62', length: 29 }]],
      rejects: [['sk_', { of: 'base62', length: 9 }]],
    },
  ],
};
