import type { Entry, Scope } from '../../domain/document.ts';
import { bareSpan, type Line, linesOf } from '../line-scan.ts';
import type { DocumentReader } from '../reader.ts';
import { entryOf } from '../tree.ts';

const FILES = /(?:^|\/)(?:[^/]+\.(?:ini|cfg|conf|cnf|xcconfig)|\.npmrc|\.pypirc|\.my\.cnf|\.s3cfg|\.boto|\.?aws\/(?:credentials|config))$/i;
const SECTION = /^[ \t]*\[([^\]]{1,256})\]/;
const PAIR = /^[ \t]*([^\s=:#;[][^=:]{0,255}|\/\/[^=]{1,255})[=:][ \t]*(?=\S)/;
const NPM = /^[ \t]*(\/\/[^=\s]{1,255}):(\w+)[ \t]*=[ \t]*(?=\S)/;

export const reader: DocumentReader = {
  id: 'ini',
  title: 'INI',
  files: '*.ini, *.cfg, *.conf, *.cnf, *.xcconfig, .npmrc, .pypirc, .s3cfg, .aws/credentials, pg_service.conf, rclone.conf',
  understands: 'Sections and their keys; the registry of an npm token.',
  rank: 200,
  reads: (path) => FILES.test(path),
  read: ({ text }) => ({ entries: [...entries(text)] }),
};

function* entries(text: string): Generator<Entry> {
  let scopes: readonly Scope[] = [];
  for (const line of linesOf(text)) {
    if (line.text.length > 16_384) continue;
    const section = SECTION.exec(line.text);
    if (section !== null) {
      scopes = [{ kind: 'section', name: section[1]!.replace(/^profile\s+/, '').trim() }];
      continue;
    }
    const entry = pairIn(line, scopes);
    if (entry !== undefined) yield entry;
  }
}

function pairIn(line: Line, scopes: readonly Scope[]): Entry | undefined {
  const npm = NPM.exec(line.text);
  const pair = npm ?? PAIR.exec(line.text);
  if (pair === null || (npm === null && pair[1]!.startsWith('//'))) return undefined;
  const span = bareSpan(line.text, pair[0].length);
  if (span.end === span.start) return undefined;
  const key = (npm === null ? pair[1]! : npm[2]!).trim();
  const keyPath = [...scopes.map((scope) => scope.name), ...(npm === null ? [] : [npm[1]!]), key];
  return entryOf({ key, keyPath, scopes }, line.text.slice(span.start, span.end), {
    start: line.start + span.start,
    end: line.start + span.end,
  });
}
