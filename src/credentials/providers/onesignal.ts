import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'onesignal',
  name: 'OneSignal',
  types: [
    {
      id: 'onesignal-rest-key',
      name: 'OneSignal rich REST API key',
      kind: 'secret',
      certainty: 'certain',
      capability: { reach: 'app or organisation', destroys: 'yes', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known length 103.',
      source: 'https://documentation.onesignal.com/docs/en/keys-and-ids',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['os_v2_app_', 'os_v2_org_'], pattern: /(?:os_v2_app_|os_v2_org_)[a-z0-9]{103}/ },
      matches: [
        ['os_v2_app_', { of: 'lower62', length: 103 }],
        ['os_v2_org_', { of: 'lower62', length: 103 }],
      ],
      rejects: [['os_v2_app_', { of: 'lower62', length: 34 }]],
    },
  ],
};
