import { API_PROJECT, PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'pubnub',
  name: 'PubNub',
  types: [
    {
      id: 'pubnub-secret-key',
      name: 'PubNub secret key',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...API_PROJECT, reach: 'granting access to every channel of one keyset, and deleting its history', destroys: 'yes' },
      reason: 'Base 64 of a UUID: 48 characters, with room.',
      source: 'https://www.pubnub.com/docs/general/setup/account-setup',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['sec-c-'],
        pattern: /sec-c-[A-Za-z0-9+/]{40,60}={0,2}/,
      },
      matches: [['sec-c-', { of: 'base62', length: 48 }]],
      rejects: [['sec-c-', { of: 'base62', length: 10 }]],
    },
    {
      id: 'pubnub-publish-subscribe-key',
      name: 'PubNub publish or subscribe key',
      kind: 'publishable',
      certainty: 'certain',
      capability: { ...PUBLIC, reach: 'publishing or subscribing on one keyset' },
      reason: 'A UUID behind the marker; apps and pages ship it.',
      source: 'https://www.pubnub.com/docs/general/setup/account-setup',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['pub-c-', 'sub-c-'],
        pattern: /(?:pub|sub)-c-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      },
      matches: [['pub-c-', { of: 'uuid', length: 36 }]],
      rejects: [['pub-c-', { of: 'hex', length: 20 }]],
    },
  ],
};
