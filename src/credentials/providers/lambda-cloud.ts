import { PLATFORM_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'lambda-cloud',
  name: 'Lambda',
  words: ['lambdacloud', 'lambdalabs'],
  types: [
    {
      id: 'lambda-cloud-api-key',
      name: 'Lambda Cloud API key',
      kind: 'secret',
      certainty: 'likely',
      capability: PLATFORM_ACCOUNT,
      reason: 'Forty and more characters behind a marker that other issuers share: the key must name it.',
      source: 'https://docs.lambda.ai/public-cloud/cloud-api/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /secret_[A-Za-z0-9_.]{40,100}/,
        context: { keys: ['lambda_api_key', 'lambda_cloud_api_key', 'lambdalabs_api_key', 'lambda_labs_api_key'] },
      },
      matches: [['secret_', { of: 'base62', length: 60 }]],
      rejects: [['secret_', { of: 'base62', length: 8 }]],
    },
  ],
};
