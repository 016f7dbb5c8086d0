import { PLATFORM_ROLE } from '../capabilities.ts';
import { JWT_SHAPE, withClaims, claim } from '../jwt.ts';
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
    {
      id: 'kubernetes-service-account-token',
      name: 'Kubernetes service account token',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...PLATFORM_ROLE, reach: 'one cluster, as far as the roles of its service account go', destroysBackups: 'depends' },
      reason: 'A JWT whose subject is a service account; tokens of Secrets never end.',
      source: 'https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/',
      checked: '2026-11-25',
      shape: JWT_SHAPE,
      check: { exact: true, valid: (value) => claim(value, 'sub').startsWith('system:serviceaccount:') },
      complete: withClaims({ iss: 'kubernetes/serviceaccount', sub: 'system:serviceaccount:default:deployer' }),
      matches: [['eyJ', { of: 'base62', length: 33 }, '.eyJ', { of: 'base62', length: 60 }, '.', { of: 'base62', length: 86 }]],
      rejects: [['eyJ', { of: 'base62', length: 33 }, '.eyJ', { of: 'base62', length: 60 }, '.', { of: 'base62', length: 86 }]],
    },
  ],
};
