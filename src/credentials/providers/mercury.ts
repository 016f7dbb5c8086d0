import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'mercury',
  name: 'Mercury',
  types: [
    {
      id: 'mercury-token',
      name: 'Mercury API token',
      kind: 'secret',
      certainty: 'certain',
      mode: (value) => (value.startsWith('secret-token:mercury_production_') ? 'live' : 'test'),
      capability: { reach: 'bank transfers if RW', destroys: 'no', destroysBackups: 'no', scope: 'unknown', infrastructure: false },
      reason: 'Known parts of 3 to 6 and 40 to 50.',
      source: 'https://docs.mercury.com/',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['secret-token:mercury_production_', 'secret-token:mercury_sandbox_'],
        pattern: /(?:secret-token:mercury_production_|secret-token:mercury_sandbox_)[a-z]{3,6}_[A-Za-z0-9]{40,50}_yrucrem/,
      },
      matches: [
        ['secret-token:mercury_production_chec_', { of: 'base62', length: 45 }, '_yrucrem'],
        ['secret-token:mercury_sandbox_chec_', { of: 'base62', length: 45 }, '_yrucrem'],
      ],
      rejects: [['secret-token:mercury_production_chec_', { of: 'base62', length: 1 }, '_yrucrem']],
    },
  ],
};
