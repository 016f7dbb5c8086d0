import { API_PROJECT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'voiceflow',
  name: 'Voiceflow',
  types: [
    {
      id: 'voiceflow-api-key',
      name: 'Voiceflow API key',
      kind: 'secret',
      certainty: 'certain',
      capability: API_PROJECT,
      reason: '24 hexadecimal digits and sixteen letters and digits behind the marker and the kind.',
      source: 'https://docs.voiceflow.com/api-reference/authentication',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['VF.'],
        pattern: /VF\.(?:DM\.|WS\.)?[0-9a-fA-F]{24}\.[A-Za-z0-9]{16}/,
      },
      matches: [['VF.DM.', { of: 'hex', length: 24 }, '.', { of: 'base62', length: 16 }]],
      rejects: [['VF.DM.', { of: 'hex', length: 8 }]],
    },
  ],
};
