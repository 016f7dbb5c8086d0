import { PLATFORM_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'modal',
  name: 'Modal',
  everyday: ['modal'],
  types: [
    {
      id: 'modal-token-secret',
      name: 'Modal token secret',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...PLATFORM_ACCOUNT, reach: 'apps, volumes and secrets of one workspace' },
      reason: '22 letters and digits behind a short marker: the key must name it.',
      source: 'https://modal.com/docs/reference/modal.config',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /as-[A-Za-z0-9]{22}/,
        context: { keys: ['modal_token_secret', 'modal_secret'] },
      },
      matches: [['as-', { of: 'base62', length: 22 }]],
      rejects: [['as-', { of: 'base62', length: 7 }]],
    },
  ],
};
