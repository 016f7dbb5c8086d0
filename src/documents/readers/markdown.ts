import type { Entry } from '../../domain/document.ts';
import { type CodeFamily, codeEntries } from '../code-scan.ts';
import { linesOf } from '../line-scan.ts';
import { prosePairs } from '../prose-pairs.ts';
import type { DocumentReader } from '../reader.ts';
import { shellEntries } from '../shell-scan.ts';

export const reader: DocumentReader = {
  id: 'markdown',
  title: 'Markdown and other prose',
  files: '*.md, *.mdx, *.markdown, *.rst, *.adoc, rule files of agents (.cursorrules, *.mdc)',
  understands: 'Code blocks by their language, and pairs in prose; all of it as comments.',
  rank: 230,
  reads: (path) =>
    /\.(?:md|mdx|mdc|markdown|rst|adoc|asciidoc)$|(?:^|\/)\.(?:cursor|windsurf|cline|roo|goose)rules$|(?:^|\/)\.goosehints$/i.test(path),
  read: ({ path, text }) => ({ entries: proseEntries(text, /\.(?:adoc|asciidoc)$/i.test(path)) }),
};

const SCRIPT: CodeFamily = {
  slashComments: true,
  hashComments: false,
  dashComments: false,
  charQuotes: false,
  backticks: true,
  tripleQuotes: false,
};
const PYTHON: CodeFamily = { ...SCRIPT, slashComments: false, hashComments: true, backticks: false, tripleQuotes: true };
const C_LIKE: CodeFamily = { ...SCRIPT, charQuotes: true, backticks: false, tripleQuotes: true };
const SHELLS = new Set([
  'bash',
  'sh',
  'shell',
  'console',
  'zsh',
  'fish',
  'terminal',
  'shell-session',
  'powershell',
  'ps1',
  'pwsh',
  'cmd',
  'bat',
]);
const FAMILIES: ReadonlyMap<string, CodeFamily> = new Map([
  ...['js', 'jsx', 'ts', 'tsx', 'javascript', 'typescript', 'mjs', 'php'].map((name) => [name, SCRIPT] as const),
  ...['py', 'python', 'rb', 'ruby', 'elixir'].map((name) => [name, PYTHON] as const),
  ...['java', 'kotlin', 'go', 'rust', 'rs', 'c', 'cpp', 'csharp', 'cs', 'swift', 'scala', 'groovy'].map((name) => [name, C_LIKE] as const),
]);
/** An opening of Markdown, of AsciiDoc, or of reStructuredText. */
const FENCE = /^[ \t>]{0,40}(`{3,20}|~{3,20}|-{4,20}$)[ \t]{0,4}\{?\.?([\w+-]{0,40})/;

function proseEntries(text: string, hasDashes: boolean): Entry[] {
  const entries: Entry[] = [];
  const add = (from: number, to: number, language: string | undefined): void => {
    if (to > from) for (const entry of stretchEntries(text.slice(from, to), from, language)) entries.push(entry);
  };
  let from = 0;
  let open: { readonly mark: string; readonly language: string } | undefined;
  for (const line of linesOf(text)) {
    const fence = FENCE.exec(line.text);
    // In Markdown a row of dashes is a rule.
    if (fence === null || (fence[1]!.startsWith('-') && !hasDashes)) continue;
    const [, mark = '', language = ''] = fence;
    if (open !== undefined && (!mark.startsWith(open.mark) || language !== '')) continue;
    add(from, line.start, open?.language);
    from = line.start + line.text.length;
    open = open === undefined ? { mark, language: language.toLowerCase() } : undefined;
  }
  add(from, text.length, open?.language);
  return entries;
}

/** Entries of a code block, or of prose when `language` is undefined. */
function stretchEntries(stretch: string, base: number, language: string | undefined): Entry[] {
  const mark = { form: 'comment', scopes: [] } as const;
  if (language === undefined) return prosePairs(stretch, base, mark);
  const family = FAMILIES.get(language);
  const found =
    family !== undefined ? moved(codeEntries(stretch, family), base) : SHELLS.has(language) ? shellEntries(stretch, base, mark) : [];
  const taken = new Set(found.map(({ span }) => span.start));
  return [...found, ...prosePairs(stretch, base, mark).filter(({ span }) => !taken.has(span.start))];
}

function moved(entries: readonly Entry[], base: number): Entry[] {
  return entries.map((entry) => ({ ...entry, form: 'comment', span: { start: entry.span.start + base, end: entry.span.end + base } }));
}
