import type { Entry } from '../../domain/document.ts';
import { parametersOf } from '../argument-list.ts';
import { embeddedEntries } from '../embedded-text.ts';
import { type Line, linesOf } from '../line-scan.ts';
import type { DocumentReader } from '../reader.ts';
import { entryOf } from '../tree.ts';

export const reader: DocumentReader = {
  id: 'http',
  title: 'HTTP request file',
  files: '*.http, *.rest',
  understands: 'Variables (`@name = value`), addresses with their parameters, headers, JSON and form bodies.',
  rank: 200,
  reads: (path) => /\.(?:http|rest)$/i.test(path),
  read: ({ text }) => ({ entries: requests(text) }),
};

const VARIABLE = /^[ \t]{0,20}@([A-Za-z_][\w.-]{0,120})[ \t]{0,20}=[ \t]{0,20}(?=\S)/;
const REQUEST = /^(?:(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|CONNECT|TRACE|GRAPHQL|WEBSOCKET)[ \t]{1,20})?(?=https?:\/\/|\{\{|\/)/i;
const HEADER = /^([A-Za-z][\w-]{0,80}):[ \t]{0,20}(?=\S)/;
const LONGEST_LINE = 16_384;

/** A request begins behind `###`; behind its first empty line stands its body. */
function requests(text: string): Entry[] {
  const out: Entry[] = [];
  let body: { start: number; end: number } | undefined;
  let state: 'before' | 'head' | 'body' = 'before';
  const flush = (): void => {
    if (body !== undefined) for (const entry of bodyEntries(text, body.start, body.end)) out.push(entry);
    body = undefined;
  };
  for (const line of linesOf(text)) {
    if (line.text.startsWith('###')) {
      flush();
      state = 'before';
    } else if (state === 'body') body = { start: body?.start ?? line.start, end: line.start + line.text.length };
    else if (line.text.trim() === '') state = state === 'head' ? 'body' : state;
    else if (line.text.length <= LONGEST_LINE) {
      const found = headEntries(line);
      for (const entry of found) out.push(entry);
      if (REQUEST.test(line.text)) state = 'head';
    }
  }
  flush();
  return out;
}

function headEntries(line: Line): readonly Entry[] {
  const named = VARIABLE.exec(line.text) ?? HEADER.exec(line.text);
  if (named !== null) return [valueIn(line, named[1]!, named[0].length)];
  const request = REQUEST.exec(line.text);
  if (request === null || line.text.startsWith('#')) return [];
  const url = /^\S+/.exec(line.text.slice(request[0].length))?.[0] ?? '';
  const start = line.start + request[0].length;
  const whole = entryOf({ key: 'url', keyPath: ['url'], scopes: [] }, url, { start, end: start + url.length });
  const parameters = parametersOf(url, []).map((entry) => ({
    ...entry,
    span: { start: entry.span.start + start, end: entry.span.end + start },
  }));
  return [whole, ...parameters];
}

function valueIn(line: Line, key: string, from: number): Entry {
  const text = line.text.slice(from).trimEnd();
  const start = line.start + from;
  return entryOf({ key, keyPath: [key], scopes: [] }, text, { start, end: start + text.length });
}

function bodyEntries(text: string, from: number, to: number): readonly Entry[] {
  const raw = text.slice(from, to);
  const start = from + raw.length - raw.trimStart().length;
  const body = raw.trim();
  const span = { start, end: start + body.length };
  if (/^[\w.-]{1,80}=[^\n]*$/.test(body))
    return parametersOf(`?${body}`, []).map((entry) => ({
      ...entry,
      span: { start: entry.span.start + start - 1, end: entry.span.end + start - 1 },
    }));
  return embeddedEntries({ kind: 'scalar', text: body, span }, { key: 'content', keyPath: ['content'], scopes: [] });
}
