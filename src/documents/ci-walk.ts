import type { Entry, Scope } from '../domain/document.ts';
import type { Span } from '../domain/location.ts';
import { type Expression, expressionEntries, expressionsIn, isDynamic } from './ci-expressions.ts';
import { ciReference } from './ci-references.ts';
import { shellEntries } from './shell-scan.ts';
import { scalarText, type TreeNode, type TreePlace, treeEntries } from './tree.ts';

/** How the values of a part of a pipeline are read. */
export interface CiReading {
  /** The whole file: spans are offsets into it, in UTF-16 code units. */
  readonly text: string;
  readonly job: string | undefined;
  readonly isScript: (keyPath: readonly string[]) => boolean;
  /** Keys whose values are words for people or names of parts, no settings. */
  readonly words: ReadonlySet<string>;
  /** Lists whose members are steps. */
  readonly steps: string;
}

export type Scalar = TreeNode & { readonly kind: 'scalar' };

/** What stands in a part of a pipeline. */
export interface CiContent {
  readonly entries: readonly Entry[];
  readonly scripts: readonly Scalar[];
  /** Expressions that hand over secrets without naming one. */
  readonly dynamic: readonly { readonly text: string; readonly span: Span }[];
}

/** Reads the values, scripts and expressions below a node; `keyPath` leads to it. */
export function ciContent(node: TreeNode, scopes: readonly Scope[], keyPath: readonly string[], reading: CiReading): CiContent {
  const scripts: Scalar[] = [];
  const dynamic: { text: string; span: Span }[] = [];
  const entries = treeEntries(
    node,
    scopes,
    (found, place) => {
      const kept = ciReference(found, place);
      if (kept !== undefined) return withJob(kept, reading.job);
      if (found.kind === 'map') return stepPlace(found, place, reading);
      if (found.kind !== 'scalar') return undefined;
      const expressions = placedExpressions(found, reading.text);
      for (const { body } of expressions) if (isDynamic(body)) dynamic.push({ text: `\${{${body}}}`, span: found.span });
      const own = { ...place, scopes: place.scopes.filter(({ kind }) => kind !== 'key') };
      if (isAssignments(found, place)) return scriptEntries(found, own, expressions, reading);
      if (!reading.isScript(place.keyPath)) return valueEntries(found, own, expressions, reading);
      scripts.push(found);
      return scriptEntries(found, own, expressions, reading);
    },
    keyPath,
  );
  return { entries, scripts, dynamic };
}

/** Travis: `env: A=b C=d`. */
function isAssignments({ text }: Scalar, { key }: TreePlace): boolean {
  return /^(?:env|global|matrix|jobs)$/.test(key) && /^[A-Za-z_]\w{0,100}=/.test(text);
}

function stepPlace(node: TreeNode, place: TreePlace, { steps }: CiReading): TreePlace | undefined {
  const index = place.keyPath.at(-1) ?? '';
  if (place.keyPath.at(-2) !== steps || !/^\d+$/.test(index)) return undefined;
  const name = ['name', 'id', 'displayName', 'uses', 'task'].map((key) => scalarText(node, key)).find((text) => text !== undefined);
  return { ...place, scopes: [...place.scopes, { kind: 'step', name: name ?? String(Number(index) + 1) }] };
}

/** The expressions of a scalar, from the text as written; an alias has none of its own. */
function placedExpressions({ text, span }: Scalar, file: string): readonly Expression[] {
  if (!text.includes('${{')) return [];
  const written = expressionsIn(file.slice(span.start, span.end));
  return written.length > 0 ? written : expressionsIn(text).map(({ body }) => ({ body, start: -1, end: -1 }));
}

function withJob(entries: readonly Entry[], job: string | undefined): readonly Entry[] {
  return job === undefined ? entries : entries.map((entry) => ({ ...entry, job }));
}

function valueEntries(node: Scalar, place: TreePlace, expressions: readonly Expression[], { job, words }: CiReading): readonly Entry[] {
  if (place.key === '' || node.text === '') return [];
  const at = { key: place.key, keyPath: place.keyPath, scopes: place.scopes, job };
  const found = expressions.flatMap((one) => expressionEntries(one, node.span.start, at, one.start < 0 ? node.span : undefined));
  const [only] = expressions;
  const isOne = only !== undefined && expressions.length === 1 && node.text.trim() === `\${{${only.body}}}`;
  if (isOne || words.has(place.key)) return found;
  return [
    ...withJob(
      treeEntries(node, place.scopes, undefined, place.keyPath).map((entry) => namedAs(entry, place)),
      job,
    ),
    ...found,
  ];
}

/** A member of a list keeps the name of the list. */
function namedAs(entry: Entry, place: TreePlace): Entry {
  return /^\d+$/.test(entry.key) ? { ...entry, key: place.key } : entry;
}

function scriptEntries(node: Scalar, place: TreePlace, expressions: readonly Expression[], reading: CiReading): readonly Entry[] {
  const { start, end } = node.span;
  const { job } = reading;
  const script = reading.text.slice(start, end);
  const mark = { form: 'literal', scopes: place.scopes, job } as const;
  const shell = shellEntries(script, start, mark)
    .map((entry) => ({ ...entry, keyPath: [...place.keyPath, ...entry.keyPath] }))
    .sort((left, right) => left.span.start - right.span.start);
  const own = new Set<Entry>();
  const found = expressions.flatMap((one) => {
    const holder = one.start < 0 ? undefined : holderOf(shell, start + one.start, start + one.end);
    if (holder !== undefined && holder.span.end - holder.span.start === one.end - one.start) own.add(holder);
    const keyPath = holder?.keyPath ?? place.keyPath;
    return expressionEntries(one, start, { key: holder?.key, keyPath, scopes: place.scopes, job }, one.start < 0 ? node.span : undefined);
  });
  return [...shell.filter((entry) => !own.has(entry)), ...found];
}

/** The entry that holds a stretch; entries are sorted by their start. */
function holderOf(entries: readonly Entry[], start: number, end: number): Entry | undefined {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle]!.span.start <= start) low = middle + 1;
    else high = middle;
  }
  const found = entries[low - 1];
  return found !== undefined && found.span.end >= end ? found : undefined;
}
