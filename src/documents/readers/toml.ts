import type { DocumentContent, Entry, Scope } from '../../domain/document.ts';
import { brokenNote, MOST_BROKEN, withoutLine } from '../broken-lines.ts';
import { configEntries } from '../config-tree.ts';
import { assignmentAt, linesOf } from '../line-scan.ts';
import type { DocumentReader } from '../reader.ts';
import { tomlTables } from '../toml-tree.ts';

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
    if (text.length <= MAX_TOML) return content(text, /(?:^|\/)netlify\.toml$/.test(path));
    return byLines(text, `the file is longer than ${MAX_TOML} characters; its lines were read instead`);
  },
};

/** Lines that are no TOML are left out and read alone. */
function content(text: string, isNetlify: boolean): DocumentContent {
  const broken: number[] = [];
  // A byte order mark is a blank: offsets stay.
  let rest = text.replace(/^\uFEFF/, ' ');
  for (;;) {
    try {
      const entries = tables(rest, isNetlify);
      if (broken.length === 0) return { entries };
      const loose = [...lines(text)].filter(({ span }) => rest.slice(span.start, span.end).trim() === '');
      return { entries: [...entries, ...loose], notes: [brokenNote(broken, 'TOML')] };
    } catch (error) {
      const { lineNumber = 0 } = error as { readonly lineNumber?: number };
      const without = withoutLine(rest, lineNumber);
      if (without === undefined || broken.length >= MOST_BROKEN)
        return byLines(text, 'the file is not valid TOML; its lines were read instead');
      broken.push(without.line);
      rest = without.text;
    }
  }
}

function byLines(text: string, message: string): DocumentContent {
  return { entries: [...lines(text)], notes: [{ message, line: undefined }] };
}

/** @param isNetlify whether `context.production` is a deploy context */
function tables(text: string, isNetlify: boolean): Entry[] {
  return tomlTables(text).flatMap(({ names, node }) => {
    const scopes: Scope[] = names.map((name, index) => ({
      kind: isNetlify && index === 1 && names[0] === 'context' ? 'profile' : 'section',
      name,
    }));
    return configEntries(node, scopes, undefined, names);
  });
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
