import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'cocoapods',
  name: 'CocoaPods',
  types: [
    {
      id: 'cocoapods-trunk-token',
      name: 'CocoaPods trunk token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'publish pods', destroys: 'no', destroysBackups: 'no', scope: 'unknown', infrastructure: false },
      reason: 'Known length 32; the shape says nothing alone, so the key must.',
      source: 'https://guides.cocoapods.org/making/getting-setup-with-trunk.html',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[0-9a-f]{32}/, context: { keys: ['cocoapods_trunk_token'] } },
      matches: [[{ of: 'hex', length: 32 }]],
      rejects: [[{ of: 'hex', length: 10 }]],
    },
  ],
};
