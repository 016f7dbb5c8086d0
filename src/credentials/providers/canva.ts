import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'canva',
  name: 'Canva',
  types: [
    {
      id: 'canva-secret',
      name: 'Canva Connect client secret',
      kind: 'secret',
      certainty: 'certain',
      capability: { reach: 'connect API app', destroys: 'no', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known length 51.',
      source: 'https://www.canva.dev/docs/connect/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['cnvca'], pattern: /cnvca[A-Za-z0-9_-]{51}/ },
      matches: [['cnvca', { of: 'base64url', length: 51 }]],
      rejects: [['cnvca', { of: 'base64url', length: 17 }]],
    },
  ],
};
