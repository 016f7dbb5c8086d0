import type { DocumentContent, Entry } from '../domain/document.ts';
import { configEntries } from './config-tree.ts';
import { isKubernetes, kubernetesEntries } from './kubernetes.ts';
import { indentedEntries } from './line-scan.ts';
import { springScopes } from './spring-profile.ts';
import type { TreeNode } from './tree.ts';
import { yamlTrees } from './yaml-tree.ts';

/** Entries of a YAML text; `entriesOf` reads one document of the stream that is no Kubernetes object. */
export function yamlContent(text: string, entriesOf: (root: TreeNode) => readonly Entry[] = plainEntries): DocumentContent {
  const { documents, loose, notes, valid } = yamlTrees(text);
  if (!valid) return { entries: indentedEntries(text), notes };
  const entries = documents.flatMap((root) => (isKubernetes(root) ? kubernetesEntries(root) : entriesOf(root)));
  return { entries: [...entries, ...loose], notes };
}

function plainEntries(root: TreeNode): readonly Entry[] {
  return configEntries(root, springScopes(root));
}
