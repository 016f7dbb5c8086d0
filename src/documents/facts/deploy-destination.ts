import type { FoundFact } from '../../domain/document.ts';
import type { FactFinder } from '../fact-finder.ts';
import { factMaker, type Looked } from '../fact-place.ts';
import { descend, scalarText, type TreeNode } from '../tree.ts';
import { yamlTrees } from '../yaml-tree.ts';

const WORKLOADS = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'CronJob', 'Job', 'Rollout', 'Service', 'Ingress']);
/** Where each kind of object names cluster and namespace, keys joined with dots; the first that stands counts. */
const PLACES: Readonly<Record<string, { readonly cluster: readonly string[]; readonly namespace: readonly string[] }>> = {
  Application: { cluster: ['spec.destination.server', 'spec.destination.name'], namespace: ['spec.destination.namespace'] },
  ApplicationSet: {
    cluster: ['spec.template.spec.destination.server', 'spec.template.spec.destination.name'],
    namespace: ['spec.template.spec.destination.namespace'],
  },
  Kustomization: { cluster: ['spec.kubeConfig.secretRef.name'], namespace: ['spec.targetNamespace', 'namespace'] },
  HelmRelease: { cluster: ['spec.kubeConfig.secretRef.name'], namespace: ['spec.targetNamespace', 'metadata.namespace'] },
};

const KUSTOMIZATION = /(?:^|\/)kustomization\.ya?ml$/;

/** Where manifests are deployed to. The subject is the object: `Application/shop`. */
export const finder: FactFinder = {
  id: 'deploy-destination',
  looksAt: ({ path, text }) =>
    /\.ya?ml$/.test(path) &&
    /\bnamespace:|\btargetNamespace:|\bdestination:/.test(text) &&
    (text.includes('kind:') || KUSTOMIZATION.test(path)),
  find,
};

function find(document: Looked): FoundFact[] {
  const fact = factMaker('deploy-destination', document);
  return yamlTrees(document.text).documents.flatMap((root) => {
    const kind = scalarText(root, 'kind') ?? (KUSTOMIZATION.test(document.path) ? 'Kustomization' : '');
    const places = PLACES[kind] ?? (WORKLOADS.has(kind) ? { cluster: [], namespace: ['metadata.namespace'] } : undefined);
    if (places === undefined) return [];
    const cluster = scalarAt(root, places.cluster);
    const namespace = scalarAt(root, places.namespace);
    const shown = namespace ?? cluster;
    if (shown === undefined) return [];
    const detail = {
      ...(cluster === undefined ? {} : { cluster: cluster.text }),
      ...(namespace === undefined ? {} : { namespace: namespace.text }),
    };
    const subject = `${kind}/${scalarText(root, 'metadata', 'name') ?? ''}`;
    const scopes: FoundFact['scopes'] = namespace === undefined ? [] : [{ kind: 'namespace', name: namespace.text }];
    return [fact(subject, shown.span, detail, [...scopes, { kind: 'resource', name: subject }])];
  });
}

function scalarAt(root: TreeNode, paths: readonly string[]): (TreeNode & { kind: 'scalar' }) | undefined {
  for (const path of paths) {
    const node = descend(root, ...path.split('.'));
    if (node?.kind === 'scalar' && node.text !== '') return node;
  }
  return undefined;
}
