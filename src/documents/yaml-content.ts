import type { DocumentContent, Entry, Scope } from '../domain/document.ts';
import { isKubernetes, kubernetesEntries } from './kubernetes.ts';
import { indentedEntries } from './line-scan.ts';
import { descend, scalarText, type TreeNode, treeEntries } from './tree.ts';
import { yamlTrees } from './yaml-tree.ts';

/** Entries of a YAML text; `entriesOf` reads one document of the stream that is no Kubernetes object. */
export function yamlContent(text: string, entriesOf: (root: TreeNode) => readonly Entry[] = plainEntries): DocumentContent {
  const { documents, notes, valid } = yamlTrees(text);
  if (!valid) return { entries: indentedEntries(text), notes };
  return { entries: documents.flatMap((root) => (isKubernetes(root) ? kubernetesEntries(root) : entriesOf(root))), notes };
}

function plainEntries(root: TreeNode): readonly Entry[] {
  const profile = springProfile(root);
  const scopes: Scope[] = profile === undefined ? [] : [{ kind: 'profile', name: profile }];
  return treeEntries(root, scopes);
}

function springProfile(root: TreeNode): string | undefined {
  return (
    scalarText(root, 'spring', 'config', 'activate', 'on-profile') ??
    scalarText(root, 'spring.config.activate.on-profile') ??
    (descend(root, 'spring', 'profiles')?.kind === 'scalar' ? scalarText(root, 'spring', 'profiles') : undefined)
  );
}
