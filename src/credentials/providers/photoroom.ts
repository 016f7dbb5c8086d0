import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'photoroom',
  name: 'Photoroom',
  types: [
    {
      id: 'photoroom-api-key',
      name: 'Photoroom API key',
      kind: 'secret',
      certainty: 'certain',
      mode: (value) => (value.startsWith('sandbox_') ? 'test' : 'live'),
      capability: MODELS,
      reason: 'A name and 40 hexadecimal digits behind the marker; keys of the sandbox say so.',
      source: 'https://docs.photoroom.com/getting-started/how-can-i-get-my-api-key',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['sk_pr_'],
        pattern: /(?:sandbox_)?sk_pr_[A-Za-z0-9]{1,64}_[0-9a-f]{40}/,
        lead: 8,
      },
      matches: [
        ['sk_pr_default_', { of: 'hex', length: 40 }],
        ['sandbox_sk_pr_default_', { of: 'hex', length: 40 }],
      ],
      rejects: [['sk_pr_default_', { of: 'hex', length: 10 }]],
    },
  ],
};
