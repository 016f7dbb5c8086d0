import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'storyblok',
  name: 'Storyblok',
  types: [
    {
      id: 'storyblok-token',
      name: 'Storyblok space access token / PAT',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'space or user', destroys: 'unknown', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known length 22; the shape says nothing alone, so the key must.',
      source: 'https://www.storyblok.com/docs',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9]{22}tt/, context: { keys: ['storyblok_token'] } },
      matches: [[{ of: 'base62', length: 22 }, 'tt']],
      rejects: [[{ of: 'base62', length: 7 }, 'tt']],
    },
  ],
};
