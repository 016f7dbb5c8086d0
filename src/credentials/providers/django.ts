import { SIGNING } from '../capabilities.ts';
import { isStrong } from '../strength.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'django',
  name: 'Django',
  types: [
    {
      id: 'django-secret-key',
      name: 'Django secret key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...SIGNING, reach: 'forging sessions, password resets and signed data' },
      signing: true,
      reason: 'Chosen freely: the key names it and the value must be as strong as what a generator makes.',
      source: 'https://docs.djangoproject.com/en/5.2/ref/settings/#secret-key',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[!-~]{16,256}/,
        context: { keys: ['django_secret_key', 'django_secret'], listedOnly: true },
      },
      check: { exact: true, valid: isStrong },
      matches: [[{ of: 'base62', length: 44 }]],
      rejects: [['changeme-changeme']],
    },
  ],
};
