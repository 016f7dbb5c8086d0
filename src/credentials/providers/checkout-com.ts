import { PAYMENTS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'checkout-com',
  name: 'Checkout.com',
  words: ['checkout', 'checkoutcom', 'cko'],
  everyday: ['checkout'],
  types: [
    {
      id: 'checkout-com-sandbox-key',
      name: 'Checkout.com sandbox secret key',
      kind: 'secret',
      certainty: 'certain',
      mode: 'test',
      capability: { ...PAYMENTS, rotate: 'https://www.checkout.com/docs/developer-resources/api/manage-api-keys' },
      reason: '26 to 29 characters behind the marker of the sandbox; the bounds leave room.',
      source: 'https://www.checkout.com/docs/developer-resources/api/manage-api-keys',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['sk_sbox_'],
        pattern: /sk_sbox_[a-z0-9*#$=]{24,32}/,
        touches: { after: /[A-Za-z0-9_#$*=]/ },
      },
      matches: [['sk_sbox_', { of: 'lower62', length: 26 }, '=']],
      rejects: [['sk_sbox_', { of: 'lower62', length: 8 }]],
    },
    {
      id: 'checkout-com-secret-key',
      name: 'Checkout.com secret key',
      kind: 'secret',
      certainty: 'likely',
      mode: (value) => (value.startsWith('sk_test_') ? 'test' : 'live'),
      capability: PAYMENTS,
      reason: 'A UUID, or 26 to 29 characters, behind a marker that other issuers share: the key must name it.',
      source: 'https://www.checkout.com/docs/developer-resources/api/manage-api-keys',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /sk_(?:test_)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|sk_[a-z0-9*#$=]{24,32}/,
        context: { keys: ['checkout_secret_key', 'cko_secret_key', 'checkoutcom_secret_key', 'checkout_com_secret_key'] },
      },
      matches: [['sk_', { of: 'lower62', length: 26 }, '=']],
      rejects: [['sk_', { of: 'lower62', length: 8 }]],
    },
  ],
};
