import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'persona',
  name: 'Persona',
  types: [
    {
      id: 'persona-key',
      name: 'Persona API key',
      kind: 'secret',
      certainty: 'certain',
      mode: (value) => (value.startsWith('persona_production_') ? 'live' : 'test'),
      capability: {
        reach: 'identity documents (PII)',
        destroys: 'unknown',
        destroysBackups: 'no',
        scope: 'unknown',
        infrastructure: false,
      },
      reason: 'Known length 20 to 80.',
      source: 'https://docs.withpersona.com/',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['persona_production_', 'persona_sandbox_'],
        pattern: /(?:persona_production_|persona_sandbox_)[A-Za-z0-9-]{20,80}/,
      },
      matches: [
        ['persona_production_', { of: 'base62', length: 50 }],
        ['persona_sandbox_', { of: 'base62', length: 50 }],
      ],
      rejects: [['persona_production_', { of: 'base62', length: 10 }]],
    },
  ],
};
