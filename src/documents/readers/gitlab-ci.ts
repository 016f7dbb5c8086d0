import type { JobShape } from '../ci-jobs.ts';
import { ciPipeline, itemsOf, namedNode, pairsOf, wordsOf } from '../ci-pipeline.ts';
import type { DocumentReader } from '../reader.ts';
import { child, descend, scalarText, type TreeNode } from '../tree.ts';

export const reader: DocumentReader = {
  id: 'gitlab-ci',
  title: 'GitLab CI',
  files: '.gitlab-ci.yml, *.gitlab-ci.yml, .gitlab/**/*.yml',
  understands:
    'Jobs with environment (also by `extends`), rules and branches; variables; scripts; variables named like secrets as references.',
  rank: 30,
  reads: (path) => /(?:^|\/)[\w.-]{0,100}\.gitlab-ci\.ya?ml$|(?:^|\/)\.gitlab\/(?:ci\/)?[^/]{1,100}\.ya?ml$/.test(path),
  read: ({ text }) => ciPipeline(text, jobs),
};

const RESERVED = new Set([
  'variables',
  'stages',
  'include',
  'default',
  'workflow',
  'image',
  'services',
  'cache',
  'before_script',
  'after_script',
  'spec',
  'pages:deploy',
]);

function jobs(root: TreeNode): JobShape[] {
  return pairsOf(root)
    .filter(({ key, value }) => value.kind === 'map' && !RESERVED.has(key) && !key.startsWith('.'))
    .map(({ key, value }) => {
      const rules = itemsOf(child(value, 'rules')).flatMap((rule) => scalarText(rule, 'if') ?? []);
      const compared = rules.flatMap((rule) =>
        [...rule.matchAll(/\$CI_(?:COMMIT_BRANCH|COMMIT_REF_NAME)\s{0,5}==\s{0,5}["']([^"']{1,100})["']/g)].map((match) => match[1]!),
      );
      const only = child(value, 'only');
      const limits = wordsOf(only?.kind === 'map' ? child(only, 'refs') : only);
      return {
        id: key,
        node: value,
        keyPath: [key],
        platform: 'gitlab',
        environment: environmentOf(root, value, 0),
        branches: [...limits, ...compared],
        triggers: rules.some((rule) => rule.includes('merge_request_event')) || limits.includes('merge_requests') ? ['merge_request'] : [],
        condition: rules.length === 0 ? undefined : rules.join(' || '),
      };
    });
}

/** Of the job, else of what it extends, a few steps deep. */
function environmentOf(root: TreeNode, job: TreeNode, depth: number): TreeNode | undefined {
  const own = namedNode(child(job, 'environment'));
  if (own !== undefined || depth > 5) return own;
  const [found] = wordsOf(child(job, 'extends')).flatMap((name) => environmentOf(root, descend(root, name) ?? EMPTY, depth + 1) ?? []);
  return found;
}

const EMPTY: TreeNode = { kind: 'map', pairs: [], span: { start: 0, end: 0 } };
