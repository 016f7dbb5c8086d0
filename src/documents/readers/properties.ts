import type { Entry, Scope } from '../../domain/document.ts';
import { linesOf } from '../line-scan.ts';
import type { DocumentReader } from '../reader.ts';
import { entryOf } from '../tree.ts';

const PAIR = /^[ \t\f]*(?:%([\w,-]{1,64})\.)?((?:\\.|[^\s=:\\#!]){1,256})[ \t\f]*[=: \t][ \t\f]*(?=\S)/;
const PROFILE = /^spring\.(?:config\.activate\.on-profile|profiles)$/;

export const reader: DocumentReader = {
  id: 'properties',
  title: 'Java properties',
  files: '*.properties',
  understands: 'Keys and values, Quarkus profiles (`%prod.`), Spring documents with `on-profile`.',
  rank: 200,
  reads: (path) => path.endsWith('.properties'),
  read: ({ text }) => ({ entries: entries(text) }),
};

function entries(text: string): Entry[] {
  const out: Entry[] = [];
  let part: Entry[] = [];
  let profile: string | undefined;
  const flush = (): void => {
    for (const entry of part)
      out.push(profile === undefined ? entry : { ...entry, scopes: [{ kind: 'profile', name: profile }, ...entry.scopes] });
    part = [];
    profile = undefined;
  };
  for (const line of linesOf(text)) {
    if (/^[#!]---/.test(line.text)) flush();
    const match = line.text.length > 16_384 ? null : PAIR.exec(line.text);
    if (match === null) continue;
    const key = unescaped(match[2]!);
    const scopes: Scope[] = match[1] === undefined ? [] : [{ kind: 'profile', name: match[1] }];
    const raw = line.text.slice(match[0].length).trimEnd();
    if (PROFILE.test(key)) profile = raw;
    const start = line.start + match[0].length;
    part.push(entryOf({ key, keyPath: key.split('.'), scopes }, unescaped(raw), { start, end: start + raw.length }));
  }
  flush();
  return out;
}

function unescaped(raw: string): string {
  if (!raw.includes('\\')) return raw;
  return raw.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_, code: string | undefined, char: string) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    return { n: '\n', t: '\t', r: '\r', f: '\f' }[char] ?? char;
  });
}
