import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'adafruit',
  name: 'Adafruit IO',
  types: [
    {
      id: 'adafruit-io-key',
      name: 'Adafruit IO key',
      kind: 'secret',
      certainty: 'certain',
      capability: { reach: 'account feeds', destroys: 'yes', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      reason: 'Known length 28.',
      source: 'https://io.adafruit.com/api/docs/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['aio_'], pattern: /aio_[A-Za-z0-9]{28}/ },
      matches: [['aio_', { of: 'base62', length: 28 }]],
      rejects: [['aio_', { of: 'base62', length: 9 }]],
    },
  ],
};
