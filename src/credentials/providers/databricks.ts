import { PLATFORM_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'databricks',
  name: 'Databricks',
  types: [
    {
      id: 'databricks-personal-access-token',
      name: 'Databricks personal access token',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        ...PLATFORM_ROLE,
        rotate: 'https://docs.databricks.com/dev-tools/auth/pat.html',
        reach: 'one workspace, with the rights of its owner',
      },
      reason: "The provider's marker and 32 hexadecimal digits, the documented length.",
      source: 'https://docs.databricks.com/en/dev-tools/auth/pat.html',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['dapi'], pattern: /dapi[0-9a-f]{32}(?:-[0-9]{1,2})?/ },
      matches: [['dapi', { of: 'hex', length: 32 }]],
      rejects: [['dapi', { of: 'hex', length: 10 }]],
    },
    {
      id: 'databricks-oauth-secret',
      name: 'Databricks OAuth secret of a service principal',
      kind: 'secret',
      certainty: 'certain',
      capability: PLATFORM_ROLE,
      reason: "The provider's marker and 32 hexadecimal digits, the documented length.",
      source: 'https://docs.databricks.com/en/dev-tools/auth/oauth-m2m.html',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['dose'], pattern: /dose[0-9a-f]{32}/ },
      matches: [['dose', { of: 'hex', length: 32 }]],
      rejects: [['dose', { of: 'hex', length: 10 }]],
    },
  ],
};
