import { API_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'crates-io',
  name: 'crates.io',
  types: [
    {
      id: 'crates-io-api-token',
      name: 'crates.io API token',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...API_ROLE, reach: 'publishing or yanking the crates that it was granted' },
      reason: "The provider's marker and 32 letters and digits, the documented length.",
      source: 'https://doc.rust-lang.org/cargo/reference/publishing.html',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['cio'], pattern: /cio[0-9A-Za-z]{32}/ },
      matches: [['cio', { of: 'base62', length: 32 }]],
      rejects: [['cio', { of: 'base62', length: 10 }]],
    },
  ],
};
