import { PLATFORM_ACCOUNT, API_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'elastic',
  name: 'Elastic',
  words: ['elastic', 'elasticsearch', 'elasticcloud'],
  everyday: ['elastic'],
  types: [
    {
      id: 'elastic-cloud-api-key',
      name: 'Elastic Cloud API key',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...PLATFORM_ACCOUNT, reach: 'deployments of the organisation, by its roles', destroys: 'unknown' },
      reason: "The provider's marker and 92 base64 characters, the documented length.",
      source: 'https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['essu_'], pattern: /essu_[A-Za-z0-9+/_-]{60,200}={0,2}/ },
      matches: [['essu_', { of: 'base64', length: 92 }]],
      rejects: [['essu_', { of: 'base64', length: 30 }]],
    },
    {
      id: 'elastic-api-key',
      name: 'Elastic Elasticsearch API key',
      kind: 'secret',
      certainty: 'likely',
      capability: API_ROLE,
      reason: '58 base64 characters: the shape says nothing alone, so a name or host near it must.',
      source: 'https://www.elastic.co/docs/deploy-manage/api-keys/elasticsearch-api-keys',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9+/_-]{58}={2}|[A-Za-z0-9+/_-]{60}/,
        context: { keys: ['elastic_api_key', 'es_api_key', 'elasticsearch_api_key', 'elastic_search_api_key'] },
      },
      matches: [[{ of: 'base64', length: 58 }, '==']],
      rejects: [[{ of: 'base64', length: 19 }]],
    },
  ],
};
