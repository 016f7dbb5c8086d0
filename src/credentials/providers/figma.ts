import { API_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'figma',
  name: 'Figma',
  types: [
    {
      id: 'figma-personal-access-token',
      name: 'Figma personal access token',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...API_ROLE, rotate: 'https://help.figma.com/hc/en-us/articles/8085703771159' },
      reason: "The provider's marker and 40 base64url characters, the documented length.",
      source: 'https://www.figma.com/developers/api',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['figd_'], pattern: /figd_[A-Za-z0-9_-]{38,200}/ },
      matches: [['figd_', { of: 'base64url', length: 40 }]],
      rejects: [['figd_', { of: 'base64url', length: 13 }]],
    },
    {
      id: 'figma-oauth-token',
      name: 'Figma OAuth token',
      kind: 'secret',
      certainty: 'likely',
      capability: API_ROLE,
      reason: "The provider's marker and 40 base64url characters, the documented length.",
      source: 'https://www.figma.com/developers/api',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['figu_', 'figur_', 'figo_', 'figor_', 'figp_', 'figoh_', 'figuh_'],
        pattern: /fig(?:ur?|or?|p|oh|uh)_[A-Za-z0-9_-]{40,54}/,
      },
      matches: [
        ['figu_', { of: 'base64url', length: 40 }],
        ['figur_', { of: 'base64url', length: 40 }],
        ['figo_', { of: 'base64url', length: 40 }],
        ['figor_', { of: 'base64url', length: 40 }],
        ['figp_', { of: 'base64url', length: 40 }],
        ['figoh_', { of: 'base64url', length: 40 }],
        ['figuh_', { of: 'base64url', length: 40 }],
      ],
      rejects: [['figu_', { of: 'base64url', length: 13 }]],
    },
  ],
};
