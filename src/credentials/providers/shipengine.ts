import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'shipengine',
  name: 'ShipEngine',
  types: [
    {
      id: 'shipengine-key',
      name: 'ShipEngine API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'spends postage', destroys: 'depends', destroysBackups: 'no', scope: 'role', infrastructure: false },
      reason: 'Known length 43; the shape says nothing alone, so the key must.',
      source: 'https://www.shipengine.com/docs/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9+/]{43}/, context: { keys: ['shipengine_api_key'] } },
      matches: [[{ of: 'base64', length: 43 }]],
      rejects: [[{ of: 'base64', length: 14 }]],
    },
    {
      id: 'shipengine-key-sandbox',
      name: 'ShipEngine API key (sandbox)',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'spends postage', destroys: 'depends', destroysBackups: 'no', scope: 'role', infrastructure: false },
      reason: 'Known length 43; the shape says nothing alone, so the key must.',
      source: 'https://www.shipengine.com/docs/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /TEST_[A-Za-z0-9+/]{43}/, context: { keys: ['shipengine_api_key'] } },
      matches: [['TEST_', { of: 'base64', length: 43 }]],
      rejects: [['TEST_', { of: 'base64', length: 14 }]],
    },
  ],
};
