import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'travis-ci',
  name: 'Travis CI',
  words: ['travisci', 'travis'],
  everyday: ['travis'],
  types: [
    {
      id: 'travis-ci-token',
      name: 'Travis CI API access token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'repos of user', destroys: 'unknown', destroysBackups: 'no', scope: 'unknown', infrastructure: false },
      reason: 'Known length 22; the shape says nothing alone, so the key must.',
      source: 'https://docs.travis-ci.com/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9_-]{22}/, context: { keys: ['travis_api_token', 'travis_token'] } },
      matches: [[{ of: 'base64url', length: 22 }]],
      rejects: [[{ of: 'base64url', length: 7 }]],
    },
  ],
};
