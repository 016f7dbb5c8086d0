import type { JobShape } from '../ci-jobs.ts';
import { ciPipeline, itemsOf, pairsOf } from '../ci-pipeline.ts';
import { leftOut } from '../gaps.ts';
import type { DocumentReader } from '../reader.ts';
import { child, scalarText, type TreeNode } from '../tree.ts';

export const reader: DocumentReader = {
  id: 'bitbucket-pipelines',
  title: 'Bitbucket Pipelines',
  files: 'bitbucket-pipelines.yml',
  understands: 'Steps with deployment environment and branch, variables, scripts.',
  rank: 30,
  reads: (path) => /(?:^|\/)bitbucket-pipelines\.ya?ml$/.test(path),
  read: ({ text }) => ciPipeline(text, jobs),
};

const MOST_NESTED = 4;

interface Around {
  readonly section: string;
  readonly pipeline: string;
  readonly deployment: TreeNode | undefined;
}

function jobs(root: TreeNode): JobShape[] {
  return pairsOf(child(root, 'pipelines')).flatMap(({ key, value }) => {
    if (value.kind === 'list') return steps(value, { section: key, pipeline: key, deployment: undefined });
    return pairsOf(value).flatMap((pair) => steps(pair.value, { section: key, pipeline: pair.key, deployment: undefined }));
  });
}

function steps(node: TreeNode, around: Around, depth = 0): JobShape[] {
  if (depth > MOST_NESTED) {
    leftOut(`steps nest deeper than ${MOST_NESTED} levels; the inner ones are no jobs`);
    return [];
  }
  return itemsOf(node).flatMap((item) => {
    const step = child(item, 'step');
    if (step !== undefined) return [shape(step, around)];
    const parallel = child(item, 'parallel');
    if (parallel !== undefined) return steps(child(parallel, 'steps') ?? parallel, around, depth + 1);
    const stage = child(item, 'stage');
    return stage === undefined
      ? []
      : steps(child(stage, 'steps') ?? stage, { ...around, deployment: child(stage, 'deployment') ?? around.deployment }, depth + 1);
  });
}

function shape(node: TreeNode, { section, pipeline, deployment }: Around): JobShape {
  return {
    id: scalarText(node, 'name') ?? pipeline,
    node,
    keyPath: ['pipelines', section, pipeline, 'step'],
    platform: 'bitbucket',
    environment: child(node, 'deployment') ?? deployment,
    branches: section === 'branches' ? [pipeline] : [],
    triggers: section === 'pull-requests' ? ['pull_request'] : [section],
    workflow: pipeline,
  };
}
