import { PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'mercado-pago',
  name: 'Mercado Pago',
  types: [
    {
      id: 'mercado-pago-access-token',
      name: 'Mercado Pago access token',
      kind: 'secret',
      certainty: 'likely',
      mode: (value) => (value.startsWith('TEST-') ? 'test' : 'unknown'),
      capability: { reach: 'payments, refunds', destroys: 'depends', destroysBackups: 'no', scope: 'role', infrastructure: false },
      reason: 'No maximum length is known, so the bounds are generous.',
      source: 'https://www.mercadopago.com.ar/developers/en/docs/your-integrations/credentials',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['APP_USR-', 'TEST-'], pattern: /(?:APP_USR-|TEST-)[0-9]{16}-[0-9]{6}-[0-9a-f]{32}-[0-9]{5,12}/ },
      matches: [
        [
          'APP_USR-',
          { of: 'digits', length: 16 },
          '-',
          { of: 'digits', length: 6 },
          '-',
          { of: 'hex', length: 32 },
          '-',
          { of: 'digits', length: 8 },
        ],
        [
          'TEST-',
          { of: 'digits', length: 16 },
          '-',
          { of: 'digits', length: 6 },
          '-',
          { of: 'hex', length: 32 },
          '-',
          { of: 'digits', length: 8 },
        ],
      ],
      rejects: [
        [
          'APP_USR-',
          { of: 'digits', length: 16 },
          '-',
          { of: 'digits', length: 6 },
          '-',
          { of: 'hex', length: 32 },
          '-',
          { of: 'digits', length: 2 },
        ],
      ],
    },
    {
      id: 'mercado-pago-public-key',
      name: 'Mercado Pago public key',
      kind: 'publishable',
      certainty: 'likely',
      mode: (value) => (value.startsWith('TEST-') ? 'test' : 'unknown'),
      capability: PUBLIC,
      reason: 'A known form with a UUID.',
      source: 'https://www.mercadopago.com.ar/developers/en/docs/your-integrations/credentials',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['APP_USR-', 'TEST-'],
        pattern: /(?:APP_USR-|TEST-)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      },
      matches: [
        ['APP_USR-', { of: 'uuid', length: 36 }],
        ['TEST-', { of: 'uuid', length: 36 }],
      ],
      rejects: [['APP_USR-', { of: 'hex', length: 20 }]],
    },
  ],
};
