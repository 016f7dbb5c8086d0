import { PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'ramp',
  name: 'Ramp',
  types: [
    {
      id: 'ramp-client',
      name: 'Ramp OAuth client id',
      kind: 'identifier',
      certainty: 'certain',
      capability: PUBLIC,
      reason: 'Known length 40.',
      source: 'https://docs.ramp.com/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['ramp_id_'], pattern: /ramp_id_[A-Za-z0-9]{40}/ },
      matches: [['ramp_id_', { of: 'base62', length: 40 }]],
      rejects: [['ramp_id_', { of: 'base62', length: 13 }]],
    },
    {
      id: 'ramp-client-secret',
      name: 'Ramp OAuth client secret',
      kind: 'secret',
      certainty: 'certain',
      capability: { reach: 'corporate cards', destroys: 'depends', destroysBackups: 'no', scope: 'role', infrastructure: false },
      reason: 'Known length 48.',
      source: 'https://docs.ramp.com/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['ramp_sec_'], pattern: /ramp_sec_[A-Za-z0-9]{48}/ },
      matches: [['ramp_sec_', { of: 'base62', length: 48 }]],
      rejects: [['ramp_sec_', { of: 'base62', length: 16 }]],
    },
  ],
};
