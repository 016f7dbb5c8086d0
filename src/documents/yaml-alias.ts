import type { Span } from '../domain/location.ts';
import { MAX_DEPTH, type TreeNode, type TreePair } from './tree.ts';

/** What the anchors of a document stand for, and how much aliases may still add. */
export interface Anchors {
  readonly nodes: Map<string, TreeNode>;
  /** Nodes that aliases may still add: no alias can multiply a text. */
  budget: number;
}

/** Where nothing stands. */
export const EMPTY: TreeNode = { kind: 'scalar', text: '', span: { start: 0, end: 0 } };

/** What stands at the anchor, shown where the alias stands. */
export function aliased(node: TreeNode | undefined, span: Span, anchors: Anchors, depth: number): TreeNode | undefined {
  anchors.budget -= 1;
  if (node === undefined || anchors.budget <= 0 || depth > MAX_DEPTH) return undefined;
  if (node.kind === 'scalar') return { ...node, span, aliased: true };
  if (node.kind === 'list') return { ...node, span, items: node.items.map((item) => aliased(item, span, anchors, depth + 1) ?? EMPTY) };
  const pairs = node.pairs.flatMap((pair) => {
    const value = aliased(pair.value, span, anchors, depth + 1);
    return value === undefined ? [] : [{ ...pair, value }];
  });
  return { ...node, span, pairs };
}

/** `<<: *defaults` brings the pairs that the map does not have itself. */
export function merged(pairs: readonly TreePair[]): readonly TreePair[] {
  if (!pairs.some(({ key }) => key === '<<')) return pairs;
  const own = pairs.filter(({ key }) => key !== '<<');
  const taken = new Set(own.map(({ key }) => key));
  const brought: TreePair[] = [];
  for (const { value } of pairs.filter(({ key }) => key === '<<'))
    for (const node of value.kind === 'list' ? value.items : [value])
      for (const pair of node.kind === 'map' ? node.pairs : []) {
        if (!taken.has(pair.key)) brought.push(pair);
        taken.add(pair.key);
      }
  return [...own, ...brought];
}

/** The lines of a block scalar, from its first character to its last. */
export function blockSpan(file: string, start: number, end: number): Span {
  const body = file.indexOf('\n', start) + 1;
  let first = body > 0 && body <= end ? body : start;
  while (first < end && (file[first] === ' ' || file[first] === '\n' || file[first] === '\r')) first += 1;
  let last = end;
  while (last > first && (file[last - 1] === '\n' || file[last - 1] === '\r')) last -= 1;
  return { start: first, end: last };
}
