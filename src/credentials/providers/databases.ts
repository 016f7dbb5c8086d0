import type { Capability } from '../../domain/credential.ts';
import type { CredentialType, Provider, Sample } from '../provider.ts';

const CHECKED = '2026-11-25';
const SQL: Capability = {
  reach: 'one database server, as far as the user\u2019s grants go',
  destroys: 'depends',
  destroysBackups: 'depends',
  note: 'An owner can drop tables and databases; backups are lost where they are reachable with the same login.',
  scope: 'role',
  infrastructure: false,
};

function family(id: string, name: string, scheme: string, source: string, capability: Capability): CredentialType {
  const sample = (password: Sample[number]): Sample => [`${scheme}://service:`, password, '@db-7.prod.acme.io/main'];
  return {
    id: `${id}-url`,
    name,
    kind: 'secret',
    certainty: 'certain',
    capability,
    source,
    checked: CHECKED,
    reason: 'A scheme, a user, a password and a host, in any spelling; passwords that are words or defaults are told apart.',
    shape: { form: 'matcher', matcher: 'connection' },
    matches: [sample({ of: 'base62', length: 24 })],
    rejects: [sample('password')],
  };
}

/** Connection strings are taken apart by an own matcher. */
export const provider: Provider = {
  id: 'databases',
  name: 'connection strings',
  types: [
    family('postgres', 'PostgreSQL connection string', 'postgres', 'https://www.postgresql.org/docs/current/libpq-connect.html', SQL),
    family(
      'mysql',
      'MySQL connection string',
      'mysql',
      'https://dev.mysql.com/doc/refman/8.4/en/connecting-using-uri-or-key-value-pairs.html',
      SQL,
    ),
    family('mongodb', 'MongoDB connection string', 'mongodb', 'https://www.mongodb.com/docs/manual/reference/connection-string/', {
      ...SQL,
      reach: 'one MongoDB cluster, as far as the user\u2019s roles go',
      note: 'It can drop databases where its roles allow it; cluster backups are not reachable through it.',
      destroysBackups: 'no',
    }),
    family('redis', 'Redis connection string', 'redis', 'https://redis.io/docs/latest/operate/oss_and_stack/management/security/', {
      ...SQL,
      reach: 'one Redis server, mostly with full access',
      note: 'FLUSHALL removes everything; snapshots on the same server go with it.',
    }),
    family('amqp', 'AMQP connection string', 'amqp', 'https://www.rabbitmq.com/docs/uri-spec', {
      ...SQL,
      reach: 'one message broker',
      note: 'It can purge queues where its permissions allow it.',
      destroysBackups: 'unknown',
    }),
    family(
      'sqlserver',
      'SQL Server connection string',
      'sqlserver',
      'https://learn.microsoft.com/en-us/sql/connect/jdbc/building-the-connection-url',
      SQL,
    ),
    {
      ...family('http', 'URL with user and password', 'https', 'https://www.rfc-editor.org/rfc/rfc3986', {
        reach: 'what the user may do at that host',
        destroys: 'unknown',
        destroysBackups: 'unknown',
        scope: 'unknown',
        infrastructure: false,
      }),
      id: 'http-url',
      certainty: 'likely',
    },
    {
      ...family('connection', 'connection string', 'clickhouse', 'https://www.rfc-editor.org/rfc/rfc3986', {
        ...SQL,
        destroysBackups: 'unknown',
      }),
      id: 'connection-string',
      certainty: 'likely',
    },
  ],
};
