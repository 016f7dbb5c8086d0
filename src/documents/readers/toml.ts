import { type AST, parseTOML } from 'toml-eslint-parser';
import type { Entry, Scope } from '../../domain/document.ts';
import { assignmentAt, linesOf } from '../line-scan.ts';
import type { DocumentReader } from '../reader.ts';
import { type TreeNode, type TreePair, treeEntries } from '../tree.ts';

const MAX_TOML = 512 * 1024;

export const reader: DocumentReader = {
  id: 'toml',
  title: 'TOML',
  files: '*.toml',
  understands: 'Tables as sections: `[env.production]`, `[context.production.environment]`, `[default.production]`.',
  rank: 210,
  reads: (path) => path.endsWith('.toml'),
  read: ({ text }) => {
    if (text.length <= MAX_TOML) {
      try {
        return { entries: tables(text) };
      } catch {}
    }
    return {
      entries: [...lines(text)],
      notes: [{ message: 'the file is too long or not valid TOML; its lines were read instead', line: undefined }],
    };
  },
};

function tables(text: string): Entry[] {
  const out: Entry[] = [];
  for (const item of parseTOML(text).body[0].body) {
    if (item.type === 'TOMLTable') {
      const names = item.resolvedKey.map(String);
      const scopes: Scope[] = names.map((name) => ({ kind: 'section', name }));
      for (const entry of treeEntries(mapOf(item.body, item.range), scopes, undefined, names)) out.push(entry);
    } else for (const entry of treeEntries(mapOf([item], item.range))) out.push(entry);
  }
  return out;
}

function mapOf(items: readonly AST.TOMLKeyValue[], range: AST.Range): TreeNode {
  return { kind: 'map', pairs: items.map(pairOf), span: spanOf(range) };
}

function pairOf(item: AST.TOMLKeyValue): TreePair {
  const keys = item.key.keys.map((key) => ({ name: key.type === 'TOMLBare' ? key.name : key.value, span: spanOf(key.range) }));
  let value = nodeOf(item.value);
  for (const key of keys.slice(1).reverse())
    value = { kind: 'map', pairs: [{ key: key.name, keySpan: key.span, value }], span: value.span };
  return { key: keys[0]!.name, keySpan: keys[0]!.span, value };
}

function nodeOf(value: AST.TOMLContentNode): TreeNode {
  const span = spanOf(value.range);
  if (value.type === 'TOMLArray') return { kind: 'list', items: value.elements.map(nodeOf), span };
  if (value.type === 'TOMLInlineTable') return mapOf(value.body, value.range);
  if (value.kind !== 'string') return { kind: 'scalar', text: String(value.value), span };
  const quotes = value.multiline ? 3 : 1;
  return { kind: 'scalar', text: value.value, span: { start: span.start + quotes, end: span.end - quotes } };
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
