import { API_ROLE } from '../capabilities.ts';
import { isStrong } from '../strength.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'kafka',
  name: 'Apache Kafka',
  types: [
    {
      id: 'kafka-jaas-password',
      name: 'Kafka SASL password (JAAS)',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ROLE, reach: 'topics of one cluster, as far as its ACLs allow', destroys: 'depends' },
      reason: 'The module, a user and a password that is no word: twelve characters at least.',
      source: 'https://kafka.apache.org/documentation/#security_sasl_jaasconfig',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['LoginModule required'],
        pattern: /LoginModule required username=\\?["'][^"'\\${}<>]{1,100}\\?["'] password=\\?["'][^"'\\${}<>\s]{12,200}/,
      },
      check: { exact: true, valid: (value) => isStrong(/[^"']{1,200}$/.exec(value)?.[0] ?? '') },
      matches: [['LoginModule required username="svc" password="', { of: 'base62', length: 32 }]],
      rejects: [['LoginModule required username="svc" password="', { of: 'base62', length: 4 }]],
    },
  ],
};
