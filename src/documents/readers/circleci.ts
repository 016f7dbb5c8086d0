import type { JobShape } from '../ci-jobs.ts';
import { ciPipeline, itemsOf, pairsOf, referenceEntry, wordsOf } from '../ci-pipeline.ts';
import type { Entry, Scope } from '../../domain/document.ts';
import { leftOut } from '../gaps.ts';
import type { DocumentReader } from '../reader.ts';
import { child, descend, scalarText, type TreeNode } from '../tree.ts';
import { yamlTrees } from '../yaml-tree.ts';

export const reader: DocumentReader = {
  id: 'circleci',
  title: 'CircleCI',
  files: '.circleci/*.yml',
  understands: 'Jobs as workflows use them: under their names there, with contexts and branches; environment variables, scripts.',
  rank: 30,
  reads: (path) => /(?:^|\/)\.circleci\/[^/]{1,100}\.ya?ml$/.test(path),
  read: ({ text }) => {
    const content = ciPipeline(text, jobs);
    const contexts = yamlTrees(text).documents.flatMap(contextEntries);
    return { ...content, entries: [...content.entries, ...contexts] };
  },
};

/** Each brings the whole job again. */
const MOST_NAMES = 50;

interface Use {
  /** The job's name in `jobs`. */
  readonly job: string;
  /** What the workflow calls it. */
  readonly name: string;
  readonly node: TreeNode | undefined;
}

function usesOf(root: TreeNode): Use[] {
  return pairsOf(child(root, 'workflows')).flatMap(({ value }) =>
    itemsOf(child(value, 'jobs')).flatMap((item): Use[] =>
      item.kind === 'scalar'
        ? [{ job: item.text, name: item.text, node: undefined }]
        : pairsOf(item).map((pair) => ({ job: pair.key, name: scalarText(pair.value, 'name') ?? pair.key, node: pair.value })),
    ),
  );
}

function jobs(root: TreeNode): JobShape[] {
  const uses = new Map<string, Use[]>();
  for (const use of usesOf(root)) {
    const own = uses.get(use.job) ?? [];
    own.push(use);
    uses.set(use.job, own);
  }
  return pairsOf(child(root, 'jobs'))
    .filter(({ value }) => value.kind === 'map')
    .flatMap(({ key, value }) => {
      const own = uses.get(key) ?? [];
      const all = own.length === 0 ? [key] : [...new Set(own.map(({ name }) => name))];
      if (all.length > MOST_NAMES) leftOut(`a job is used under more than ${MOST_NAMES} names; the others were left out`);
      const names = all.slice(0, MOST_NAMES);
      return names.map((name) =>
        shape(
          name,
          key,
          value,
          own.filter((use) => use.name === name),
        ),
      );
    });
}

/** A job as a workflow uses it: under a name of its own, with contexts and branches. */
function shape(id: string, key: string, node: TreeNode, uses: readonly Use[]): JobShape {
  const contexts = new Set(uses.flatMap((use) => wordsOf(child(use.node, 'context'))));
  return {
    id,
    node,
    keyPath: ['jobs', key],
    platform: 'circleci',
    branches: uses.flatMap((use) => wordsOf(descend(use.node, 'filters', 'branches', 'only'))),
    scopes: [...contexts].map((name): Scope => ({ kind: 'context', name })),
  };
}

function contextEntries(root: TreeNode): Entry[] {
  return usesOf(root).flatMap(({ name, node }) =>
    itemsOf(child(node, 'context')).flatMap((context) => referenceEntry(context, 'context', 'circleci-context', name)),
  );
}
