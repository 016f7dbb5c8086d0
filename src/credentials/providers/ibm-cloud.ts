import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'ibm-cloud',
  name: 'IBM Cloud',
  words: ['ibmcloud', 'ibm', 'bluemix'],
  everyday: ['ibm'],
  types: [
    {
      id: 'ibm-cloud-api-key',
      name: 'IBM Cloud IAM API key',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'user or service ID rights',
        destroys: 'depends',
        destroysBackups: 'depends',
        scope: 'role',
        infrastructure: true,
      },
      reason: 'Known length 44; the shape says nothing alone, so the key must.',
      source: 'https://cloud.ibm.com/docs/account?topic=account-userapikey',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9_-]{44}/, context: { keys: ['ibmcloud_api_key', 'ibm_cloud_api_key'] } },
      matches: [[{ of: 'base64url', length: 44 }]],
      rejects: [[{ of: 'base64url', length: 14 }]],
    },
  ],
};
