import type { JobShape } from '../ci-jobs.ts';
import { ciPipeline, itemsOf, pairsOf, referenceEntry, wordsOf } from '../ci-pipeline.ts';
import type { Entry, Scope } from '../../domain/document.ts';
import type { DocumentReader } from '../reader.ts';
import { child, descend, type TreeNode } from '../tree.ts';
import { yamlTrees } from '../yaml-tree.ts';

export const reader: DocumentReader = {
  id: 'circleci',
  title: 'CircleCI',
  files: '.circleci/*.yml',
  understands: 'Jobs with the contexts and branches that workflows give them, environment variables, scripts.',
  rank: 30,
  reads: (path) => /(?:^|\/)\.circleci\/[^/]{1,100}\.ya?ml$/.test(path),
  read: ({ text }) => {
    const content = ciPipeline(text, jobs);
    const contexts = yamlTrees(text).documents.flatMap(contextEntries);
    return { ...content, entries: [...content.entries, ...contexts] };
  },
};

interface Use {
  readonly job: string;
  readonly node: TreeNode | undefined;
}

function usesOf(root: TreeNode): Use[] {
  return pairsOf(child(root, 'workflows')).flatMap(({ value }) =>
    itemsOf(child(value, 'jobs')).flatMap((item): Use[] =>
      item.kind === 'scalar' ? [{ job: item.text, node: undefined }] : pairsOf(item).map((pair) => ({ job: pair.key, node: pair.value })),
    ),
  );
}

function jobs(root: TreeNode): JobShape[] {
  const uses = usesOf(root);
  return pairsOf(child(root, 'jobs'))
    .filter(({ value }) => value.kind === 'map')
    .map(({ key, value }) => {
      const own = uses.filter(({ job }) => job === key);
      const contexts = new Set(own.flatMap(({ node }) => wordsOf(child(node, 'context'))));
      return {
        id: key,
        node: value,
        keyPath: ['jobs', key],
        platform: 'circleci',
        branches: own.flatMap(({ node }) => wordsOf(descend(node, 'filters', 'branches', 'only'))),
        scopes: [...contexts].map((name): Scope => ({ kind: 'context', name })),
      };
    });
}

function contextEntries(root: TreeNode): Entry[] {
  return usesOf(root).flatMap(({ job, node }) =>
    itemsOf(child(node, 'context')).flatMap((context) => referenceEntry(context, 'context', 'circleci-context', job)),
  );
}
