import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'nvidia',
  name: 'NVIDIA',
  types: [
    {
      id: 'nvidia-api-key',
      name: 'NVIDIA API or NGC key',
      kind: 'secret',
      certainty: 'certain',
      capability: MODELS,
      reason: "The provider's marker and 60 to 70 base64url characters, the documented length.",
      source: 'https://docs.nvidia.com/ngc/gpu-cloud/ngc-user-guide/index.html',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['nvapi-'], pattern: /nvapi-[A-Za-z0-9_-]{60,70}/ },
      matches: [['nvapi-', { of: 'base64url', length: 60 }]],
      rejects: [['nvapi-', { of: 'base64url', length: 20 }]],
    },
  ],
};
