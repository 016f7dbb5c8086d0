import { PAYMENTS } from '../capabilities.ts';
import type { Capability } from '../../domain/credential.ts';
import type { Provider } from '../provider.ts';

const SOURCE = 'https://docs.stripe.com/keys';
const CHECKED = '2026-11-25';
const FULL: Capability = {
  reach: 'the whole Stripe account in its mode',
  destroys: 'depends',
  destroysBackups: 'unknown',
  note: 'It can charge, refund and pay out, and edit webhooks.',
  scope: 'account',
  infrastructure: false,
  narrower: 'a restricted key (rk_) with the permissions that are needed',
  rotate: 'https://dashboard.stripe.com/apikeys',
};
const RESTRICTED: Capability = { ...FULL, reach: 'what its permissions grant in the Stripe account', scope: 'role' };
const PUBLIC: Capability = {
  reach: 'creating tokens and payment methods from a browser',
  destroys: 'no',
  destroysBackups: 'no',
  scope: 'role',
  infrastructure: false,
};
const modeOf = (value: string) => (value.includes('_live_') ? 'live' : 'test') as 'live' | 'test';

/** `sk_live_` and `sk_test_` belong to several issuers: see `shared-live-test.ts`. These are Stripe's where its account id stands inside, or a name says so. */
export const provider: Provider = {
  id: 'stripe',
  name: 'Stripe',
  types: [
    {
      id: 'stripe-secret-key',
      name: 'Stripe secret key',
      kind: 'secret',
      certainty: 'certain',
      mode: modeOf,
      capability: FULL,
      source: SOURCE,
      checked: CHECKED,
      reason:
        'Account keys have 24 characters or carry the account id and have 99 and more; the upper bound leaves room for growth. Other issuers use the same prefix with other lengths, so a name must say Stripe for other lengths.',
      shape: { form: 'token', anchors: ['sk_live_', 'sk_test_'], pattern: /sk_(?:live|test)_(?:5[0-9A-Za-z]{98,245}|[0-9A-Za-z]{24})/ },
      matches: [
        ['sk_', 'live_', { of: 'base62', length: 24 }],
        ['sk_', 'live_', '5', { of: 'base62', length: 98 }],
        ['sk_', 'test_', { of: 'base62', length: 24 }],
      ],
      rejects: [
        ['sk_', 'live_', { of: 'base62', length: 20 }],
        ['pk_', 'live_', { of: 'base62', length: 24 }],
      ],
      knownPublic: ['2cafc0970149a84f', 'f2d6ca16515033e5'],
    },
    {
      id: 'stripe-restricted-key',
      name: 'Stripe restricted key',
      kind: 'secret',
      certainty: 'certain',
      mode: modeOf,
      capability: RESTRICTED,
      source: SOURCE,
      checked: CHECKED,
      reason: 'Same bodies as secret keys: 24 characters, or 99 and more.',
      shape: { form: 'token', anchors: ['rk_live_', 'rk_test_'], pattern: /rk_(?:live|test)_[0-9A-Za-z]{24,247}/ },
      matches: [
        ['rk_', 'live_', { of: 'base62', length: 24 }],
        ['rk_', 'test_', { of: 'base62', length: 99 }],
      ],
      rejects: [['rk_', 'live_', { of: 'base62', length: 23 }]],
    },
    {
      id: 'stripe-publishable-key',
      name: 'Stripe publishable key',
      kind: 'publishable',
      certainty: 'likely',
      mode: modeOf,
      capability: PUBLIC,
      source: SOURCE,
      checked: CHECKED,
      reason: 'Made for browsers; kept as evidence of the mode. Bodies as those of secret keys.',
      shape: { form: 'token', anchors: ['pk_live_', 'pk_test_'], pattern: /pk_(?:live|test)_[0-9A-Za-z]{24,247}/ },
      matches: [['pk_', 'live_', { of: 'base62', length: 24 }]],
      rejects: [['pk_', 'live_', { of: 'base62', length: 12 }]],
    },
    {
      id: 'stripe-webhook-secret',
      name: 'Stripe webhook signing secret',
      kind: 'secret',
      certainty: 'certain',
      signing: true,
      capability: {
        reach: 'forging webhook events to one endpoint',
        destroys: 'depends',
        destroysBackups: 'unknown',
        scope: 'role',
        infrastructure: false,
        rotate: 'https://dashboard.stripe.com/webhooks',
      },
      source: 'https://docs.stripe.com/webhooks',
      checked: CHECKED,
      reason: 'Issued with 32 characters, longer ones seen; upper bound leaves room.',
      shape: { form: 'token', anchors: ['whsec_'], pattern: /whsec_[0-9A-Za-z+/=]{32,120}/ },
      matches: [['whsec_', { of: 'base62', length: 32 }]],
      rejects: [['whsec_', { of: 'base62', length: 20 }]],
    },
    {
      id: 'stripe-organization-key',
      name: 'Stripe organization API key',
      kind: 'secret',
      certainty: 'certain',
      mode: (value) => (value.startsWith('sk_org_live_') ? 'live' : 'test'),
      capability: { ...PAYMENTS, reach: 'payments, refunds and customer data of every account of an organisation', scope: 'account' },
      reason: 'The marker; the length is not documented, so the bounds leave room.',
      source: 'https://docs.stripe.com/keys',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['sk_org_live_', 'sk_org_test_'],
        pattern: /sk_org_(?:live|test)_[A-Za-z0-9]{20,250}/,
      },
      matches: [['sk_org_live_', { of: 'base62', length: 60 }]],
      rejects: [['sk_org_live_', { of: 'base62', length: 8 }]],
    },
    {
      id: 'stripe-ephemeral-key',
      name: 'Stripe ephemeral key',
      kind: 'secret',
      certainty: 'likely',
      mode: (value) => (value.startsWith('ek_live_') ? 'live' : 'test'),
      capability: { ...PAYMENTS, reach: 'one customer, for one hour', destroys: 'no' },
      reason: 'The marker; the length varies, so the bounds leave room.',
      source: 'https://docs.stripe.com/keys',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['ek_live_', 'ek_test_'],
        pattern: /ek_(?:live|test)_[A-Za-z0-9_]{20,250}/,
      },
      matches: [['ek_live_', { of: 'base62', length: 90 }]],
      rejects: [['ek_live_', { of: 'base62', length: 8 }]],
    },
    {
      id: 'stripe-legacy-key',
      name: 'Stripe API key (before modes)',
      kind: 'secret',
      certainty: 'likely',
      capability: PAYMENTS,
      reason: '32 letters and digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://docs.stripe.com/keys',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9]{32}/,
        context: { keys: ['stripe_api_key', 'stripe_secret_key', 'stripe_secret', 'stripe_key'], listedOnly: true },
      },
      matches: [[{ of: 'base62', length: 32 }]],
      rejects: [[{ of: 'base62', length: 10 }]],
    },
  ],
};
