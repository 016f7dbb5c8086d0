import type { DocumentContent, Entry, Job } from '../domain/document.ts';
import { Positions } from '../domain/position.ts';
import { secret } from '../domain/secret.ts';
import { ciJob, type JobShape } from './ci-jobs.ts';
import { indentedEntries } from './line-scan.ts';
import { child, entryOf, type TreeNode, treeEntries } from './tree.ts';
import { yamlTrees } from './yaml-tree.ts';

/** Reads a pipeline written in YAML: its jobs, and what stands outside them. */
export function ciPipeline(text: string, shapesOf: (root: TreeNode) => readonly JobShape[]): DocumentContent {
  const { documents, notes, valid } = yamlTrees(text);
  if (!valid) return { entries: indentedEntries(text), notes };
  const positions = new Positions(text);
  const entries: Entry[] = [];
  const jobs: Job[] = [];
  for (const root of documents) {
    const shapes = shapesOf(root);
    const read = new Set(shapes.map(({ node }) => node));
    for (const entry of treeEntries(root, [], (node, place) => (read.has(node) ? [] : place.key === 'secure' ? [] : undefined)))
      entries.push(entry);
    for (const shape of shapes) {
      const found = ciJob(shape, text, positions);
      for (const entry of [...found.entries, ...variableReferences(found.job, shape, text)]) entries.push(entry);
      jobs.push(found.job);
    }
  }
  return { entries, jobs, notes };
}

const SECRET_NAME =
  /TOKEN|SECRET|PASS|PWD|CREDENTIAL|PRIVATE|API_?KEY|ACCESS_?KEY|_KEY|DSN|DATABASE_URL|DB_URL|CONNECTION|KUBECONFIG|AUTH/i;
const USED = /\$\{?([A-Za-z_]\w{2,120})|\$\(([A-Za-z_][\w.-]{2,120})\)/g;
const MOST = 500;

/** Variables of a job that are named like secrets: the platform keeps them. The platform's own are left out. */
function variableReferences(job: Job, { node, keyPath }: JobShape, text: string): Entry[] {
  const entries: Entry[] = [];
  for (const match of text.slice(node.span.start, node.span.end).matchAll(USED)) {
    const name = (match[1] ?? match[2])!;
    if (entries.length >= MOST) break;
    if (!SECRET_NAME.test(name) || /^(?:CI_|GITLAB_|CIRCLE_|BITBUCKET_|BUILDKITE_|TRAVIS_|DRONE_|System\.|Build\.)/.test(name)) continue;
    const start = node.span.start + match.index;
    const end =
      start +
      1 +
      name.length +
      (match[2] !== undefined ? 2 : text[start + 1] === '{' ? (text[start + 2 + name.length] === '}' ? 2 : 1) : 0);
    const reference = { system: `${job.platform}-variable`, name };
    const scopes = [
      { kind: 'job', name: job.id },
      ...(job.environment?.names ?? []).map((one) => ({ kind: 'environment', name: one }) as const),
    ] as const;
    entries.push({
      key: name,
      keyPath: [...keyPath, name],
      value: secret(text.slice(start, end)),
      span: { start, end },
      form: 'reference',
      scopes,
      job: job.id,
      reference,
    });
  }
  return entries;
}

/** An entry that names something kept elsewhere, of a job. */
export function referenceEntry(node: TreeNode | undefined, key: string, system: string, job: string): Entry[] {
  if (node?.kind !== 'scalar' || node.text === '') return [];
  const place = { key, keyPath: ['jobs', job, key], scopes: [{ kind: 'job', name: job }] as const };
  return [{ ...entryOf(place, node.text, node.span, 'reference'), job, reference: { system, name: node.text } }];
}

/** Pairs of a map; none for anything else. */
export function pairsOf(node: TreeNode | undefined): readonly { readonly key: string; readonly value: TreeNode }[] {
  return node?.kind === 'map' ? node.pairs : [];
}

/** Members of a list; a single node is a list of one. */
export function itemsOf(node: TreeNode | undefined): readonly TreeNode[] {
  return node === undefined ? [] : node.kind === 'list' ? node.items : [node];
}

/** Texts of a scalar or of a list of scalars. */
export function wordsOf(node: TreeNode | undefined): string[] {
  return itemsOf(node).flatMap((item) => (item.kind === 'scalar' && item.text !== '' ? [item.text] : []));
}

/** A name, directly or below `name`. */
export function namedNode(node: TreeNode | undefined): TreeNode | undefined {
  return node?.kind === 'map' ? child(node, 'name') : node;
}
