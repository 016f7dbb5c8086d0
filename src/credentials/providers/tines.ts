import { INGEST } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'tines',
  name: 'Tines',
  types: [
    {
      id: 'tines-webhook',
      name: 'Tines webhook URL',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...INGEST, reach: 'starting one story, with what it does', destroys: 'depends' },
      reason: 'A path and a secret of 32 hexadecimal digits each.',
      source: 'https://www.tines.com/docs/actions/types/webhook/',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['.tines.com/webhook/', '.tines.io/webhook/'],
        pattern: /\.tines\.(?:com|io)\/webhook\/[0-9a-f]{32}\/[0-9a-f]{32}/,
        touches: { before: /[^\s\S]/ },
      },
      matches: [['.tines.com/webhook/', { of: 'hex', length: 32 }, '/', { of: 'hex', length: 32 }]],
      rejects: [['.tines.com/webhook/', { of: 'hex', length: 32 }]],
    },
  ],
};
