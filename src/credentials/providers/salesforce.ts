import { PUBLIC } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'salesforce',
  name: 'Salesforce',
  types: [
    {
      id: 'salesforce-refresh-token',
      name: 'Salesforce refresh token',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        reach: 'new sessions as the user, until it is revoked',
        destroys: 'depends',
        destroysBackups: 'unknown',
        scope: 'role',
        infrastructure: false,
      },
      reason: 'No maximum length is known, so the bounds are generous.',
      source: 'https://help.salesforce.com/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['5Aep861'], pattern: /5Aep861[A-Za-z0-9_.=-]{80,400}/ },
      matches: [['5Aep861', { of: 'base64url', length: 120 }]],
      rejects: [['5Aep861', { of: 'base64url', length: 40 }]],
    },
    {
      id: 'salesforce-access-token',
      name: 'Salesforce session id / access token',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'what the user may do, while the session lasts',
        destroys: 'depends',
        destroysBackups: 'no',
        scope: 'role',
        infrastructure: false,
      },
      reason: 'Known parts of 12 to 15 and 80 to 260; the shape says nothing alone, so the key must.',
      source: 'https://help.salesforce.com/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /00D[A-Za-z0-9]{12,15}![A-Za-z0-9_.=-]{80,260}/,
        context: { keys: ['sf_access_token', 'salesforce_access_token'] },
      },
      matches: [['00D', { of: 'base62', length: 13 }, '!', { of: 'base64url', length: 120 }]],
      rejects: [['00D', { of: 'base62', length: 13 }, '!', { of: 'base64url', length: 40 }]],
    },
    {
      id: 'salesforce-consumer-key',
      name: 'Salesforce consumer key',
      kind: 'identifier',
      certainty: 'certain',
      capability: PUBLIC,
      reason: 'Known length 80 to 251.',
      source: 'https://help.salesforce.com/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['3MVG9'], pattern: /3MVG9[A-Za-z0-9_.=-]{80,251}/ },
      matches: [['3MVG9', { of: 'base64url', length: 120 }]],
      rejects: [['3MVG9', { of: 'base64url', length: 40 }]],
    },
  ],
};
