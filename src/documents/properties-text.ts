import type { Entry, Scope } from '../domain/document.ts';
import { linesOf } from './line-scan.ts';
import { entryOf } from './tree.ts';

const KEY = /^[ \t\f]*(?:%([\w,-]{1,64})\.)?((?:\\.|[^\s=:\\#!]){1,256})/;
const PROFILE = /^spring\.(?:config\.activate\.on-profile|profiles)$/;

/** Reads Java properties: values that go on in the next line, Quarkus profiles, documents of Spring with `on-profile`. */
export function propertiesEntries(text: string, around: readonly Scope[] = []): Entry[] {
  const out: Entry[] = [];
  let part: Entry[] = [];
  let profile: string | undefined;
  const flush = (): void => {
    for (const entry of part)
      out.push(
        profile === undefined
          ? entry
          : { ...entry, scopes: [...around, { kind: 'profile', name: profile }, ...entry.scopes.slice(around.length)] },
      );
    part = [];
    profile = undefined;
  };
  const lines = [...linesOf(text)];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    if (/^[#!]---/.test(line.text)) flush();
    const match = KEY.exec(line.text);
    const from = match === null ? undefined : valueStart(line.text, match[0].length);
    if (match === null || from === undefined) continue;
    const key = unescaped(match[2]!);
    const scopes: Scope[] = match[1] === undefined ? [...around] : [...around, { kind: 'profile', name: match[1] }];
    let start = line.start + from;
    let end = line.start + line.text.length;
    while (goesOn(text, end) && index + 1 < lines.length) {
      index += 1;
      end = lines[index]!.start + lines[index]!.text.length;
    }
    // A value that begins in the next line stands there.
    start += /^\\\r?\n[ \t\f]*/.exec(text.slice(start, Math.min(end, start + 1000)))?.[0].length ?? 0;
    const raw = text.slice(start, end).trimEnd();
    if (raw === '') continue;
    if (PROFILE.test(key)) profile = raw;
    part.push(entryOf({ key, keyPath: key.split('.'), scopes }, unescaped(raw), { start, end: start + raw.length }));
  }
  flush();
  return out;
}

/** Behind the separator: blanks with at most one sign among them. Undefined when the line has no value. */
function valueStart(line: string, from: number): number | undefined {
  let at = blanksEnd(line, from);
  if (line[at] === '=' || line[at] === ':') at = blanksEnd(line, at + 1);
  return at > from && at < line.length ? at : undefined;
}

function blanksEnd(line: string, from: number): number {
  let at = from;
  while (line[at] === ' ' || line[at] === '\t' || line[at] === '\f') at += 1;
  return at;
}

/** Whether the line that ends at `end` ends with an odd number of backslashes. */
function goesOn(text: string, end: number): boolean {
  let at = end;
  while (at > 0 && text[at - 1] === '\\') at -= 1;
  return (end - at) % 2 === 1;
}

function unescaped(raw: string): string {
  if (!raw.includes('\\')) return raw;
  return raw.replace(
    /\\(?:u([0-9a-fA-F]{4})|(\r?\n)[ \t\f]*|(.))/g,
    (_, code: string | undefined, broken: string | undefined, char = '') => {
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
      return broken === undefined ? ({ n: '\n', t: '\t', r: '\r', f: '\f' }[char as string] ?? (char as string)) : '';
    },
  );
}
