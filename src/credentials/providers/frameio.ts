import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'frameio',
  name: 'Frame.io',
  types: [
    {
      id: 'frameio-token',
      name: 'Frame.io developer token',
      kind: 'secret',
      certainty: 'certain',
      capability: { reach: 'scoped user', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'Known length 64.',
      source: 'https://developer.frame.io/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['fio-u-'], pattern: /fio-u-[A-Za-z0-9_-]{64}/ },
      matches: [['fio-u-', { of: 'base64url', length: 64 }]],
      rejects: [['fio-u-', { of: 'base64url', length: 21 }]],
    },
  ],
};
