import { type AST, parseTOML } from 'toml-eslint-parser';
import type { Entry, Scope } from '../../domain/document.ts';
import { configEntries } from '../config-tree.ts';
import { assignmentAt, linesOf } from '../line-scan.ts';
import type { DocumentReader } from '../reader.ts';
import type { TreeNode, TreePair } from '../tree.ts';

const MAX_TOML = 512 * 1024;

export const reader: DocumentReader = {
  id: 'toml',
  title: 'TOML',
  files: '*.toml',
  understands:
    'Tables as sections: `[env.production]`, `[default.production]`; contexts of Netlify; commands and texts of another format inside a value.',
  rank: 210,
  reads: (path) => path.endsWith('.toml'),
  read: ({ path, text }) => {
    if (text.length <= MAX_TOML) {
      try {
        // A byte order mark is a blank: offsets stay.
        return { entries: tables(text.replace(/^\uFEFF/, ' '), /(?:^|\/)netlify\.toml$/.test(path)) };
      } catch {}
    }
    return {
      entries: [...lines(text)],
      notes: [{ message: 'the file is too long or not valid TOML; its lines were read instead', line: undefined }],
    };
  },
};

/** @param isNetlify whether `context.production` is a deploy context */
function tables(text: string, isNetlify: boolean): Entry[] {
  const out: Entry[] = [];
  for (const item of parseTOML(text).body[0].body) {
    if (item.type === 'TOMLTable') {
      const names = item.resolvedKey.map(String);
      const scopes: Scope[] = names.map((name, index) => ({
        kind: isNetlify && index === 1 && names[0] === 'context' ? 'profile' : 'section',
        name,
      }));
      for (const entry of configEntries(mapOf(item.body, item.range, text), scopes, undefined, names)) out.push(entry);
    } else for (const entry of configEntries(mapOf([item], item.range, text))) out.push(entry);
  }
  return out;
}

function mapOf(items: readonly AST.TOMLKeyValue[], range: AST.Range, text: string): TreeNode {
  return { kind: 'map', pairs: items.map((item) => pairOf(item, text)), span: spanOf(range) };
}

function pairOf(item: AST.TOMLKeyValue, text: string): TreePair {
  const keys = item.key.keys.map((key) => ({ name: key.type === 'TOMLBare' ? key.name : key.value, span: spanOf(key.range) }));
  let value = nodeOf(item.value, text);
  for (const key of keys.slice(1).reverse())
    value = { kind: 'map', pairs: [{ key: key.name, keySpan: key.span, value }], span: value.span };
  return { key: keys[0]!.name, keySpan: keys[0]!.span, value };
}

function nodeOf(value: AST.TOMLContentNode, text: string): TreeNode {
  const span = spanOf(value.range);
  if (value.type === 'TOMLArray') return { kind: 'list', items: value.elements.map((element) => nodeOf(element, text)), span };
  if (value.type === 'TOMLInlineTable') return mapOf(value.body, value.range, text);
  if (value.kind !== 'string') return { kind: 'scalar', text: String(value.value), span };
  const quotes = value.multiline ? 3 : 1;
  // A line break behind the opening quotes belongs to them.
  const lineBreak = value.multiline ? /^\r?\n/.exec(text.slice(span.start + quotes, span.start + quotes + 2)) : null;
  const inner = { start: span.start + quotes + (lineBreak?.[0].length ?? 0), end: span.end - quotes };
  const written = text.slice(inner.start, inner.end);
  return { kind: 'scalar', text: value.value, span: inner, ...(written === value.value ? {} : { written }) };
}

function spanOf(range: AST.Range): { start: number; end: number } {
  return { start: range[0], end: range[1] };
}

function* lines(text: string): Generator<Entry> {
  let names: string[] = [];
  for (const line of linesOf(text)) {
    const table = /^[ \t]*\[{1,2}([^\]]{1,256})\]/.exec(line.text);
    if (table !== null) names = table[1]!.split('.').map((name) => name.replaceAll('"', '').trim());
    const lead = line.text.length - line.text.trimStart().length;
    const entry =
      table === null
        ? assignmentAt(
            line,
            lead,
            'literal',
            names.map((name) => ({ kind: 'section', name })),
          )
        : undefined;
    if (entry !== undefined) yield { ...entry, keyPath: [...names, entry.key] };
  }
}
