import { INGEST } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'ifttt',
  name: 'IFTTT',
  types: [
    {
      id: 'ifttt-webhooks-key',
      name: 'IFTTT webhooks key',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...INGEST, reach: 'every applet of one user that webhooks start' },
      reason: 'A key of 22 to 43 characters in the path; the bounds leave room.',
      source: 'https://help.ifttt.com/hc/en-us/articles/115010230347-Webhooks-service-FAQ',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['maker.ifttt.com/trigger/', 'maker.ifttt.com/use/'],
        pattern: /maker\.ifttt\.com\/(?:trigger\/[A-Za-z0-9_{}-]{1,80}\/(?:json\/)?with\/key|use)\/[A-Za-z0-9_-]{20,50}/,
        touches: { before: /[A-Za-z0-9_-]/ },
      },
      matches: [['maker.ifttt.com/trigger/deploy/with/key/', { of: 'base62', length: 43 }]],
      rejects: [['maker.ifttt.com/trigger/deploy/with/key/', { of: 'base62', length: 6 }]],
    },
  ],
};
