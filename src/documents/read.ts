import type { Document, DocumentContent, DocumentNote, FoundFact } from '../domain/document.ts';
import { registry as finders } from './facts/registry.gen.ts';
import { withGaps } from './gaps.ts';
import { commentEntries } from './line-scan.ts';
import type { DocumentReader } from './reader.ts';
import { registry } from './readers/registry.gen.ts';

const READERS = [...registry].sort((left, right) => left.rank - right.rank || (left.id < right.id ? -1 : 1));
/** UTF-16 code units; longer texts are scanned as text only. */
const MAX_TEXT = 4 * 1024 * 1024;
const COMMENTED =
  /(?:^|\/)(?:[^/]*\.(?:ya?ml|toml|ini|cfg|conf|properties|tf|tfvars|hcl|env|jsonc?|json5|xcconfig)|\.env[^/]*|\.envrc|\.dev\.vars[^/]*|\.npmrc|\.my\.cnf|(?:Dockerfile|Containerfile)[^/]*|hosts|inventory)$/i;

/** Reads a file with the first reader that knows it, then lets the fact finders look. Never throws. */
export function readDocument(source: { readonly path: string; readonly text: string }): Document {
  const { path, text } = source;
  const { result, gaps } = withGaps(() => understood(path, text));
  return { ...result, notes: [...(result.notes ?? []), ...gaps] };
}

function understood(path: string, text: string): Document {
  const content = readContent(path, text);
  const notes: DocumentNote[] = [...(content.notes ?? [])];
  const document = { ...content, path, text, notes };
  const facts: FoundFact[] = [];
  for (const finder of finders) {
    try {
      if (text.length <= MAX_TEXT && finder.looksAt(document)) for (const fact of finder.find(document)) facts.push(fact);
    } catch {
      notes.push({ message: `facts of the kind ${finder.id} could not be looked for`, line: undefined });
    }
  }
  return { ...document, facts };
}

/** Formats that are not configuration: what cannot be read of them hides no environment. */
const OTHER_FORMATS = new Set(['code', 'markdown']);

/** Whether a path is that of configuration, by its name alone. */
export function isConfiguration(path: string): boolean {
  return READERS.some((reader) => !OTHER_FORMATS.has(reader.id) && reader.reads(path, ''));
}

function readContent(path: string, text: string): DocumentContent & { readonly format: string } {
  if (text.length > MAX_TEXT) {
    return {
      format: 'text',
      entries: [],
      notes: [{ message: 'the file is too long to be understood; it was scanned as text', line: undefined }],
    };
  }
  let reader: DocumentReader | undefined;
  try {
    const head = text.slice(0, 512);
    reader = READERS.find((one) => one.reads(path, head));
    if (reader === undefined) return { format: 'text', entries: COMMENTED.test(path) ? commentEntries(text) : [] };
    const content = reader.read({ path, text });
    if (!COMMENTED.test(path)) return { ...content, format: reader.id };
    const comments = commentEntries(text);
    if (comments.length === 0) return { ...content, format: reader.id };
    const taken = new Set(content.entries.map((entry) => entry.span.start));
    const more = comments.filter((entry) => !taken.has(entry.span.start));
    return { ...content, entries: [...content.entries, ...more], format: reader.id };
  } catch {
    const message = `the file could not be read as ${reader?.title ?? 'any format'}; it was scanned as text`;
    return { format: 'text', entries: [], notes: [{ message, line: undefined }] };
  }
}
