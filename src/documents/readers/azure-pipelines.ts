import type { JobShape } from '../ci-jobs.ts';
import { ciPipeline, itemsOf, namedNode, wordsOf } from '../ci-pipeline.ts';
import type { DocumentReader } from '../reader.ts';
import { child, descend, scalarText, type TreeNode } from '../tree.ts';
import type { Scope } from '../../domain/document.ts';

export const reader: DocumentReader = {
  id: 'azure-pipelines',
  title: 'Azure Pipelines',
  files: 'azure-pipelines*.yml, .azure-pipelines/*.yml, .azuredevops/*.yml',
  understands: 'Stages, jobs and deployments with environment and variables, scripts; variable groups and key vaults as references.',
  rank: 30,
  reads: (path) =>
    /(?:^|\/)(?:[^/]{0,60}azure-pipelines?[^/]{0,60}|\.?azure-pipelines\/[^/]{1,100}|\.azuredevops\/[^/]{1,100})\.ya?ml$/.test(path),
  read: ({ text }) => ciPipeline(text, jobs),
};

function jobs(root: TreeNode): JobShape[] {
  const common = { platform: 'azure', branches: branchesOf(root), workflow: scalarText(root, 'name') } as const;
  const shape = (node: TreeNode, index: number, keyPath: readonly string[], stage: string | undefined, variables?: TreeNode): JobShape => ({
    ...common,
    id: scalarText(node, 'deployment') ?? scalarText(node, 'job') ?? stage ?? `job ${index + 1}`,
    node,
    around: variables === undefined ? [] : [{ node: variables, keyPath: [...keyPath.slice(0, -1), 'variables'] }],
    keyPath: [...keyPath, String(index)],
    environment: namedNode(child(node, 'environment')),
    condition: scalarText(node, 'condition'),
    scopes: [
      ...(stage === undefined ? [] : [{ kind: 'key', name: stage } as const]),
      ...groupsOf(node),
      ...(variables === undefined ? [] : groupsIn(variables)),
    ],
  });
  const stages = itemsOf(child(root, 'stages')).flatMap((stage, at) =>
    itemsOf(child(stage, 'jobs')).map((job, index) =>
      shape(
        job,
        index,
        ['stages', String(at), 'jobs'],
        scalarText(stage, 'stage') ?? scalarText(stage, 'displayName'),
        child(stage, 'variables'),
      ),
    ),
  );
  const plain = itemsOf(child(root, 'jobs')).map((job, index) => shape(job, index, ['jobs'], undefined));
  const steps = child(root, 'steps');
  const single: JobShape[] = steps === undefined ? [] : [{ ...common, id: 'job', node: steps, keyPath: ['steps'] }];
  return [...stages, ...plain, ...single].filter(({ node }) => node.kind !== 'scalar');
}

function branchesOf(root: TreeNode): string[] {
  const trigger = child(root, 'trigger');
  const branches = trigger?.kind === 'map' ? (descend(trigger, 'branches', 'include') ?? child(trigger, 'branches')) : trigger;
  return wordsOf(branches).filter((branch) => branch !== 'none');
}

function groupsOf(job: TreeNode): Scope[] {
  return groupsIn(child(job, 'variables'));
}

function groupsIn(variables: TreeNode | undefined): Scope[] {
  return itemsOf(variables).flatMap((item) => {
    const name = scalarText(item, 'group');
    return name === undefined ? [] : [{ kind: 'context', name } as const];
  });
}
