import { secret } from '../domain/secret.ts';
import type { Entry, EntryForm, Scope } from '../domain/document.ts';
import type { Span } from '../domain/location.ts';

/** One shape for what YAML, JSON and TOML say. Spans are UTF-16 code units; a scalar's span leaves out its quotes. */
export type TreeNode =
  | { readonly kind: 'map'; readonly pairs: readonly TreePair[]; readonly span: Span }
  | { readonly kind: 'list'; readonly items: readonly TreeNode[]; readonly span: Span }
  | { readonly kind: 'scalar'; readonly text: string; readonly span: Span };

export interface TreePair {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: TreeNode;
}

/** Where the walk stands. `key` is the nearest named key. */
export interface TreePlace {
  readonly key: string;
  readonly keyPath: readonly string[];
  readonly scopes: readonly Scope[];
}

/** Looks at a node before the walk does; entries take the node over, a place replaces the walk's, undefined leaves it. */
export type TreeHook = (node: TreeNode, place: TreePlace) => readonly Entry[] | TreePlace | undefined;

/** Deeper nodes are left out, so that no text can exhaust the stack. */
export const MAX_DEPTH = 200;
const NAMES = ['name', 'Name', 'key', 'ParameterKey', 'OptionName'];
const VALUES = ['value', 'Value', 'ParameterValue', 'valueFrom'];

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
  return { key: place.key, keyPath: place.keyPath, value: secret(text), span, form, scopes: place.scopes };
}

/** All named values of a tree; parent keys become `key` scopes, `name`/`value` pairs are read under their name. */
export function treeEntries(root: TreeNode, scopes: readonly Scope[] = [], hook?: TreeHook, keyPath: readonly string[] = []): Entry[] {
  const out: Entry[] = [];
  visit(root, { key: keyPath.at(-1) ?? '', keyPath, scopes }, hook, out, 0);
  return out;
}

function visit(node: TreeNode, from: TreePlace, hook: TreeHook | undefined, out: Entry[], depth: number): void {
  if (depth > MAX_DEPTH) return;
  const answer = hook?.(node, from);
  if (Array.isArray(answer)) {
    for (const entry of answer as readonly Entry[]) out.push(entry);
    return;
  }
  const place = (answer as TreePlace | undefined) ?? from;
  if (node.kind === 'scalar') pushScalar(node, place, out);
  else if (node.kind === 'list') {
    node.items.forEach((item, index) => {
      visit(item, { ...place, keyPath: [...place.keyPath, String(index)] }, hook, out, depth + 1);
    });
  } else visitMap(node, place, hook, out, depth);
}

function visitMap(node: TreeNode & { kind: 'map' }, place: TreePlace, hook: TreeHook | undefined, out: Entry[], depth: number): void {
  const named = namedPair(node);
  for (const pair of node.pairs) {
    if (pair.key === '') continue;
    if (named !== undefined && pair.value === named.value) {
      visit(pair.value, { key: named.name, keyPath: [...place.keyPath, named.name], scopes: place.scopes }, hook, out, depth + 1);
      continue;
    }
    const scopes: readonly Scope[] = pair.value.kind === 'scalar' ? place.scopes : [...place.scopes, { kind: 'key', name: pair.key }];
    visit(pair.value, { key: pair.key, keyPath: [...place.keyPath, pair.key], scopes }, hook, out, depth + 1);
  }
}

function namedPair(node: TreeNode & { kind: 'map' }): { name: string; value: TreeNode } | undefined {
  if (node.pairs.length > 8) return undefined;
  const value = node.pairs.find((pair) => VALUES.includes(pair.key))?.value;
  const name = node.pairs.find((pair) => NAMES.includes(pair.key) && pair.value.kind === 'scalar')?.value;
  if (value === undefined || name?.kind !== 'scalar' || name.text === '') return undefined;
  return { name: name.text, value };
}

const LIST_ASSIGNMENT = /^([A-Za-z_][A-Za-z0-9_.-]{0,127})=/;

function pushScalar(node: TreeNode & { kind: 'scalar' }, place: TreePlace, out: Entry[]): void {
  if (place.key === '' || node.text === '') return;
  const listed = /^\d+$/.test(place.keyPath.at(-1) ?? '') ? LIST_ASSIGNMENT.exec(node.text) : null;
  if (listed === null || node.span.end - node.span.start !== node.text.length) {
    out.push(entryOf(place, node.text, node.span));
    return;
  }
  const key = listed[1]!;
  const text = node.text.slice(listed[0].length);
  if (text === '') return;
  const span = { start: node.span.start + listed[0].length, end: node.span.end };
  out.push(entryOf({ key, keyPath: [...place.keyPath, key], scopes: place.scopes }, text, span));
}
