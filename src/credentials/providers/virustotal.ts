import { API_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'virustotal',
  name: 'VirusTotal',
  words: ['virustotal', 'vt'],
  everyday: ['vt'],
  types: [
    {
      id: 'virustotal-api-key',
      name: 'VirusTotal API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ACCOUNT, reach: 'lookups at the cost of the account', destroys: 'no' },
      reason: '64 lower-case hexadecimal digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://docs.virustotal.com/reference/authentication',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{64}/,
        context: { keys: ['virustotal_api_key', 'vt_api_key', 'vt_key', 'virus_total_api_key', 'vt_apikey'], headers: ['x-apikey'] },
      },
      matches: [[{ of: 'hex', length: 64 }]],
      rejects: [[{ of: 'hex', length: 21 }]],
    },
  ],
};
