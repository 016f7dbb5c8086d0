import { PLATFORM_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'saladcloud',
  name: 'SaladCloud',
  types: [
    {
      id: 'saladcloud-api-key',
      name: 'SaladCloud API key',
      kind: 'secret',
      certainty: 'likely',
      capability: PLATFORM_ACCOUNT,
      reason: 'A kind of one to seven characters and a body of up to 235.',
      source: 'https://docs.salad.com/reference/saladcloud-api/api-usage',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['salad_cloud_'],
        pattern: /salad_cloud_[A-Za-z0-9]{1,7}_[A-Za-z0-9]{7,235}/,
      },
      matches: [['salad_cloud_user_', { of: 'base62', length: 60 }]],
      rejects: [['salad_cloud_user_', { of: 'base62', length: 4 }]],
    },
  ],
};
