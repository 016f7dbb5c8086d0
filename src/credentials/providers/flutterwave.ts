import { PAYMENTS, DECRYPTION, PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'flutterwave',
  name: 'Flutterwave',
  words: ['flutterwave', 'flw'],
  types: [
    {
      id: 'flutterwave-secret-key',
      name: 'Flutterwave secret key',
      kind: 'secret',
      certainty: 'certain',
      mode: (value) => (value.startsWith('FLWSECK_TEST') ? 'test' : 'live'),
      capability: PAYMENTS,
      reason: "The provider's marker and 32 hexadecimal digits, the documented length.",
      source: 'https://developer.flutterwave.com/docs/authentication',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['FLWSECK-', 'FLWSECK_TEST-'], pattern: /FLWSECK(?:_TEST)?-[0-9a-z]{32}-X/ },
      matches: [
        ['FLWSECK-', { of: 'hex', length: 32 }, '-X'],
        ['FLWSECK_TEST-', { of: 'hex', length: 32 }, '-X'],
      ],
      rejects: [['FLWSECK-', { of: 'hex', length: 10 }]],
    },
    {
      id: 'flutterwave-public-key',
      name: 'Flutterwave public key',
      kind: 'publishable',
      certainty: 'certain',
      mode: (value) => (value.startsWith('FLWPUBK_TEST') ? 'test' : 'live'),
      capability: PUBLIC,
      reason: "The provider's marker and 32 hexadecimal digits, the documented length.",
      source: 'https://developer.flutterwave.com/docs/authentication',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['FLWPUBK-', 'FLWPUBK_TEST-'], pattern: /FLWPUBK(?:_TEST)?-[0-9a-z]{32}-X/ },
      matches: [
        ['FLWPUBK-', { of: 'hex', length: 32 }, '-X'],
        ['FLWPUBK_TEST-', { of: 'hex', length: 32 }, '-X'],
      ],
      rejects: [['FLWPUBK-', { of: 'hex', length: 10 }]],
    },
    {
      id: 'flutterwave-encryption-key',
      name: 'Flutterwave encryption key',
      kind: 'secret',
      certainty: 'likely',
      mode: (value) => (value.startsWith('FLWSECK_TEST') ? 'test' : 'unknown'),
      capability: { ...DECRYPTION, reach: 'encrypting card data of one merchant' },
      reason: '12 lower-case letters and digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://developer.flutterwave.com/docs/authentication',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /(?:FLWSECK_TEST[0-9a-z]{12}|[0-9a-z]{24})/,
        context: { keys: ['flw_encryption_key', 'flutterwave_encryption_key'] },
      },
      matches: [['FLWSECK_TEST', { of: 'lower62', length: 12 }]],
      rejects: [['FLWSECK_TEST', { of: 'lower62', length: 4 }]],
    },
  ],
};
