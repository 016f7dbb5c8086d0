import type { JobShape } from '../ci-jobs.ts';
import { ciPipeline, itemsOf, wordsOf } from '../ci-pipeline.ts';
import type { DocumentReader } from '../reader.ts';
import { child, descend, scalarText, type TreeNode } from '../tree.ts';

export const reader: DocumentReader = {
  id: 'travis',
  title: 'Travis CI',
  files: '.travis.yml',
  understands: 'Jobs and deployments with branches, variables (`secure` ones are ciphertext), scripts.',
  rank: 30,
  reads: (path) => /(?:^|\/)\.travis\.ya?ml$/.test(path),
  read: ({ text }) => ciPipeline(text, jobs),
};

function jobs(root: TreeNode): JobShape[] {
  const branches = wordsOf(descend(root, 'branches', 'only'));
  const included = itemsOf(descend(root, 'jobs', 'include') ?? descend(root, 'matrix', 'include')).map((node, index): JobShape => {
    const id = scalarText(node, 'name') ?? scalarText(node, 'stage') ?? `job ${index + 1}`;
    return { id, node, keyPath: ['jobs', 'include', String(index)], platform: 'travis', branches, condition: scalarText(node, 'if') };
  });
  const deployments = itemsOf(child(root, 'deploy')).map((node, index): JobShape => {
    const limits = wordsOf(descend(node, 'on', 'branch'));
    const id = `deploy ${scalarText(node, 'provider') ?? index + 1}`;
    return { id, node, keyPath: ['deploy', String(index)], platform: 'travis', branches: limits.length > 0 ? limits : branches };
  });
  return [...included, ...deployments].filter(({ node }) => node.kind === 'map');
}
