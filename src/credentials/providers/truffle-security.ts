import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'truffle-security',
  name: 'Truffle Security',
  types: [
    {
      id: 'truffle-security-key',
      name: 'TruffleHog Enterprise key',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'scanner results (other secrets)',
        destroys: 'depends',
        destroysBackups: 'unknown',
        scope: 'role',
        infrastructure: false,
      },
      reason: 'Known length 16.',
      source: 'https://docs.trufflesecurity.com/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['thog-key-'], pattern: /thog-key-[0-9a-f]{16}/ },
      matches: [['thog-key-', { of: 'hex', length: 16 }]],
      rejects: [['thog-key-', { of: 'hex', length: 5 }]],
    },
    {
      id: 'truffle-security-secret',
      name: 'TruffleHog Enterprise secret',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        reach: 'scanner results (other secrets)',
        destroys: 'depends',
        destroysBackups: 'unknown',
        scope: 'role',
        infrastructure: false,
      },
      reason: 'Known length 32.',
      source: 'https://docs.trufflesecurity.com/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['thog-secret-'], pattern: /thog-secret-[0-9a-f]{32}/ },
      matches: [['thog-secret-', { of: 'hex', length: 32 }]],
      rejects: [['thog-secret-', { of: 'hex', length: 10 }]],
    },
  ],
};
