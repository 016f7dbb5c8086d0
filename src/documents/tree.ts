import { secret } from '../domain/secret.ts';
import type { Entry, EntryForm, Scope } from '../domain/document.ts';
import type { Span } from '../domain/location.ts';
import { EntryList } from './entry-list.ts';
import { leftOut } from './gaps.ts';
import { fetchedIn } from './fetch-commands.ts';

/** One shape for what YAML, JSON and TOML say. Spans are UTF-16 code units; a scalar's span leaves out its quotes. */
export type TreeNode =
  | { readonly kind: 'map'; readonly pairs: readonly TreePair[]; readonly span: Span; readonly tag?: string }
  | { readonly kind: 'list'; readonly items: readonly TreeNode[]; readonly span: Span; readonly tag?: string }
  | TreeScalar;

export interface TreeScalar {
  readonly kind: 'scalar';
  readonly text: string;
  readonly span: Span;
  /** The text at the span where it differs from `text`: escapes, the indentation of a block. */
  readonly written?: string;
  /** A tag of the application: `!Ref`, `!vault`. */
  readonly tag?: string;
  /** The span holds an alias (`*x`); the value stands at its anchor. */
  readonly aliased?: boolean;
}

export interface TreePair {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: TreeNode;
}

/** Where the walk stands. `key` is the nearest named key. */
export interface TreePlace {
  /** What the value counts as, where that is known from what stands around it. */
  readonly form?: EntryForm;
  readonly key: string;
  readonly keyPath: readonly string[];
  readonly scopes: readonly Scope[];
}

/** Looks at a node before the walk does; entries take the node over, a place replaces the walk's, undefined leaves it. */
export type TreeHook = (node: TreeNode, place: TreePlace) => readonly Entry[] | TreePlace | undefined;

/** Deeper nodes are left out, so that no text can exhaust the stack. */
export const MAX_DEPTH = 200;
/** Keys that say where or how a value holds, not what it is: it is named after what stands around it. */
const LABELS = new Set(
  'value default defaultvalue default_value plaintext prod production prd live stage staging stg dev development test testing qa uat preprod sandbox preview local ci'.split(
    ' ',
  ),
);
const DEFAULTS = new Set(['default', 'defaultvalue', 'default_value']);
/** Keys beside a `default` that show that a parameter is defined. */
const DEFINITIONS = new Set(['type', 'description', 'required', 'noecho', 'sensitive', 'secret', 'nullable', 'allowedvalues']);
/** Tags that name something kept elsewhere, by system; a value under any other tag stands for itself. */
const REFERENCE_TAGS: Readonly<Record<string, string>> = {
  '!Ref': 'cloudformation',
  '!GetAtt': 'cloudformation',
  '!ImportValue': 'cloudformation',
  '!secret': 'secret-file',
  '!env_var': 'env',
  '!env': 'env',
};
/** Tags of lists that hold names only. */
const NAMING_TAGS = new Set([
  '!reference',
  '!FindInMap',
  '!Ref',
  '!GetAtt',
  '!ImportValue',
  '!Equals',
  '!Condition',
  '!Or',
  '!And',
  '!Not',
]);
const NAMES = ['name', 'Name', 'key', 'variable', 'ParameterKey', 'OptionName'];
const VALUES = ['value', 'Value', 'ParameterValue', 'valueFrom'];

/** Whether a key only says where or how its value holds, below another key that says what it is. */
export function isLabel(key: string, parent: string): boolean {
  return parent !== '' && LABELS.has(key.toLowerCase());
}

/** The value of a map's key. */
export function child(node: TreeNode | undefined, key: string): TreeNode | undefined {
  return node?.kind === 'map' ? node.pairs.find((pair) => pair.key === key)?.value : undefined;
}

/** Follows keys from the outside in. */
export function descend(node: TreeNode | undefined, ...keys: readonly string[]): TreeNode | undefined {
  return keys.reduce(child, node);
}

/** The text of a scalar, or of a map's scalar. */
export function scalarText(node: TreeNode | undefined, ...keys: readonly string[]): string | undefined {
  const found = descend(node, ...keys);
  return found?.kind === 'scalar' ? found.text : undefined;
}

/** An entry for a named value. */
export function entryOf(place: TreePlace, text: string, span: Span, form: EntryForm = 'literal'): Entry {
  const entry: Entry = { key: place.key, keyPath: place.keyPath, value: secret(text), span, form, scopes: place.scopes };
  // `$(op read …)`: the value is what a command fetches from a store.
  const [fetched] = form !== 'comment' && (text.startsWith('$(') || text.startsWith('`')) ? fetchedIn(text) : [];
  return fetched === undefined ? entry : { ...entry, form: 'reference', reference: { system: fetched.system, name: fetched.name } };
}

/** An entry for a scalar or a part of it, which is told where it stands at an anchor. */
export function entryAt(node: TreeScalar, place: TreePlace, text: string = node.text, span: Span = node.span): Entry {
  const entry = entryOf(place, text, span);
  return node.aliased === true ? { ...entry, encoding: 'alias' } : entry;
}

