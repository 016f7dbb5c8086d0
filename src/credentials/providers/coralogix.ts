import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'coralogix',
  name: 'Coralogix',
  types: [
    {
      id: 'coralogix-key',
      name: 'Coralogix API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'key presets', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'Known length 30.',
      source: 'https://coralogix.com/docs/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['cxtp_', 'cxup_'], pattern: /(?:cxtp_|cxup_)[A-Za-z0-9]{30}/ },
      matches: [
        ['cxtp_', { of: 'base62', length: 30 }],
        ['cxup_', { of: 'base62', length: 30 }],
      ],
      rejects: [['cxtp_', { of: 'base62', length: 10 }]],
    },
  ],
};
