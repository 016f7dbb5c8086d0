import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'openshift',
  name: 'Red Hat OpenShift',
  types: [
    {
      id: 'openshift-token',
      name: 'Red Hat OpenShift user OAuth token',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        rotate: 'oc logout',
        reach: 'what the user may do in the cluster, for a day by default',
        destroys: 'depends',
        destroysBackups: 'depends',
        scope: 'role',
        infrastructure: true,
      },
      reason: 'Known length 43.',
      source: 'https://docs.redhat.com/en/documentation/openshift_container_platform',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['sha256~'], pattern: /sha256~[A-Za-z0-9_-]{43}/ },
      matches: [['sha256~', { of: 'base64url', length: 43 }]],
      rejects: [['sha256~', { of: 'base64url', length: 14 }]],
    },
  ],
};
