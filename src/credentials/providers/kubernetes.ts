import { PLATFORM_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'kubernetes',
  name: 'Kubernetes',
  words: ['kubernetes', 'kube', 'k8s', 'kubeadm'],
  everyday: ['kubernetes', 'kube', 'k8s'],
  types: [
    {
      id: 'kubernetes-bootstrap-token',
      name: 'Kubernetes bootstrap token',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        ...PLATFORM_ROLE,
        reach: 'joining a node to a cluster',
        destroys: 'no',
        note: 'It lives for 24 hours unless set otherwise.',
        rotate: 'kubeadm token delete',
      },
      reason: 'An id of six and a secret of sixteen characters: the key must name it.',
      source: 'https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[a-z0-9]{6}\.[a-z0-9]{16}/,
        context: {
          keys: ['bootstrap_token', 'kubeadm_token', 'kubeadm_bootstrap_token', 'kubernetes_bootstrap_token', 'k8s_bootstrap_token'],
        },
      },
      matches: [[{ of: 'lower62', length: 6 }, '.', { of: 'lower62', length: 16 }]],
      rejects: [[{ of: 'lower62', length: 6 }, '.', { of: 'lower62', length: 5 }]],
      knownPublic: ['a4b8b245ab28bc4f'],
    },
  ],
};
