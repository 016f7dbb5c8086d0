import { INGEST } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'zapier',
  name: 'Zapier',
  types: [
    {
      id: 'zapier-webhook',
      name: 'Zapier catch hook URL',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...INGEST, reach: 'starting one workflow, with what it does', destroys: 'depends' },
      reason: 'The number of the account and the name of the hook in the path.',
      source: 'https://help.zapier.com/hc/en-us/articles/8496288690317-Trigger-Zap-workflows-from-webhooks',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['hooks.zapier.com/hooks/catch/'],
        pattern: /hooks\.zapier\.com\/hooks\/catch\/[0-9]{5,10}\/[A-Za-z0-9]{5,12}/,
        touches: { before: /[A-Za-z0-9_-]/ },
      },
      matches: [['hooks.zapier.com/hooks/catch/', { of: 'digits', length: 7 }, '/', { of: 'lower62', length: 7 }]],
      rejects: [['hooks.zapier.com/hooks/catch/', { of: 'digits', length: 2 }]],
    },
  ],
};
