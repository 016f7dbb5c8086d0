import type { JobShape } from '../ci-jobs.ts';
import { ciPipeline, itemsOf, namedNode, pairsOf, wordsOf } from '../ci-pipeline.ts';
import { withSingleDollars } from '../doubled-dollar.ts';
import { leftOut } from '../gaps.ts';
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
  read: ({ text }) => ciPipeline(text, jobs, (root) => (text.includes('$$') ? withSingleDollars(root, isVariable) : root)),
};

/** In scripts `$$` is the shell's own. */
const isVariable = (keys: readonly string[]): boolean => keys.includes('variables');

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
  const joining: Joining = { all: new Map(pairsOf(root).map(({ key, value }) => [key, value])), templates: new Set(), budget: MOST_JOINED };
  const shapes = pairsOf(root)
    .filter(({ key, value }) => value.kind === 'map' && !RESERVED.has(key) && !key.startsWith('.'))
    .map(({ key, value }) => shape(key, extended(value, joining, new Set([key]), 0)));
  // A template that no job of the file extends is read as what it is.
  const unused = pairsOf(root).filter(
    ({ key, value }) => key.startsWith('.') && value.kind === 'map' && !joining.templates.has(key) && isJob(value),
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

/** Where the templates stand, which of them were used, and how many keys may still be joined. */
interface Joining {
  readonly all: ReadonlyMap<string, TreeNode>;
  readonly templates: Set<string>;
  budget: number;
}

/** GitLab follows no more: https://docs.gitlab.com/ci/yaml/#extends */
const MOST_STEPS = 11;
/** Keys of templates in all jobs of a file: no chain of templates can multiply it. */
const MOST_JOINED = 20_000;

/** The job with what it extends: its own keys count before those of a template, the last template before the first. */
function extended(job: TreeNode, joining: Joining, seen: Set<string>, depth: number): TreeNode {
  if (job.kind !== 'map') return job;
  const names = wordsOf(child(job, 'extends')).reverse();
  if (names.length === 0) return job;
  const taken = new Map(job.pairs.map((pair) => [pair.key, pair]));
  for (const name of names) {
    const template = joining.all.get(name);
    if (template === undefined || seen.has(name)) continue;
    seen.add(name);
    joining.budget -= pairsOf(template).length;
    if (depth >= MOST_STEPS || joining.budget < 0) {
      leftOut('jobs extend too many templates; some of them were not joined');
      break;
    }
    joining.templates.add(name);
    for (const pair of pairsOf(extended(template, joining, seen, depth + 1))) {
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
