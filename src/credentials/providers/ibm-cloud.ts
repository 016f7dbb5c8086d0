import { PLATFORM_ROLE } from '../capabilities.ts';
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
    {
      id: 'ibm-cloud-object-storage-secret',
      name: 'IBM Cloud Object Storage HMAC secret',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...PLATFORM_ROLE, reach: 'buckets, as far as its role goes' },
      reason: '48 lower-case hexadecimal digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-uhc-hmac-credentials-main',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{48}/,
        context: { keys: ['cos_hmac_secret_access_key', 'cos_secret_access_key', 'ibm_cos_secret_access_key', 'cos_hmac_secret'] },
      },
      matches: [[{ of: 'hex', length: 48 }]],
      rejects: [[{ of: 'hex', length: 16 }]],
    },
  ],
};
