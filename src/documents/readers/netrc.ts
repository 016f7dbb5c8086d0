import type { Entry, Scope } from '../../domain/document.ts';
import { linesOf } from '../line-scan.ts';
import type { DocumentReader } from '../reader.ts';
import { entryOf } from '../tree.ts';

export const reader: DocumentReader = {
  id: 'netrc',
  title: 'netrc, pgpass and lists of users',
  files: '.netrc, _netrc, .pgpass, pgpass.conf, userlist.txt',
  understands: 'Logins and passwords of machines and databases, and of the users of PgBouncer.',
  rank: 110,
  reads: (path) => /(?:^|\/)(?:[._]netrc|\.pgpass|pgpass\.conf|userlist\.txt)$/.test(path),
  read: ({ path, text }) => ({ entries: path.endsWith('netrc') ? netrc(text) : path.endsWith('.txt') ? users(text) : pgpass(text) }),
};

/** A word, or one in quotes with escapes. */
const WORD = /"((?:[^"\\\n]|\\.)*)"|\S+/g;

function netrc(text: string): Entry[] {
  const out: Entry[] = [];
  let scopes: readonly Scope[] = [];
  let word = '';
  for (const match of text.matchAll(WORD)) {
    const quoted = match[1] !== undefined;
    const value = quoted ? match[1]!.replace(/\\([\s\S])/g, '$1') : match[0];
    const start = match.index + (quoted ? 1 : 0);
    if (word === 'machine') scopes = [{ kind: 'context', name: value }];
    if (word === 'machine' || word === 'login' || word === 'password' || word === 'account') {
      const place = { key: word, keyPath: [...scopes.map((scope) => scope.name), word], scopes };
      if (value !== '') out.push(entryOf(place, value, { start, end: start + (match[1] ?? match[0]).length }));
      word = '';
    } else word = quoted ? '' : match[0];
  }
  return out;
}

const FIELDS = ['host', 'port', 'database', 'user', 'password'];

function pgpass(text: string): Entry[] {
  const out: Entry[] = [];
  for (const line of linesOf(text)) {
    if (line.text.startsWith('#')) continue;
    const fields = [...line.text.matchAll(/(?:\\.|[^:\\])+/g)];
    if (fields.length !== FIELDS.length) continue;
    const scopes: Scope[] = [{ kind: 'context', name: fields[0]![0] }];
    fields.forEach((field, index) => {
      const key = FIELDS[index]!;
      const start = line.start + field.index;
      out.push(
        entryOf({ key, keyPath: [scopes[0]!.name, key], scopes }, field[0].replace(/\\(.)/g, '$1'), {
          start,
          end: start + field[0].length,
        }),
      );
    });
  }
  return out;
}

/** `"user" "password"`, quotes doubled: https://www.pgbouncer.org/config.html#authentication-file-format */
const USER = /^"((?:[^"]|""){1,128})"[ \t]{1,20}"((?:[^"]|""){1,1000})"/;

function users(text: string): Entry[] {
  const out: Entry[] = [];
  for (const line of linesOf(text)) {
    const match = USER.exec(line.text);
    // Hashes and keys of SCRAM are no passwords that somebody types.
    if (match === null || /^(?:md5[0-9a-f]{32}$|SCRAM-SHA-256\$)/.test(match[2]!)) continue;
    const end = line.start + match[0].length - 1;
    const place = { key: 'password', keyPath: [match[1]!, 'password'], scopes: [] };
    out.push(entryOf(place, match[2]!.replaceAll('""', '"'), { start: end - match[2]!.length, end }));
  }
  return out;
}
