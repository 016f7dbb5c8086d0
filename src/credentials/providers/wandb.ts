import { API_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'wandb',
  name: 'Weights & Biases',
  words: ['wandb', 'weightsandbiases', 'weightsbiases'],
  types: [
    {
      id: 'wandb-api-key',
      name: 'Weights & Biases API key',
      kind: 'secret',
      certainty: 'certain',
      capability: API_ACCOUNT,
      reason: "The provider's marker and 77 letters and digits, the documented length.",
      source: 'https://docs.wandb.ai/support/find_api_key/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['wandb_v1_'], pattern: /wandb_v1_[A-Za-z0-9_]{77}/ },
      matches: [['wandb_v1_', { of: 'base62', length: 77 }]],
      rejects: [['wandb_v1_', { of: 'base62', length: 25 }]],
    },
    {
      id: 'wandb-legacy-api-key',
      name: 'Weights & Biases API key (40 digits)',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ACCOUNT, rotate: 'https://wandb.ai/authorize' },
      reason: '40 hexadecimal digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://docs.wandb.ai/support/find_api_key/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[0-9a-f]{40}/, context: { keys: ['wandb_api_key', 'wandb_key'], hosts: ['api.wandb.ai'] } },
      matches: [[{ of: 'hex', length: 40 }]],
      rejects: [[{ of: 'hex', length: 13 }]],
    },
  ],
};
