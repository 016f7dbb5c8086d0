import { INGEST } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'make',
  name: 'Make',
  everyday: ['make'],
  types: [
    {
      id: 'make-webhook',
      name: 'Make webhook URL',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...INGEST, reach: 'starting one scenario, with what it does', destroys: 'depends' },
      reason: '32 lower-case letters and digits in the path.',
      source: 'https://help.make.com/webhooks',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['hook.eu1.make.com/', 'hook.eu2.make.com/', 'hook.us1.make.com/', 'hook.us2.make.com/', 'hook.integromat.com/'],
        pattern: /hook\.(?:(?:eu|us)[0-9]\.make|integromat)\.com\/[a-z0-9]{32}/,
        touches: { before: /[A-Za-z0-9_-]/ },
      },
      matches: [['hook.eu1.make.com/', { of: 'lower62', length: 32 }]],
      rejects: [['hook.eu1.make.com/', { of: 'lower62', length: 8 }]],
    },
  ],
};
