import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'hubspot',
  name: 'HubSpot',
  words: ['hubspot', 'hapikey'],
  types: [
    {
      id: 'hubspot-private-app-token',
      name: 'HubSpot private app access token',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        reach: 'one portal',
        destroys: 'depends',
        destroysBackups: 'unknown',
        scope: 'project',
        infrastructure: false,
        rotate: 'https://developers.hubspot.com/docs/api/private-apps',
      },
      reason: 'A known form with a UUID.',
      source: 'https://developers.hubspot.com/docs/api/private-apps',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['pat-ap1-', 'pat-eu1-', 'pat-na1-', 'pat-na2-'],
        pattern: /(?:pat-ap1-|pat-eu1-|pat-na1-|pat-na2-)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      },
      matches: [
        ['pat-ap1-', { of: 'uuid', length: 36 }],
        ['pat-eu1-', { of: 'uuid', length: 36 }],
        ['pat-na1-', { of: 'uuid', length: 36 }],
      ],
      rejects: [['pat-ap1-', { of: 'hex', length: 20 }]],
    },
    {
      id: 'hubspot-api-key',
      name: 'HubSpot API key / developer key',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'one portal (sunset in November 2022)',
        destroys: 'yes',
        destroysBackups: 'unknown',
        scope: 'unknown',
        infrastructure: false,
      },
      reason: 'A known form with a UUID; the shape says nothing alone, so the key must.',
      source: 'https://developers.hubspot.com/docs/api/private-apps',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
        context: { keys: ['hubspot_api_key'] },
      },
      matches: [[{ of: 'uuid', length: 36 }]],
      rejects: [[{ of: 'hex', length: 20 }]],
    },
  ],
};