/** An entry that names something kept elsewhere. */
export function referenceOf(place: TreePlace, { text, span }: TreeScalar, reference: NonNullable<Entry['reference']>): Entry {
  return { ...entryOf(place, text, span, 'reference'), reference };
}

/** Whether the text at the span is the scalar's text, unit for unit. */
export function isVerbatim({ written, aliased }: TreeScalar): boolean {
  return written === undefined && aliased !== true;
}

/** All named values of a tree; parent keys become `key` scopes, `name`/`value` pairs are read under their name. */
export function treeEntries(root: TreeNode, scopes: readonly Scope[] = [], hook?: TreeHook, keyPath: readonly string[] = []): Entry[] {
  const out = new EntryList();
  visit(root, { key: keyPath.at(-1) ?? '', keyPath, scopes }, hook, out, 0);
  return out.entries;
}

function visit(node: TreeNode, from: TreePlace, hook: TreeHook | undefined, out: EntryList, depth: number): void {
  if (depth > MAX_DEPTH) {
    leftOut(`values nest deeper than ${MAX_DEPTH} levels; the inner ones were not read`);
    return;
  }
  const answer = hook?.(node, from);
  if (Array.isArray(answer)) {
    for (const entry of answer as readonly Entry[]) out.push(entry);
    return;
  }
  const place = (answer as TreePlace | undefined) ?? from;
  if (node.kind === 'scalar') {
    for (const entry of scalarEntries(node, place)) out.push(entry);
  } else if (node.kind === 'list') {
    if (NAMING_TAGS.has(node.tag ?? '')) return;
    node.items.forEach((item, index) => {
      visit(item, { ...place, keyPath: [...place.keyPath, String(index)] }, hook, out, depth + 1);
    });
  } else visitMap(node, place, hook, out, depth);
}

function visitMap(node: TreeNode & { kind: 'map' }, place: TreePlace, hook: TreeHook | undefined, out: EntryList, depth: number): void {
  const named = namedPair(node);
  const defines = node.pairs.some(({ key }) => DEFINITIONS.has(key.toLowerCase()));
  for (const pair of node.pairs) {
    if (pair.key === '') continue;
    if (named !== undefined && pair.value === named.value) {
      visit(pair.value, { key: named.name, keyPath: [...place.keyPath, named.name], scopes: place.scopes }, hook, out, depth + 1);
      continue;
    }
    const inner = placeOf(pair, place);
    visit(pair.value, defines && DEFAULTS.has(pair.key.toLowerCase()) ? { ...inner, form: 'default' } : inner, hook, out, depth + 1);
  }
}

/** Parent keys become scopes, and so does a label: `password: { production: … }` is the password of production. */
function placeOf({ key, value }: TreePair, { key: parent, keyPath, scopes }: TreePlace): TreePlace {
  const labels = value.kind === 'scalar' && isLabel(key, parent);
  const inner: readonly Scope[] = value.kind === 'scalar' && !labels ? scopes : [...scopes, { kind: 'key', name: key }];
  return { key: labels ? parent : key, keyPath: [...keyPath, key], scopes: inner };
}

function namedPair(node: TreeNode & { kind: 'map' }): { name: string; value: TreeNode } | undefined {
  if (node.pairs.length > 8) return undefined;
  const value = node.pairs.find((pair) => VALUES.includes(pair.key))?.value;
  const name = node.pairs.find((pair) => NAMES.includes(pair.key) && pair.value.kind === 'scalar')?.value;
  if (value === undefined || name?.kind !== 'scalar' || name.text === '') return undefined;
  return { name: name.text, value };
}

const LIST_ASSIGNMENT = /^([A-Za-z_][A-Za-z0-9_.-]{0,127})=/;

/** The entry of a scalar; a member `KEY=value` of a list is read under its own key. */
export function scalarEntries(node: TreeScalar, place: TreePlace): readonly Entry[] {
  if (place.key === '' || node.text === '') return [];
  const system = node.tag === undefined ? undefined : REFERENCE_TAGS[node.tag];
  if (system !== undefined) return [referenceOf(place, node, { system, name: node.text })];
  if (node.aliased === true) return [entryAt(node, place)];
  const last = place.keyPath.at(-1) ?? '';
  const listed = last.charCodeAt(0) <= 57 && /^\d+$/.test(last) ? LIST_ASSIGNMENT.exec(node.text) : null;
  if (listed === null || node.written?.startsWith(listed[0]) === false) return [entryOf(place, node.text, node.span, place.form)];
  const key = listed[1]!;
  const text = node.text.slice(listed[0].length);
  if (text === '') return [];
  const span = { start: node.span.start + listed[0].length, end: node.span.end };
  return [entryOf({ key, keyPath: [...place.keyPath, key], scopes: place.scopes }, text, span)];
}
