import { PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'xendit',
  name: 'Xendit',
  types: [
    {
      id: 'xendit-secret-key',
      name: 'Xendit secret API key',
      kind: 'secret',
      certainty: 'likely',
      mode: (value) => (value.startsWith('xnd_production_') ? 'live' : 'test'),
      capability: { reach: 'per-product permissions', destroys: 'depends', destroysBackups: 'no', scope: 'role', infrastructure: false },
      reason: 'No maximum length is known, so the bounds are generous.',
      source: 'https://docs.xendit.co/',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['xnd_development_', 'xnd_production_'],
        pattern: /(?:xnd_development_|xnd_production_)[A-Za-z0-9]{50,120}/,
      },
      matches: [
        ['xnd_development_', { of: 'base62', length: 85 }],
        ['xnd_production_', { of: 'base62', length: 85 }],
      ],
      rejects: [['xnd_development_', { of: 'base62', length: 25 }]],
    },
    {
      id: 'xendit-public-key',
      name: 'Xendit public API key',
      kind: 'publishable',
      certainty: 'likely',
      mode: (value) => (value.startsWith('xnd_public_production_') ? 'live' : 'test'),
      capability: PUBLIC,
      reason: 'No maximum length is known, so the bounds are generous.',
      source: 'https://docs.xendit.co/',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['xnd_public_development_', 'xnd_public_production_'],
        pattern: /(?:xnd_public_development_|xnd_public_production_)[A-Za-z0-9]{50,120}/,
      },
      matches: [
        ['xnd_public_development_', { of: 'base62', length: 85 }],
        ['xnd_public_production_', { of: 'base62', length: 85 }],
      ],
      rejects: [['xnd_public_development_', { of: 'base62', length: 25 }]],
    },
  ],
};
