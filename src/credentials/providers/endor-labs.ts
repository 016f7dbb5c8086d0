import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'endor-labs',
  name: 'Endor Labs',
  types: [
    {
      id: 'endor-labs-api-key',
      name: 'Endor Labs API key',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'not documented in what was read',
        destroys: 'unknown',
        destroysBackups: 'no',
        scope: 'unknown',
        infrastructure: false,
      },
      reason: 'Known length 16.',
      source: 'https://docs.endorlabs.com/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['endr+'], pattern: /endr\+[A-Za-z0-9-]{16}/ },
      matches: [['endr+', { of: 'base62', length: 16 }]],
      rejects: [['endr+', { of: 'base62', length: 5 }]],
    },
  ],
};
