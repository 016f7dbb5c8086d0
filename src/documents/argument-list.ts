import type { Entry, Scope } from '../domain/document.ts';
import { entryAt, entryOf, isVerbatim, type TreeNode, type TreePlace, type TreeScalar, treeEntries } from './tree.ts';

/** `--flag value`, `--flag=value`, `NAME=value`, a header, a URL, and what stands alone. */
export function argumentEntries(items: readonly TreeNode[], place: TreePlace): Entry[] {
  let flag: string | undefined;
  return items.flatMap((node, index) => {
    const at = { ...place, keyPath: [...place.keyPath, String(index)] };
    if (node.kind !== 'scalar') return treeEntries(node, place.scopes, undefined, at.keyPath);
    const named = flag === undefined ? at : nameAt(at, flag);
    flag = /^-{1,2}([A-Za-z][\w.-]{0,80})$/.exec(node.text)?.[1];
    return flag === undefined ? argument(node, named) : [];
  });
}

const ASSIGNED = /^(?:-{1,2}([\w.-]{1,80})=|([A-Za-z_]\w{1,80})=|([A-Za-z][A-Za-z-]{1,60}):[ \t]{0,4}(?!\/\/))/;

function argument(node: TreeScalar, place: TreePlace): Entry[] {
  const assigned = ASSIGNED.exec(node.text);
  if (assigned !== null) return assignedEntries(node, assigned[0].length, nameAt(place, (assigned[1] ?? assigned[2] ?? assigned[3])!));
  if (/^https?:\/\//i.test(node.text)) return urlEntries(node, place);
  return node.text === '' ? [] : [entryAt(node, place)];
}

function nameAt(place: TreePlace, key: string): TreePlace {
  return { ...place, key, keyPath: [...place.keyPath, key] };
}

function assignedEntries(node: TreeScalar, from: number, place: TreePlace): Entry[] {
  const value = node.text.slice(from);
  if (value === '') return [];
  // With escapes inside, the place of a part is not known: the whole is shown.
  const span = isVerbatim(node) ? { start: node.span.start + from, end: node.span.end } : node.span;
  return [entryAt(node, place, value, span)];
}

const PARAMETER = /[?&]([\w.-]{1,80})=([^&#\s]+)/g;

/** The values of a URL's query, under their names. Spans are offsets into the URL. */
export function parametersOf(url: string, scopes: readonly Scope[]): Entry[] {
  return [...url.matchAll(PARAMETER)].map((match) => {
    const start = match.index + match[0].length - match[2]!.length;
    return entryOf({ key: match[1]!, keyPath: [match[1]!], scopes }, match[2]!, { start, end: start + match[2]!.length });
  });
}

/** A URL, and its query's values. */
function urlEntries(node: TreeScalar, place: TreePlace): Entry[] {
  const { start } = node.span;
  const parameters = parametersOf(node.text, place.scopes).map((entry) => ({
    ...entry,
    keyPath: [...place.keyPath, entry.key],
    span: isVerbatim(node) ? { start: start + entry.span.start, end: start + entry.span.end } : node.span,
    ...(node.aliased === true ? { encoding: 'alias' as const } : {}),
  }));
  return place.key === '' ? parameters : [entryAt(node, place), ...parameters];
}
