import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'rails',
  name: 'Ruby on Rails',
  everyday: ['rails'],
  types: [
    {
      id: 'rails-master-key',
      name: 'Rails master key',
      kind: 'secret',
      certainty: 'likely',
      decryption: true,
      capability: { reach: 'decrypts credentials.yml.enc', destroys: 'no', destroysBackups: 'no', scope: 'unknown', infrastructure: false },
      reason: 'Known length 32; the shape says nothing alone, so the key must.',
      source: 'https://guides.rubyonrails.org/security.html',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[0-9a-f]{32}/, context: { keys: ['rails_master_key'] } },
      matches: [[{ of: 'hex', length: 32 }]],
      rejects: [[{ of: 'hex', length: 10 }]],
    },
  ],
};
