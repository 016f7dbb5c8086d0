import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'influxdb',
  name: 'InfluxDB',
  words: ['influxdb', 'influx'],
  types: [
    {
      id: 'influxdb-token',
      name: 'InfluxDB API token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'bucket or all-access', destroys: 'depends', destroysBackups: 'depends', scope: 'role', infrastructure: false },
      reason: 'Known length 86; the shape says nothing alone, so the key must.',
      source: 'https://docs.influxdata.com/influxdb/v2/admin/tokens/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9_-]{86}==/,
        context: { keys: ['influx_token', 'influxdb_token', 'influxdb_admin_token'] },
      },
      matches: [[{ of: 'base64url', length: 86 }, '==']],
      rejects: [[{ of: 'base64url', length: 28 }, '==']],
    },
  ],
};
