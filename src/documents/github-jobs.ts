import type { Entry, Job, Scope } from '../domain/document.ts';
import { secret } from '../domain/secret.ts';
import { Positions } from '../domain/position.ts';
import { isOpen, possibleTexts } from './ci-expressions.ts';
import { branchHints, type Hint, hintAt, isEnvironmentName, isNaming, isPlacing, scriptHints } from './ci-hints.ts';
import { type CiContent, type CiReading, type Scalar, ciContent } from './ci-walk.ts';
import { child, descend, scalarText, type TreeNode } from './tree.ts';

const WORDS = new Set([
  'name',
  'uses',
  'if',
  'id',
  'runs-on',
  'needs',
  'description',
  'timeout-minutes',
  'shell',
  'working-directory',
  'group',
  'using',
]);

/** How values of a workflow or a composite action are read. */
export function githubReading(text: string, job: string | undefined): CiReading {
  return { text, job, words: WORDS, steps: 'steps', isScript: (path) => path.at(-1) === 'run' && path.at(-3) === 'steps' };
}

/** Texts of a scalar, or of a list's scalars. */
export function textsOf(node: TreeNode | undefined): string[] {
  if (node?.kind === 'scalar') return node.text === '' ? [] : [node.text];
  return node?.kind === 'list' ? node.items.flatMap((item) => (item.kind === 'scalar' && item.text !== '' ? [item.text] : [])) : [];
}

interface Workflow {
  readonly root: TreeNode;
  readonly text: string;
  readonly positions: Positions;
}

/** Entries and jobs of a GitHub Actions workflow. */
export function githubWorkflow(root: TreeNode, text: string): { entries: Entry[]; jobs: Job[] } {
  const workflow: Workflow = { root, text, positions: new Positions(text) };
  const common = ['env', 'defaults', 'concurrency'].flatMap((part) => {
    const node = child(root, part);
    return node === undefined ? [] : ciContent(node, [], [part], githubReading(text, undefined)).entries;
  });
  const all = child(root, 'jobs');
  const jobs = (all?.kind === 'map' ? all.pairs : []).filter(({ value }) => value.kind === 'map');
  const read = jobs.map(({ key, value }) => readJob(key, value, workflow));
  return { entries: [...common, ...read.flatMap(({ entries }) => entries)], jobs: read.map(({ job }) => job) };
}

function readJob(id: string, node: TreeNode, workflow: Workflow): { entries: readonly Entry[]; job: Job } {
  const environment = environmentOf(node, workflow);
  const names = environment?.expression === undefined ? (environment?.names ?? []) : [];
  const scopes: Scope[] = [{ kind: 'job', name: id }, ...names.map((name) => ({ kind: 'environment', name }) as const)];
  const content = ciContent(node, scopes, ['jobs', id], githubReading(workflow.text, id));
  return { entries: content.entries.map(ofContainer), job: jobOf(id, node, environment, content, workflow) };
}

/** A service container lives for one run of the job, on the runner: what is set in it does not belong to what the job deploys to. */
function ofContainer(entry: Entry): Entry {
  if (entry.keyPath[2] !== 'services' || entry.form === 'reference') return entry;
  const { job: _, ...rest } = entry;
  return { ...rest, scopes: [{ kind: 'environment', name: 'ci' }] };
}

function jobOf(id: string, node: TreeNode, environment: Job['environment'], content: CiContent, workflow: Workflow): Job {
  const { root, positions } = workflow;
  const inherited = child(node, 'secrets');
  const dynamic = inherited?.kind === 'scalar' && inherited.text === 'inherit' ? [{ text: 'secrets: inherit', span: inherited.span }] : [];
  return {
    id,
    name: scalarText(node, 'name'),
    platform: 'github',
    region: positions.region(node.span),
    environment,
    ...(isPlacedOpenly(node, workflow) ? { open: true } : {}),
    hints: hintsOf(node, content, workflow),
    triggers: triggersOf(child(root, 'on')),
    branches: branchesOf(child(root, 'on')),
    condition: scalarText(node, 'if'),
    dynamicSecrets: [...dynamic, ...content.dynamic].map(({ text, span }) => ({ text, region: positions.region(span) })),
    commands: content.scripts.map((script) => ({ text: secret(script.text), region: positions.region(script.span) })),
    workflow: scalarText(root, 'name'),
  };
}

function environmentOf(job: TreeNode, workflow: Workflow): Job['environment'] {
  const declared = child(job, 'environment');
  const node = declared?.kind === 'map' ? child(declared, 'name') : declared;
  if (node?.kind !== 'scalar' || node.text === '') return undefined;
  const expression = node.text.includes('${{') ? node.text : undefined;
  return { names: textsFor(node, job, workflow), expression, region: workflow.positions.region(node.span) };
}

/** Whether what says where a job works is an expression that can take more than the file tells. */
function isPlacedOpenly(job: TreeNode, { root }: Workflow): boolean {
  const declared = child(job, 'environment');
  const name = declared?.kind === 'map' ? child(declared, 'name') : declared;
  const named = (node: TreeNode | undefined): Scalar[] =>
    scalarsOf(node).flatMap(([key, value]) => (isEnvironmentName(key) ? [value] : []));
  const inputs = named(child(job, 'with'));
  const placing = inputs.length > 0 ? inputs : named(descend(job, 'strategy', 'matrix'));
  return (name?.kind === 'scalar' ? [name] : placing).some(({ text }) =>
    isOpen(text, (context, path) => (context === 'matrix' ? isKnownAxis(job, path[0] ?? '') : isKnownInput(root, path.join('.')))),
  );
}

