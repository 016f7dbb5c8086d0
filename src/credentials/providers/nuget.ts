import { API_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'nuget',
  name: 'NuGet',
  types: [
    {
      id: 'nuget-api-key',
      name: 'NuGet API key',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        ...API_ROLE,
        rotate: 'https://learn.microsoft.com/nuget/nuget-org/scoped-api-keys',
        reach: 'publishing the packages that its pattern matches',
        note: 'Packages can be unlisted, not deleted.',
        destroys: 'no',
      },
      reason: 'Forty-three characters of lower-case base 32 behind three: distinctive, not certain.',
      source: 'https://learn.microsoft.com/nuget/nuget-org/publish-a-package',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['oy2'], pattern: /oy2[a-z2-7]{43}/ },
      complete: (value) => value.replaceAll(/[0189]/g, 'k'),
      matches: [['oy2', { of: 'hex', length: 43 }]],
      rejects: [['oy2', { of: 'hex', length: 14 }]],
    },
  ],
};
