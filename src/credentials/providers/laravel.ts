import { DECRYPTION } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'laravel',
  name: 'Laravel',
  types: [
    {
      id: 'laravel-app-key',
      name: 'Laravel application key',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        ...DECRYPTION,
        reach: 'cookies and everything that the application encrypted',
        rotate: 'php artisan key:generate, with the old key in APP_PREVIOUS_KEYS',
      },
      signing: true,
      decryption: true,
      reason: 'Base 64 of 32 or sixteen bytes behind the marker, near the name of the key.',
      source: 'https://laravel.com/docs/12.x/encryption',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['base64:'],
        pattern: /base64:(?:[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{22}==)/,
        context: { keys: ['app_key', 'laravel'], lines: 1 },
      },
      matches: [['base64:', { of: 'base64', length: 43 }, '=']],
      rejects: [['base64:', { of: 'base64', length: 20 }]],
    },
  ],
};
