import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'line',
  name: 'LINE',
  everyday: ['line'],
  types: [
    {
      id: 'line-channel-token',
      name: 'LINE channel access token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'one channel', destroys: 'unknown', destroysBackups: 'unknown', scope: 'project', infrastructure: false },
      reason: 'Known length 171 to 172; the shape says nothing alone, so the key must.',
      source: 'https://developers.line.biz/en/docs/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9+/]{171,172}/, context: { keys: ['line_channel_access_token'] } },
      matches: [[{ of: 'base64', length: 171 }]],
      rejects: [[{ of: 'base64', length: 57 }]],
    },
  ],
};
