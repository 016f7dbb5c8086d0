import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'jumpcloud',
  name: 'JumpCloud',
  types: [
    {
      id: 'jumpcloud-key',
      name: 'JumpCloud API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'administrator', destroys: 'unknown', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known length 36 to 40.',
      source: 'https://docs.jumpcloud.com/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['jca_'], pattern: /jca_[A-Za-z0-9]{36,40}/ },
      matches: [['jca_', { of: 'base62', length: 38 }]],
      rejects: [['jca_', { of: 'base62', length: 12 }]],
    },
  ],
};
