import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'datastax',
  name: 'DataStax Astra',
  types: [
    {
      id: 'datastax-astra-token',
      name: 'DataStax Astra application token',
      kind: 'secret',
      certainty: 'certain',
      capability: { reach: 'organisation role', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'No maximum length is known, so the bounds are generous.',
      source: 'https://docs.datastax.com/en/astra-db-serverless/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['AstraCS:'], pattern: /AstraCS:[A-Za-z0-9]{20,40}:[0-9a-f]{64}/ },
      matches: [['AstraCS:', { of: 'base62', length: 30 }, ':', { of: 'hex', length: 64 }]],
      rejects: [['AstraCS:', { of: 'base62', length: 30 }, ':', { of: 'hex', length: 21 }]],
    },
  ],
};
