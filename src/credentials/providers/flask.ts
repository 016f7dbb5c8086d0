import { SIGNING } from '../capabilities.ts';
import { isStrong } from '../strength.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'flask',
  name: 'Flask',
  types: [
    {
      id: 'flask-secret-key',
      name: 'Flask secret key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...SIGNING, reach: 'forging sessions and signed data' },
      signing: true,
      reason: 'Chosen freely: the key names it and the value must be as strong as what a generator makes.',
      source: 'https://flask.palletsprojects.com/en/stable/config/#SECRET_KEY',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[!-~]{16,256}/,
        context: { keys: ['flask_secret_key', 'flask_secret', 'flask_app_secret_key'], listedOnly: true },
      },
      check: { exact: true, valid: isStrong },
      matches: [[{ of: 'base62', length: 44 }]],
      rejects: [['changeme-changeme']],
    },
  ],
};
