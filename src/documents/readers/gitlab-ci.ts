import type { JobShape } from '../ci-jobs.ts';
import { ciPipeline, itemsOf, namedNode, pairsOf, wordsOf } from '../ci-pipeline.ts';
import type { DocumentReader } from '../reader.ts';
import { child, scalarText, type TreeNode } from '../tree.ts';

export const reader: DocumentReader = {
  id: 'gitlab-ci',
  title: 'GitLab CI',
  files: '.gitlab-ci.yml, *.gitlab-ci.yml, .gitlab/**/*.yml',
  understands:
    'Jobs with what they extend: environment, rules and branches, variables, scripts; `secrets` and variables named like secrets as references.',
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
  const templates = new Set<string>();
  const shapes = pairsOf(root)
    .filter(({ key, value }) => value.kind === 'map' && !RESERVED.has(key) && !key.startsWith('.'))
    .map(({ key, value }) => shape(key, extended(root, value, templates, 0)));
  // A template that no job of the file extends is read as what it is.
  const unused = pairsOf(root).filter(
    ({ key, value }) => key.startsWith('.') && value.kind === 'map' && !templates.has(key) && isJob(value),
  );
  return [...shapes, ...unused.map(({ key, value }) => shape(key, value))];
}

function isJob(node: TreeNode): boolean {
  return pairsOf(node).some(({ key }) => key.endsWith('script'));
}

function shape(key: string, node: TreeNode): JobShape {
  const rules = itemsOf(child(node, 'rules')).flatMap((rule) => scalarText(rule, 'if') ?? []);
  const compared = rules.flatMap((rule) =>
    [...rule.matchAll(/\$CI_(?:COMMIT_BRANCH|COMMIT_REF_NAME)\s{0,5}==\s{0,5}["']([^"']{1,100})["']/g)].map((match) => match[1]!),
  );
  const only = child(node, 'only');
  const limits = wordsOf(only?.kind === 'map' ? child(only, 'refs') : only);
  return {
    id: key,
    node,
    keyPath: [key],
    platform: 'gitlab',
    environment: namedNode(child(node, 'environment')),
    branches: [...limits, ...compared],
    triggers: rules.some((rule) => rule.includes('merge_request_event')) || limits.includes('merge_requests') ? ['merge_request'] : [],
    condition: rules.length === 0 ? undefined : rules.join(' || '),
  };
}

const MOST_STEPS = 6;

/** The job with what it extends, a few steps deep: its own keys count before those of a template, the last template before the first. */
function extended(root: TreeNode, job: TreeNode, templates: Set<string>, depth: number): TreeNode {
  if (job.kind !== 'map' || depth > MOST_STEPS) return job;
  const names = wordsOf(child(job, 'extends')).reverse();
  const taken = new Map(job.pairs.map((pair) => [pair.key, pair]));
  for (const name of names) {
    const template = child(root, name);
    if (template === undefined) continue;
    templates.add(name);
    for (const pair of pairsOf(extended(root, template, templates, depth + 1))) {
      const own = taken.get(pair.key);
      taken.set(pair.key, own === undefined ? pair : { ...own, value: together(own.value, pair.value) });
    }
  }
  return { ...job, pairs: [...taken.values()] };
}

/** Maps such as `variables` are joined key by key. */
function together(own: TreeNode, base: TreeNode): TreeNode {
  if (own.kind !== 'map' || base.kind !== 'map') return own;
  const keys = new Set(own.pairs.map(({ key }) => key));
  return { ...own, pairs: [...own.pairs, ...base.pairs.filter(({ key }) => !keys.has(key))] };
}
