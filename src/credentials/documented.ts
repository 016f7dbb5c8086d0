import type { Document, Entry } from '../domain/document.ts';

/** Keys under which a form, a schema or a model shows how a value looks. */
const SHOWN = /^(?:x-)?examples?$|^placeholder$/i;

/** What shows how a value looks is documentation, as a comment is. */
export function withExamplesAsComments(document: Document): Document {
  if (!document.entries.some(isShown)) return document;
  return { ...document, entries: document.entries.map((entry) => (isShown(entry) ? { ...entry, form: 'comment' as const } : entry)) };
}

function isShown({ form, keyPath }: Entry): boolean {
  return form !== 'comment' && keyPath.some((name) => SHOWN.test(name));
}
