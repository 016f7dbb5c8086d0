import type { JobShape } from '../ci-jobs.ts';
import { ciPipeline, itemsOf } from '../ci-pipeline.ts';
import { leftOut } from '../gaps.ts';
import type { DocumentReader } from '../reader.ts';
import { child, scalarText, type TreeNode } from '../tree.ts';

export const reader: DocumentReader = {
  id: 'buildkite',
  title: 'Buildkite',
  files: '.buildkite/*.yml, buildkite.yml',
  understands: 'Steps and groups with branches, variables, commands.',
  rank: 30,
  reads: (path) => /(?:^|\/)(?:\.buildkite\/[^/]{1,100}|buildkite)\.ya?ml$/.test(path),
  read: ({ text }) => ciPipeline(text, (root) => steps(child(root, 'steps') ?? root, ['steps'], 0)),
};

const MOST_NESTED = 3;

function steps(list: TreeNode, keyPath: readonly string[], depth: number): JobShape[] {
  if (list.kind !== 'list') return [];
  if (depth > MOST_NESTED) {
    leftOut(`groups of steps nest deeper than ${MOST_NESTED} levels; the inner ones are no jobs`);
    return [];
  }
  return itemsOf(list).flatMap((node, index) => {
    if (node.kind !== 'map') return [];
    const path = [...keyPath, String(index)];
    const inner = child(node, 'steps');
    if (inner !== undefined) return steps(inner, [...path, 'steps'], depth + 1);
    const branches = scalarText(node, 'branches');
    return [
      {
        id: scalarText(node, 'key') ?? scalarText(node, 'label') ?? scalarText(node, 'name') ?? `step ${index + 1}`,
        node,
        keyPath: path,
        platform: 'buildkite',
        branches: branches === undefined ? [] : branches.split(/\s+/).filter((branch) => branch !== '' && !branch.startsWith('!')),
        condition: scalarText(node, 'if'),
      },
    ];
  });
}
