import type { DocumentReader } from '../reader.ts';
import { yamlContent } from '../yaml-content.ts';

export const reader: DocumentReader = {
  id: 'kubernetes',
  title: 'Kubernetes manifest',
  files: '*.yml and *.yaml with apiVersion, kubeconfig*',
  understands: 'Secrets (decoded), variables, references to secrets, namespaces, contexts of a kubeconfig.',
  rank: 190,
  reads: (path, head) =>
    (/\.ya?ml$/.test(path) && /^\uFEFF?apiVersion:/m.test(head)) || /(?:^|\/)(?:kubeconfig[^/]*|\.kube\/config)$/.test(path),
  read: ({ text }) => yamlContent(text),
};
