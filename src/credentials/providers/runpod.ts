import { PLATFORM_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'runpod',
  name: 'RunPod',
  types: [
    {
      id: 'runpod-api-key',
      name: 'RunPod API key',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...PLATFORM_ROLE, reach: 'machines and volumes, at the cost of the account' },
      reason: "40 upper-case letters and digits and 6 letters and digits behind the issuer's marker, the known length.",
      source: 'https://docs.runpod.io/get-started/api-keys',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['rpa_'],
        pattern: /rpa_[A-Z0-9]{40}[A-Za-z0-9]{6}/,
      },
      matches: [['rpa_', { of: 'upper36', length: 40 }, { of: 'base62', length: 6 }]],
      rejects: [['rpa_', { of: 'upper36', length: 40 }, { of: 'base62', length: 3 }]],
    },
  ],
};
