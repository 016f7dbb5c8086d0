import { API_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'huggingface',
  name: 'Hugging Face',
  types: [
    {
      id: 'huggingface-user-token',
      name: 'Hugging Face user access token',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        ...API_ROLE,
        reach: 'the models, data sets and spaces of the user, by its role',
        narrower: 'a fine-grained token',
        rotate: 'https://huggingface.co/settings/tokens',
      },
      reason: "The provider's marker and 34 letters, the documented length.",
      source: 'https://huggingface.co/docs/hub/security-tokens',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['hf_'], pattern: /hf_[A-Za-z]{34}/ },
      matches: [['hf_', { of: 'letters', length: 34 }]],
      rejects: [['hf_', { of: 'letters', length: 11 }]],
    },
    {
      id: 'huggingface-organization-token',
      name: 'Hugging Face organisation token',
      kind: 'secret',
      certainty: 'certain',
      capability: API_ROLE,
      reason: "The provider's marker and 34 letters, the documented length.",
      source: 'https://huggingface.co/docs/hub/security-tokens',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['api_org_'], pattern: /api_org_[A-Za-z]{34}/ },
      matches: [['api_org_', { of: 'letters', length: 34 }]],
      rejects: [['api_org_', { of: 'letters', length: 11 }]],
    },
  ],
};