function isKnownInput(root: TreeNode, name: string): boolean {
  const inputs = ['workflow_dispatch', 'workflow_call'].flatMap((event) => child(descend(root, 'on', event, 'inputs'), name) ?? []);
  return inputs.length > 0 && inputs.every((input) => textsOf(child(input, 'options')).length > 0);
}

function isKnownAxis(job: TreeNode, axis: string): boolean {
  const matrix = descend(job, 'strategy', 'matrix');
  const values = [child(matrix, axis), ...includedIn(matrix).map((item) => child(item, axis))].flatMap((node) => textsOf(node));
  return values.length > 0 ? values.every((text) => listed(text).length > 0) : matrix?.kind === 'map' && child(matrix, axis)?.kind === 'list';
}

function includedIn(matrix: TreeNode | undefined): readonly TreeNode[] {
  const include = child(matrix, 'include');
  return include?.kind === 'list' ? include.items : [];
}

function textsFor(node: Scalar, job: TreeNode, { root }: Workflow): string[] {
  return possibleTexts(node.text, (context, path) => (context === 'matrix' ? matrixTexts(job, path) : inputTexts(root, path.join('.'))));
}

function inputTexts(root: TreeNode, name: string): string[] {
  return ['workflow_dispatch', 'workflow_call'].flatMap((event) => {
    const input = descend(root, 'on', event, 'inputs', name);
    const options = textsOf(child(input, 'options'));
    return options.length > 0 ? options : textsOf(child(input, 'default'));
  });
}

function matrixTexts(job: TreeNode, [axis = '', ...path]: readonly string[]): string[] {
  const matrix = descend(job, 'strategy', 'matrix');
  const texts: string[] = [];
  const add = (node: TreeNode | undefined): void => {
    if (node?.kind === 'list') for (const item of node.items) add(item);
    else if (node?.kind === 'map') texts.push(...textsOf(descend(node, ...path)));
    else if (node?.kind === 'scalar') texts.push(...listed(node.text));
  };
  add(child(matrix, axis));
  for (const item of includedIn(matrix)) add(child(item, axis));
  return texts.flatMap((text) => (text.includes('${{') ? [] : [text]));
}

/** The members of a list that is written as `${{ fromJSON('["a","b"]') }}`. */
function listed(text: string): string[] {
  if (!text.includes('${{')) return [text];
  const list = /fromJSON\(\s{0,20}'(\[[^']{0,2000}\])'/i.exec(text);
  return list === null ? [] : [...list[1]!.matchAll(/"([\w.-]{1,100})"/g)].map((match) => match[1]!);
}

function hintsOf(job: TreeNode, { scripts }: CiContent, workflow: Workflow): Hint[] {
  const { positions, text } = workflow;
  const valued = (kind: Hint['kind'], node: TreeNode | undefined, counts: (key: string) => boolean): Hint[] =>
    scalarsOf(node)
      .filter(([key]) => counts(key))
      .flatMap(([key, value]) => textsFor(value, job, workflow).map((text) => hintAt(kind, text, value.span, positions, key)));
  const condition = child(job, 'if');
  const steps = child(job, 'steps');
  return [
    ...valued('input', child(job, 'with'), isPlacing),
    ...matrixHints(job, workflow),
    ...(condition?.kind === 'scalar' ? branchHints(condition, positions) : []),
    ...calledHint(child(job, 'uses'), positions),
    ...(steps?.kind === 'list' ? steps.items : []).flatMap((step) => [
      ...valued('target', child(step, 'with'), isNaming),
      ...valued('target', child(step, 'env'), isNaming),
    ]),
    ...scripts.flatMap((script) => scriptHints(script, text, positions)),
  ];
}

/** The file of a called workflow. */
function calledHint(uses: TreeNode | undefined, positions: Positions): Hint[] {
  if (uses?.kind !== 'scalar') return [];
  const path = uses.text.split('@', 1)[0]!;
  return [hintAt('target', path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/, ''), uses.span, positions)];
}

function matrixHints(job: TreeNode, { positions }: Workflow): Hint[] {
  const matrix = descend(job, 'strategy', 'matrix');
  if (matrix?.kind !== 'map') return [];
  const hints: Hint[] = [];
  const members = includedIn(matrix).filter((item) => item.kind === 'map');
  for (const { pairs } of [matrix, ...members])
    for (const { key, value } of pairs)
      if (isPlacing(key) && key !== 'include')
        for (const text of matrixValue(value)) hints.push(hintAt('matrix', text, value.span, positions, key));
  return hints;
}

function matrixValue(node: TreeNode): string[] {
  if (node.kind === 'scalar') return listed(node.text);
  const items = node.kind === 'list' ? node.items : [node];
  return items.flatMap((item) =>
    item.kind === 'map' ? item.pairs.flatMap(({ key, value }) => (key === 'name' || isPlacing(key) ? textsOf(value) : [])) : textsOf(item),
  );
}

function scalarsOf(node: TreeNode | undefined): [key: string, value: Scalar][] {
  return node?.kind === 'map'
    ? node.pairs.flatMap(({ key, value }) => (value.kind === 'scalar' ? [[key, value] as [string, Scalar]] : []))
    : [];
}

function triggersOf(on: TreeNode | undefined): string[] {
  return on?.kind === 'map' ? on.pairs.map(({ key }) => key) : textsOf(on);
}

function branchesOf(on: TreeNode | undefined): string[] {
  const limits = ['push', 'pull_request', 'pull_request_target', 'workflow_run'].map((event) => textsOf(descend(on, event, 'branches')));
  return (limits.find((branches) => branches.length > 0) ?? []).filter((branch) => !branch.startsWith('!'));
}
