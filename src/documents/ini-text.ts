import type { Entry, Scope } from '../domain/document.ts';
import { bareSpan, type Line, linesOf } from './line-scan.ts';
import { isCommandKey } from './command-keys.ts';
import { shellEntries } from './shell-scan.ts';
import { entryOf } from './tree.ts';

const SECTION = /^[ \t]*\[([^\]]{1,256})\]/;
const PAIR = /^[ \t]*([^\s=:#;[][^=:]{0,255}|\/\/[^=]{1,255})[=:][ \t]*(?=\S)/;
const NPM = /^[ \t]*(\/\/[^=\s]{1,255}):(\w+)[ \t]*=[ \t]*(?=\S)/;

/** Reads sections with their keys; a token of npm stands in its registry. */
export function* iniEntries(text: string, around: readonly Scope[] = []): Generator<Entry> {
  let scopes = around;
  for (const line of linesOf(text)) {
    const section = SECTION.exec(line.text);
    if (section !== null) {
      scopes = [...around, { kind: 'section', name: section[1]!.replace(/^profile\s+/, '').trim() }];
      continue;
    }
    const host = HOST.exec(line.text);
    if (host !== null) yield* hostEntries(line, host, scopes);
    const entry = host === null ? pairIn(line, scopes) : undefined;
    if (entry === undefined) continue;
    yield entry;
    yield* innerEntries(line, entry);
  }
}

/** Variables and commands of a unit or a program: `Environment="A=b"`, `ExecStart=`, `environment=A="b",C="d"`. */
function innerEntries(line: Line, { key, keyPath, scopes, span }: Entry): readonly Entry[] {
  if (!/^environment$/i.test(key) && !isCommandKey(key)) return [];
  const from = line.text.indexOf('=') + 1;
  const inner = shellEntries(line.text.slice(from).replaceAll(',', ';'), line.start + from, { form: 'literal', scopes });
  return inner
    .filter((one) => one.span.start !== span.start || one.span.end !== span.end)
    .map((one) => ({ ...one, keyPath: [...keyPath, one.key] }));
}

/** A host of an Ansible inventory, and its variables. */
const HOST =
  /^[ \t]*((?:[\w[\]-]{1,63}[.:]){1,10}[\w[\]-]{1,63}|[\w-]{1,63}(?=[ \t]+[A-Za-z_]\w*=))((?:[ \t]+[A-Za-z_]\w*=(?:"[^"]*"|'[^']*'|\S+))*)[ \t]*(?:#.*)?$/;
const VARIABLE = /([A-Za-z_]\w*)=("[^"]*"|'[^']*'|\S+)/g;

function* hostEntries(line: Line, host: RegExpExecArray, scopes: readonly Scope[]): Generator<Entry> {
  const [whole, name = '', variables = ''] = host;
  const names = [...scopes.map((scope) => scope.name), name];
  const at = line.start + whole.indexOf(name);
  if (name.includes('.')) yield entryOf({ key: 'host', keyPath: [...names, 'host'], scopes }, name, { start: at, end: at + name.length });
  const base = at + name.length;
  for (const match of variables.matchAll(VARIABLE)) {
    const quoted = /^["']/.test(match[2]!) ? 1 : 0;
    const text = match[2]!.slice(quoted, match[2]!.length - quoted);
    const start = base + match.index + match[1]!.length + 1 + quoted;
    if (text !== '') yield entryOf({ key: match[1]!, keyPath: [...names, match[1]!], scopes }, text, { start, end: start + text.length });
  }
}

/** Directives of nginx and Apache that give a named value. */
const DIRECTIVE =
  /^[ \t]*(?:proxy_set_header|add_header|fastcgi_param|uwsgi_param|SetEnv|RequestHeader[ \t]+set)[ \t]+"?([\w-]{1,120})"?[ \t]+(?=\S)/;

function directiveIn(line: Line, match: RegExpExecArray, scopes: readonly Scope[]): Entry {
  const at = match[0].length;
  const quoted = line.text[at] === '"' ? 1 : 0;
  const raw = line.text.slice(at + quoted);
  const text = quoted === 1 ? raw.slice(0, Math.max(0, raw.indexOf('"'))) : raw.replace(/[ \t]*;?[ \t]*$/, '');
  const start = line.start + at + quoted;
  return entryOf({ key: match[1]!, keyPath: [...scopes.map((scope) => scope.name), match[1]!], scopes }, text, {
    start,
    end: start + text.length,
  });
}

function pairIn(line: Line, scopes: readonly Scope[]): Entry | undefined {
  const directive = DIRECTIVE.exec(line.text);
  if (directive !== null) return directiveIn(line, directive, scopes);
  const npm = NPM.exec(line.text);
  const pair = npm ?? PAIR.exec(line.text);
  if (pair === null || (npm === null && pair[1]!.startsWith('//'))) return undefined;
  const span = bareSpan(line.text, pair[0].length, '#;');
  if (span.end === span.start) return undefined;
  const key = (npm === null ? pair[1]! : npm[2]!).trim();
  const keyPath = [...scopes.map((scope) => scope.name), ...(npm === null ? [] : [npm[1]!]), key];
  return entryOf({ key, keyPath, scopes }, line.text.slice(span.start, span.end), {
    start: line.start + span.start,
    end: line.start + span.end,
  });
}
