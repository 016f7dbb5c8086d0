import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'meraki',
  name: 'Cisco Meraki',
  words: ['meraki'],
  types: [
    {
      id: 'meraki-api-key',
      name: 'Cisco Meraki dashboard API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'networks of admin', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'Known length 40; the shape says nothing alone, so the key must.',
      source: 'https://developer.cisco.com/meraki/api-v1/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[0-9a-f]{40}/, context: { keys: ['meraki_dashboard_api_key', 'meraki_api_key'] } },
      matches: [[{ of: 'hex', length: 40 }]],
      rejects: [[{ of: 'hex', length: 13 }]],
    },
  ],
};
