import { getStaticTOMLValue, parseTOML } from 'toml-eslint-parser';
import { RE2JS } from 're2js';
import type { DeclaredCredentialType } from '../domain/settings.ts';
import type { Span } from '../domain/location.ts';
import { UsageError } from '../errors.ts';
import { allowing, type RawAllowlist } from './import-allowlist.ts';
import { isTable, textOf, textsOf } from './import-table.ts';

/** What a rules file gave, and what of it could not be taken. */
export interface ImportedRules {
  readonly types: readonly DeclaredCredentialType[];
  readonly notes: readonly ImportNote[];
}

export interface ImportNote {
  readonly path: string;
  readonly line: number | undefined;
  readonly message: string;
}

/** Largest rules file, in UTF-16 code units. */
const LARGEST = 1_000_000;
const MOST_RULES = 500;
/** UTF-16 code units before and behind a keyword that a match may reach. A PEM block of 4096 bits has 3,300. */
const BEFORE = 256;
const BEHIND = 8192;
/** UTF-16 code units that one rule looks at in one file. Its engine is linear, but takes a microsecond for each. */
const MOST_LOOKED_AT = 256 * 1024;
const MOST_MATCHES = 200;

/**
 * Rules in the TOML format of `.gitleaks.toml`: `[[rules]]` with `id`, `regex`, `keywords`, `entropy`,
 * `secretGroup`, `path` and allowlists. They run on a linear-time engine with the syntax that they are written in (RE2).
 *
 * @param file its path, for messages.
 * @throws UsageError when the file is no TOML or has no rules.
 */
export function importRules(text: string, file: string): ImportedRules {
  const { root, lines } = tomlOf(text, file);
  const rules = Array.isArray(root['rules']) ? root['rules'].filter(isTable) : [];
  if (rules.length === 0)
    throw new UsageError(`${file}, which credentials.import names, has no rules.`, 'Name a file with [[rules]], or take the setting out.');
  const notes: ImportNote[] = [];
  const say = (message: string, index?: number): void => {
    notes.push({ path: file, line: index === undefined ? undefined : lines[index], message });
  };
  if (rules.length > MOST_RULES) say(`only the first ${MOST_RULES} of ${rules.length} rules were imported`);
  if (root['extend'] !== undefined)
    say('[extend] is not followed: envsep has credential types of its own, and other rule files are not read');
  const common = allowlistsOf(root, ['allowlist', 'allowlists']);
  const types = rules.slice(0, MOST_RULES).flatMap((rule, index) => {
    const name = textOf(rule['id']) ?? `number ${index + 1}`;
    try {
      const type = typeOf(rule, common, (message) => say(`the rule ${name}: ${message}`, index));
      return type === undefined ? [] : [type];
    } catch (problem) {
      say(`the rule ${name} was not imported: ${problem instanceof Error ? problem.message : 'it cannot be read'}`, index);
      return [];
    }
  });
  return { types, notes };
}

function tomlOf(text: string, file: string): { readonly root: Readonly<Record<string, unknown>>; readonly lines: readonly number[] } {
  try {
    if (text.length > LARGEST) throw new Error('too long');
    const ast = parseTOML(text);
    const root: unknown = getStaticTOMLValue(ast);
    const tables = ast.body[0].body.flatMap((node) =>
      node.type === 'TOMLTable' && node.kind === 'array' && node.resolvedKey.length === 2 && node.resolvedKey[0] === 'rules'
        ? [node.loc.start.line]
        : [],
    );
    if (!isTable(root)) throw new Error('no table');
    return { root, lines: tables };
  } catch (cause) {
    throw new UsageError(`${file}, which credentials.import names, cannot be read as TOML.`, `Correct ${file}, or take the setting out.`, {
      cause,
    });
  }
}

