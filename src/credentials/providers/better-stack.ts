import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'better-stack',
  name: 'Better Stack',
  words: ['betterstack', 'betteruptime', 'logtail'],
  types: [
    {
      id: 'better-stack-token',
      name: 'Better Stack uptime / telemetry token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'team', destroys: 'yes', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known length 24; the shape says nothing alone, so the key must.',
      source: 'https://betterstack.com/docs',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9]{24}/,
        context: { keys: ['betterstack_api_token', 'betteruptime_api_token', 'logtail_source_token'] },
      },
      matches: [[{ of: 'base62', length: 24 }]],
      rejects: [[{ of: 'base62', length: 8 }]],
    },
  ],
};
