import { API_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'rubygems',
  name: 'RubyGems',
  types: [
    {
      id: 'rubygems-api-key',
      name: 'RubyGems API key',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        ...API_ROLE,
        rotate: 'https://guides.rubygems.org/api-key-scopes/',
        reach: 'publishing or yanking the gems of the user, by its scopes',
        narrower: 'a key for one gem, or trusted publishing',
      },
      reason: "The provider's marker and 48 hexadecimal digits, the documented length.",
      source: 'https://guides.rubygems.org/api-key-scopes/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['rubygems_'], pattern: /rubygems_[0-9a-f]{48}/ },
      matches: [['rubygems_', { of: 'hex', length: 48 }]],
      rejects: [['rubygems_', { of: 'hex', length: 16 }]],
    },
  ],
};
