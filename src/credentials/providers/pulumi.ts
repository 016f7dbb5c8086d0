import { PLATFORM_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'pulumi',
  name: 'Pulumi',
  types: [
    {
      id: 'pulumi-access-token',
      name: 'Pulumi access token',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        ...PLATFORM_ACCOUNT,
        rotate: 'https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/',
        reach: 'the stacks and state of every organisation of the user; team tokens reach less',
        destroys: 'depends',
        narrower: 'a team access token',
      },
      reason: "The provider's marker and 40 hexadecimal digits, the documented length.",
      source: 'https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['pul-'], pattern: /pul-[0-9a-f]{40}/ },
      matches: [['pul-', { of: 'hex', length: 40 }]],
      rejects: [['pul-', { of: 'hex', length: 13 }]],
    },
  ],
};
