import type { TreeNode } from './tree.ts';

/**
 * `$$` where a format expands variables itself: Compose
 * (https://docs.docker.com/reference/compose-file/interpolation/), variables of GitLab CI
 * (https://docs.gitlab.com/ci/variables/#use-the--character-in-cicd-variables), make.
 */
export function singleDollars(text: string): string {
  return text.replaceAll(/\$\$/g, () => '$');
}

/** The tree as the format's own expansion leaves it; `isExpanded` tells by the keys from the outside in where it is done. */
export function withSingleDollars(
  node: TreeNode,
  isExpanded: (keys: readonly string[]) => boolean = () => true,
  keys: readonly string[] = [],
): TreeNode {
  if (node.kind === 'list') return { ...node, items: node.items.map((item) => withSingleDollars(item, isExpanded, keys)) };
  if (node.kind === 'map')
    return {
      ...node,
      pairs: node.pairs.map((pair) => ({ ...pair, value: withSingleDollars(pair.value, isExpanded, [...keys, pair.key]) })),
    };
  if (!node.text.includes('$$') || !isExpanded(keys)) return node;
  return { ...node, text: singleDollars(node.text), written: node.written ?? node.text };
}