function typeOf(
  rule: Readonly<Record<string, unknown>>,
  common: readonly RawAllowlist[],
  say: (message: string) => void,
): DeclaredCredentialType | undefined {
  const id = textOf(rule['id']);
  if (id === undefined) throw new Error('it has no id');
  const regex = textOf(rule['regex']);
  if (regex === undefined) throw new Error('it has no regex; rules that only name paths are not credentials');
  const pattern = RE2JS.compile(regex);
  const path = rule['path'] === undefined ? undefined : RE2JS.compile(textOf(rule['path']) ?? '');
  const keywords = textsOf(rule['keywords']).map((word) => word.toLowerCase());
  const entropy = typeof rule['entropy'] === 'number' ? rule['entropy'] : 0;
  const group = typeof rule['secretGroup'] === 'number' ? rule['secretGroup'] : undefined;
  if (group !== undefined && group > pattern.groupCount()) throw new Error(`its regex has no group ${group}`);
  const allowed = allowing([...common, ...allowlistsOf(rule, ['allowlist', 'allowlists'])], id, say);
  return {
    id: kebab(id),
    name: textOf(rule['description'])?.slice(0, 100) ?? id,
    mode: 'unknown',
    environment: undefined,
    certainty: 'likely',
    find(text, at) {
      if (path !== undefined && !path.matcher(at).find()) return { spans: [], complete: true };
      const { windows, complete } = windowsOf(text, keywords);
      const spans = windows.flatMap((window) => matchesIn(text, window, pattern, group));
      const kept = spans.filter(({ span, match }) => {
        const value = text.slice(span.start, span.end);
        return entropyOf(value) >= entropy && !allowed({ text, path: at, span, match });
      });
      return { spans: kept.slice(0, MOST_MATCHES).map(({ span }) => span), complete: complete && kept.length <= MOST_MATCHES };
    },
  };
}

function allowlistsOf(table: Readonly<Record<string, unknown>>, keys: readonly string[]): readonly RawAllowlist[] {
  return keys.flatMap((key) => [table[key]].flat().filter(isTable));
}

/** Messages and settings name types in kebab-case. */
function kebab(id: string): string {
  return (
    id
      .toLowerCase()
      .replace(/[^a-z0-9]{1,200}/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 64) || 'imported'
  );
}

/** Stretches of the text around the keywords; without keywords the whole text, as far as it is looked at. */
function windowsOf(text: string, keywords: readonly string[]): { readonly windows: readonly Span[]; readonly complete: boolean } {
  if (keywords.length === 0)
    return { windows: [{ start: 0, end: Math.min(text.length, MOST_LOOKED_AT) }], complete: text.length <= MOST_LOOKED_AT };
  const lower = text.toLowerCase();
  const hits = keywords.flatMap((word) => placesOf(lower, word)).sort((a, b) => a - b);
  const windows: { start: number; end: number }[] = [];
  let looked = 0;
  for (const at of hits) {
    const last = windows.at(-1);
    const [start, end] = [Math.max(0, at - BEFORE), Math.min(text.length, at + BEHIND)];
    if (looked > MOST_LOOKED_AT) return { windows, complete: false };
    looked += end - Math.max(start, last?.end ?? 0);
    if (last !== undefined && start <= last.end) last.end = end;
    else windows.push({ start, end });
  }
  return { windows, complete: true };
}

function placesOf(text: string, word: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0 && word !== ''; at = text.indexOf(word, at + word.length)) places.push(at);
  return places;
}

/** The secret of each match: the group that the rule names, else the first group that took part, else all of it. */
function matchesIn(
  text: string,
  { start, end }: Span,
  pattern: RE2JS,
  group: number | undefined,
): readonly { readonly span: Span; readonly match: Span }[] {
  const matcher = pattern.matcher(text.slice(start, end));
  const found: { span: Span; match: Span }[] = [];
  while (found.length <= MOST_MATCHES && matcher.find()) {
    const groups = Array.from({ length: pattern.groupCount() }, (_, index) => index + 1);
    const own = group ?? groups.find((one) => (matcher.group(one) ?? '') !== '') ?? 0;
    const span = { start: start + matcher.start(own), end: start + matcher.end(own) };
    if (span.end > span.start && matcher.start(own) >= 0)
      found.push({ span, match: { start: start + matcher.start(), end: start + matcher.end() } });
  }
  return found;
}

/** Shannon entropy in bits per UTF-16 code unit. */
function entropyOf(value: string): number {
  const counts = new Map<string, number>();
  for (const one of value) counts.set(one, (counts.get(one) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}
