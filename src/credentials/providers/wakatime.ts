import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'wakatime',
  name: 'WakaTime',
  types: [
    {
      id: 'wakatime-key',
      name: 'WakaTime API key',
      kind: 'secret',
      certainty: 'certain',
      capability: { reach: 'user activity', destroys: 'no', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'A known form with a UUID.',
      source: 'https://wakatime.com/developers',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['waka_ref_', 'waka_sec_', 'waka_tok_', 'waka_'],
        pattern: /(?:waka_ref_|waka_sec_|waka_tok_|waka_)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      },
      matches: [
        ['waka_ref_', { of: 'uuid', length: 36 }],
        ['waka_sec_', { of: 'uuid', length: 36 }],
        ['waka_tok_', { of: 'uuid', length: 36 }],
      ],
      rejects: [['waka_ref_', { of: 'hex', length: 20 }]],
    },
  ],
};
