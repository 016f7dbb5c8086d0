import { MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'cursor',
  name: 'Cursor',
  everyday: ['cursor'],
  types: [
    {
      id: 'cursor-api-key',
      name: 'Cursor API or admin key',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...MODELS, reach: 'agents of one user, or the team: the value does not say' },
      reason: "64 lower-case hexadecimal digits behind the issuer's marker, the known length.",
      source: 'https://cursor.com/docs/api',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['key_'],
        pattern: /key_[0-9a-f]{64}/,
      },
      matches: [['key_', { of: 'hex', length: 64 }]],
      rejects: [['key_', { of: 'hex', length: 21 }]],
    },
    {
      id: 'cursor-prefixed-api-key',
      name: 'Cursor API or admin key (newer)',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...MODELS, reach: 'agents of one user, or the team: the value does not say' },
      reason: 'The marker of newer keys; the length is not documented, so the bounds are a guess.',
      source: 'https://docs.databricks.com/aws/en/ingestion/lakeflow-connect/anysphere-audit-logs-source-setup',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['crsr_'],
        pattern: /crsr_[A-Za-z0-9_-]{40,100}/,
      },
      matches: [['crsr_', { of: 'hex', length: 64 }]],
      rejects: [['crsr_', { of: 'hex', length: 9 }]],
    },
  ],
};
