import { PLATFORM_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'semaphore',
  name: 'Semaphore',
  words: ['semaphore', 'semaphoreci'],
  everyday: ['semaphore'],
  types: [
    {
      id: 'semaphore-api-token',
      name: 'Semaphore API token',
      kind: 'secret',
      certainty: 'likely',
      capability: PLATFORM_ACCOUNT,
      reason: '20 base64url characters: the shape says nothing alone, so a name or host near it must.',
      source: 'https://docs.semaphoreci.com/reference/api-v1alpha/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9_-]{20,40}/,
        context: { keys: ['semaphore_api_token', 'semaphore_token', 'semaphoreci_token'] },
      },
      matches: [[{ of: 'base64url', length: 20 }]],
      rejects: [[{ of: 'base64url', length: 6 }]],
    },
  ],
};
