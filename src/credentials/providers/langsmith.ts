import { API_ACCOUNT, API_PROJECT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'langsmith',
  name: 'LangSmith',
  types: [
    {
      id: 'langsmith-personal-access-token',
      name: 'LangSmith personal access token',
      kind: 'secret',
      certainty: 'certain',
      capability: API_ACCOUNT,
      reason: "The provider's marker and 32 hexadecimal digits, the documented length.",
      source: 'https://docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['lsv2_pt_'], pattern: /lsv2_pt_[0-9a-f]{32}_[0-9a-f]{10}/ },
      matches: [['lsv2_pt_', { of: 'hex', length: 32 }, '_', { of: 'hex', length: 10 }]],
      rejects: [['lsv2_pt_', { of: 'hex', length: 32 }, '_', { of: 'hex', length: 3 }]],
    },
    {
      id: 'langsmith-service-key',
      name: 'LangSmith service key',
      kind: 'secret',
      certainty: 'certain',
      capability: API_PROJECT,
      reason: "The provider's marker and 32 hexadecimal digits, the documented length.",
      source: 'https://docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['lsv2_sk_'], pattern: /lsv2_sk_[0-9a-f]{32}_[0-9a-f]{10}/ },
      matches: [['lsv2_sk_', { of: 'hex', length: 32 }, '_', { of: 'hex', length: 10 }]],
      rejects: [['lsv2_sk_', { of: 'hex', length: 32 }, '_', { of: 'hex', length: 3 }]],
    },
  ],
};
