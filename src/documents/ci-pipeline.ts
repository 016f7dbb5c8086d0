import type { DocumentContent, Entry, Job } from '../domain/document.ts';
import { Positions } from '../domain/position.ts';
import type { Span } from '../domain/location.ts';
import { ciJob, type JobShape } from './ci-jobs.ts';
import { leftOut } from './gaps.ts';
import { indentedEntries } from './line-scan.ts';
import { ciReference } from './ci-references.ts';
import { child, entryOf, type TreeNode, type TreePair, type TreeScalar, treeEntries } from './tree.ts';
import { yamlTrees } from './yaml-tree.ts';

/** Reads a pipeline written in YAML: its jobs, and what stands outside them; `expanded` undoes escapes of the format's own. */
export function ciPipeline(
  text: string,
  shapesOf: (root: TreeNode) => readonly JobShape[],
  expanded: (root: TreeNode) => TreeNode = (root) => root,
): DocumentContent {
  const { documents, loose, notes, valid } = yamlTrees(text);
  if (!valid) return { entries: indentedEntries(text), notes };
  const positions = new Positions(text);
  const entries: Entry[] = [...loose];
  const jobs: Job[] = [];
  for (const root of documents.map(expanded)) {
    const shapes = distinct(shapesOf(root));
    const read = new Set(shapes.flatMap(({ node, around = [] }) => [node, ...around.map((one) => one.node)]));
    const outside = treeEntries(root, [], (node, place) => (read.has(node) || place.key === 'secure' ? [] : ciReference(node, place)));
    for (const entry of outside) entries.push(entry);
    const seen = new Set<string>();
    for (const shape of shapes) {
      const found = ciJob(shape, text, positions);
      for (const entry of [...found.entries, ...variableReferences(found.job, shape, text)])
        if (isNew(entry, found.job, seen)) entries.push(entry);
      jobs.push(found.job);
    }
  }
  return { entries, jobs, notes };
}

/** Jobs of two stages, and steps of two branches, may have one name: each is a job of its own. */
function distinct(shapes: readonly JobShape[]): readonly JobShape[] {
  const counts = new Map<string, number>();
  return shapes.map((shape) => {
    const count = (counts.get(shape.id) ?? 0) + 1;
    counts.set(shape.id, count);
    return count === 1 ? shape : { ...shape, id: `${shape.id} (${count})` };
  });
}

/** What several jobs inherit from one place is told once for each environment. */
function isNew({ span, key, form }: Entry, { environment, id }: Job, seen: Set<string>): boolean {
  const place = `${span.start} ${span.end} ${key} ${form} ${environment === undefined ? `job ${id}` : environment.names.join(' ')}`;
  if (seen.has(place)) return false;
  seen.add(place);
  return true;
}

const SECRET_NAME =
  /TOKEN|SECRET|PASS|PWD|CREDENTIAL|PRIVATE|API_?KEY|ACCESS_?KEY|_KEY|DSN|DATABASE_URL|DB_URL|CONNECTION|KUBECONFIG|AUTH/i;
const USED = /\$\{?([A-Za-z_]\w{2,120})|\$\(([A-Za-z_][\w.-]{2,120})\)/g;
const MOST = 500;
const TOO_MANY = `a job uses more than ${MOST} variables that are named like secrets; the others were left out`;

/** Variables of a job that are named like secrets: the platform keeps them. The platform's own are left out. */
function variableReferences(job: Job, shape: JobShape, text: string): Entry[] {
  const scopes = [
    { kind: 'job', name: job.id },
    ...(job.environment?.names ?? []).map((one) => ({ kind: 'environment', name: one }) as const),
  ] as const;
  const entries: Entry[] = [];
  for (const node of [shape.node, ...(shape.around ?? []).map((one) => one.node)]) {
    for (const { name, span } of scalarsOf(node).flatMap((scalar) => usedIn(scalar, text))) {
      if (entries.length >= MOST) {
        leftOut(TOO_MANY);
        return entries;
      }
      const place = { key: name, keyPath: [...shape.keyPath, name], scopes };
      const entry = { ...entryOf(place, text.slice(span.start, span.end), span, 'reference'), job: job.id };
      entries.push({ ...entry, reference: { system: `${job.platform}-variable`, name } });
    }
  }
  return entries;
}

function scalarsOf(node: TreeNode): readonly TreeScalar[] {
  if (node.kind === 'scalar') return [node];
  return node.kind === 'list' ? node.items.flatMap(scalarsOf) : node.pairs.flatMap(({ value }) => scalarsOf(value));
}

const OWN = /^(?:CI_|GITLAB_|CIRCLE_|BITBUCKET_|BUILDKITE_|TRAVIS_|DRONE_|System\.|Build\.)/;

/** Variables that a scalar uses; behind an alias, shown at the alias. */
function usedIn({ text, span, aliased }: TreeScalar, file: string): readonly { readonly name: string; readonly span: Span }[] {
  const written = aliased === true ? text : file.slice(span.start, span.end);
  if (!written.includes('$')) return [];
  return [...written.matchAll(USED)].slice(0, MOST).flatMap((match) => {
    const name = (match[1] ?? match[2])!;
    if (!SECRET_NAME.test(name) || OWN.test(name)) return [];
    const length = match[0].length + (match[0].startsWith('${') && written[match.index + match[0].length] === '}' ? 1 : 0);
    const start = span.start + match.index;
    return [{ name, span: aliased === true ? span : { start, end: start + length } }];
  });
}

/** An entry that names something kept elsewhere, of a job. */
export function referenceEntry(node: TreeNode | undefined, key: string, system: string, job: string): Entry[] {
  if (node?.kind !== 'scalar' || node.text === '') return [];
  const place = { key, keyPath: ['jobs', job, key], scopes: [{ kind: 'job', name: job }] as const };
  return [{ ...entryOf(place, node.text, node.span, 'reference'), job, reference: { system, name: node.text } }];
}

/** Pairs of a map; none for anything else. */
export function pairsOf(node: TreeNode | undefined): readonly TreePair[] {
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
