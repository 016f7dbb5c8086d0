import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'clickhouse-cloud',
  name: 'ClickHouse Cloud',
  types: [
    {
      id: 'clickhouse-cloud-key',
      name: 'ClickHouse Cloud API key secret',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'organisation', destroys: 'depends', destroysBackups: 'depends', scope: 'role', infrastructure: false },
      reason: 'Known length 38.',
      source: 'https://clickhouse.com/docs/cloud/manage/openapi',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['4b1d'], pattern: /4b1d[A-Za-z0-9]{38}/ },
      matches: [['4b1d', { of: 'base62', length: 38 }]],
      rejects: [['4b1d', { of: 'base62', length: 12 }]],
    },
  ],
};
