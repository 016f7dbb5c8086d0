import type { Entry, Scope } from '../../domain/document.ts';
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
