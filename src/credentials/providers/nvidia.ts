import { API_ACCOUNT, MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'nvidia',
  name: 'NVIDIA',
  words: ['nvidia', 'ngc'],
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
    {
      id: 'nvidia-ngc-legacy-key',
      name: 'NVIDIA NGC API key (legacy)',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ACCOUNT, reach: 'images and models of one organisation' },
      reason: 'Base 64 of 26 characters, a colon and a UUID.',
      source: 'https://docs.nvidia.com/ngc/gpu-cloud/ngc-user-guide/index.html',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9+/]{84}/,
        context: { keys: ['ngc_api_key', 'ngc_cli_api_key', 'nvidia_ngc_api_key'] },
      },
      check: { exact: true, valid: (value) => /^[a-z0-9]{26}:[0-9a-f-]{36}$/.test(Buffer.from(value, 'base64').toString('latin1')) },
      complete: (value) =>
        Buffer.from(
          `${value
            .slice(0, 26)
            .toLowerCase()
            .replaceAll(/[^a-z0-9]/g, 'x')}:01234567-89ab-4cde-8f01-23456789abcd`,
        ).toString('base64'),
      matches: [[{ of: 'base64', length: 84 }]],
      rejects: [[{ of: 'base62', length: 84 }]],
    },
  ],
};
