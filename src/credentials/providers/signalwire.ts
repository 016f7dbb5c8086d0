import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'signalwire',
  name: 'SignalWire',
  types: [
    {
      id: 'signalwire-token',
      name: 'SignalWire API token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'one project', destroys: 'yes', destroysBackups: 'unknown', scope: 'project', infrastructure: false },
      reason: 'Known length 50; the shape says nothing alone, so the key must.',
      source: 'https://developer.signalwire.com/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /PT[A-Za-z0-9]{50}/, context: { keys: ['signalwire_token', 'signalwire_api_token'] } },
      matches: [['PT', { of: 'base62', length: 50 }]],
      rejects: [['PT', { of: 'base62', length: 16 }]],
    },
  ],
};
