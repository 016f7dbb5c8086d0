import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'clojars',
  name: 'Clojars',
  types: [
    {
      id: 'clojars-token',
      name: 'Clojars deploy token',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        reach: 'all or scoped artifacts',
        destroys: 'no',
        destroysBackups: 'no',
        scope: 'unknown',
        infrastructure: false,
        rotate: 'https://github.com/clojars/clojars-web/wiki/Deploy-Tokens',
      },
      reason: 'Known length 60.',
      source: 'https://github.com/clojars/clojars-web/wiki/Deploy-Tokens',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['CLOJARS_'], pattern: /CLOJARS_[0-9a-f]{60}/ },
      matches: [['CLOJARS_', { of: 'hex', length: 60 }]],
      rejects: [['CLOJARS_', { of: 'hex', length: 20 }]],
    },
  ],
};
