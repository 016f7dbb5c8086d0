import { API_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'apilayer',
  name: 'APILayer',
  words: [
    'apilayer',
    'ipstack',
    'fixer',
    'weatherstack',
    'positionstack',
    'currencylayer',
    'aviationstack',
    'mediastack',
    'marketstack',
    'numverify',
    'abstractapi',
    'ipapi',
    'userstack',
    'countrylayer',
    'coinlayer',
  ],
  everyday: ['fixer'],
  types: [
    {
      id: 'apilayer-access-key',
      name: 'APILayer access key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ACCOUNT, reach: 'lookups at the cost of the account', destroys: 'no' },
      reason: '32 characters that say nothing: the key must name one of the services.',
      source: 'https://apilayer.com/docs',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{32}|[A-Za-z0-9]{32}/,
        context: {
          keys: [
            'apilayer_key',
            'apilayer_api_key',
            'ipstack_access_key',
            'fixer_access_key',
            'fixer_api_key',
            'ipstack_api_key',
            'weatherstack_api_key',
          ],
        },
      },
      matches: [[{ of: 'hex', length: 32 }]],
      rejects: [[{ of: 'hex', length: 10 }]],
    },
  ],
};
