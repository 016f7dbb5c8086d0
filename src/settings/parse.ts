import { isAbsolute } from 'node:path';
import { isMap, isNode, isPair, LineCounter, parseDocument, type Document } from 'yaml';
import type { Tier } from '../domain/environment.ts';
import type { Level } from '../domain/finding.ts';
import type { Span } from '../domain/location.ts';
import type { DeclaredCredentialType, DeclaredEnvironment, DeclaredSharing, Settings } from '../domain/settings.ts';
import { UsageError } from '../errors.ts';
import { accountPredicate, branchPredicate, domainPredicate, globProblem, hostPredicate, namePredicate, pathPredicate } from './globs.ts';
import { patternProblem } from './linear-pattern.ts';
import { nearest } from './nearest.ts';
import { SETTINGS_SCHEMA } from './schema.ts';
import { type Problem, printable, validate } from './validate.ts';

interface RawEnvironment {
  readonly tier?: Tier;
  readonly paths?: readonly string[];
  readonly keys?: readonly string[];
  readonly hosts?: readonly string[];
  readonly branches?: readonly string[];
  readonly accounts?: readonly string[];
}
interface RawShared {
  readonly key?: string;
  readonly target?: string;
  readonly reference?: string;
  readonly environments?: readonly string[];
  readonly reason: string;
  readonly until?: string;
}
interface RawType {
  readonly id: string;
  readonly name?: string;
  readonly pattern: string;
  readonly keywords: readonly string[];
  readonly mode?: 'live' | 'test' | 'unknown';
  readonly environment?: string;
}
interface RawSettings {
  readonly environments?: Readonly<Record<string, RawEnvironment>>;
  readonly policies?: Readonly<Record<string, Level>>;
  readonly ignore?: readonly string[];
  readonly shared?: readonly RawShared[];
  readonly domains?: readonly string[];
  readonly credentials?: { readonly types?: readonly RawType[]; readonly import?: string };
}

/** Largest settings file, in UTF-16 code units. */
const LARGEST = 1_000_000;

/** Classes of the usual names, for environments that are declared without a tier. */
const PRODUCTION_NAMES = /^(?:prod|production|prd|live)$/i;

export function defaultSettings(): Settings {
  return build({}, undefined);
}

/**
 * Reads settings from YAML or JSON text.
 *
 * @param file its path, for messages.
 * @param policies ids that may be given a level; undefined: any.
 * @throws UsageError naming the file, the line and what was expected.
 */
export function parseSettings(text: string, file: string, policies?: readonly string[]): Settings {
  if (text.length > LARGEST) throw invalid(file, 'the file is larger than settings can be', undefined);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, strict: true, uniqueKeys: true, merge: false });
  const broken = document.errors[0];
  if (broken !== undefined) throw invalid(file, broken.message.split('\n')[0] ?? 'it cannot be parsed', lines.linePos(broken.pos[0]).line);
  const value: unknown = toPlain(document, file) ?? {};
  const problems = [...validate(value, SETTINGS_SCHEMA)];
  if (problems.length === 0) problems.push(...meaningProblems(value as RawSettings, policies));
  const first = problems[0];
  if (first !== undefined) throw invalid(file, describe(first, problems.length), lineOf(document, first, lines));
  return build(value as RawSettings, file);
}

function toPlain(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 });
  } catch {
    throw invalid(file, 'it holds too many aliases', undefined);
  }
}

function invalid(file: string, message: string, line: number | undefined): UsageError {
  const place = line === undefined ? file : `${file}:${line}`;
  return new UsageError(
    `The settings are invalid: ${place}: ${message}.`.replace(/([.?!])\.$/, '$1'),
    `Correct ${file}; its keys: https://github.com/envsep/envsep/blob/main/docs/settings.md`,
  );
}

function describe({ path, message }: Problem, count: number): string {
  const where = path.length === 0 ? '' : `${path.map((part) => printable(String(part))).join('.')}: `;
  return `${where}${message}${count > 1 ? ` (and ${count - 1} more)` : ''}`;
}

/** The line of a problem: of the key for an unknown key, of the value otherwise, else of the nearest parent. */
function lineOf(document: Document, { path, atKey }: Problem, lines: LineCounter): number | undefined {
  if (atKey) {
    const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    const pair = isMap(parent)
      ? parent.items.find((item) => isPair(item) && isNode(item.key) && String(item.key) === path.at(-1))
      : undefined;
    const start = pair !== undefined && isNode(pair.key) ? pair.key.range?.[0] : undefined;
    if (start !== undefined) return lines.linePos(start).line;
  }
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range !== undefined && node.range !== null) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** What the schema cannot say: policy ids, globs, dates, patterns, names of environments. */
function meaningProblems(raw: RawSettings, policies: readonly string[] | undefined): readonly Problem[] {
  return [
    ...policyProblems(raw, policies),
    ...globProblems(raw),
    ...environmentProblems(raw),
    ...typeProblems(raw),
    ...importProblems(raw),
  ];
}

function policyProblems(raw: RawSettings, policies: readonly string[] | undefined): readonly Problem[] {
  if (policies === undefined) return [];
  return Object.keys(raw.policies ?? {})
    .filter((id) => !policies.includes(id))
    .map((id) => {
      const near = nearest(id, policies);
      const hint = near === undefined ? '`envsep policies` lists them' : `did you mean "${near}"?`;
      return { path: ['policies', id], atKey: true, message: `unknown policy "${printable(id)}"; ${hint}` };
    });
}

function globProblems(raw: RawSettings): readonly Problem[] {
  const lists: [Problem['path'], readonly string[]][] = [[['ignore'], raw.ignore ?? []]];
  for (const [name, { paths = [], keys = [], hosts = [], branches = [] }] of Object.entries(raw.environments ?? {})) {
    for (const [key, globs] of Object.entries({ paths, keys, hosts, branches })) lists.push([['environments', name, key], globs]);
  }
  (raw.shared ?? []).forEach(({ key, target, reference }, index) => {
    lists.push([['shared', index], [key, target, reference].filter((glob) => glob !== undefined)]);
  });
  return lists.flatMap(([path, globs]) =>
    globs.flatMap((glob, index) => {
      const message = globProblem(glob);
      return message === undefined ? [] : [{ path: path[0] === 'shared' ? path : [...path, index], atKey: false, message }];
    }),
  );
}

function environmentProblems(raw: RawSettings): readonly Problem[] {
  const problems: Problem[] = [];
  const names = Object.keys(raw.environments ?? {});
  for (const name of names) {
    if (!/^[\p{L}\p{N}][\p{L}\p{N} ._/-]{0,63}$/u.test(name))
      problems.push({ path: ['environments', name], atKey: true, message: `"${printable(name)}" is not a name for an environment` });
  }
  (raw.shared ?? []).forEach(({ until }, index) => {
    if (until !== undefined && !isDate(until))
      problems.push({ path: ['shared', index, 'until'], atKey: false, message: `"${until}" is not a day` });
  });
  return problems;
}

function typeProblems(raw: RawSettings): readonly Problem[] {
  return (raw.credentials?.types ?? []).flatMap(({ pattern }, index) => {
    const message = patternProblem(pattern);
    return message === undefined
      ? []
      : [{ path: ['credentials', 'types', index, 'pattern'], atKey: false, message: `the pattern is refused: ${message}` }];
  });
}

/** A rules file is named from the repository root, and stands below it. */
function importProblems({ credentials }: RawSettings): readonly Problem[] {
  const file = credentials?.import;
  if (file === undefined || !(isAbsolute(file) || file.split(/[\\/]/).includes('..'))) return [];
  return [{ path: ['credentials', 'import'], atKey: false, message: 'the rules file must stand in the repository; name it from its root' }];
}

/** True for a day that exists. */
function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function build(raw: RawSettings, file: string | undefined): Settings {
  const types = (raw.credentials?.types ?? []).map((type) => ({ ...type, mode: type.mode ?? modeOf(type.environment, raw) }));
  return {
    file,
    environments: Object.entries(raw.environments ?? {}).map(([name, environment]) => declaredEnvironment(name, environment)),
    levels: raw.policies ?? {},
    ignoresPath: pathPredicate(raw.ignore ?? []),
    sharing: (raw.shared ?? []).map(declaredSharing),
    ownsDomain: domainPredicate(raw.domains ?? []),
    credentialTypes: types.map(declaredType),
    imports: raw.credentials?.import,
    notes: [],
    detection: JSON.stringify({ domains: raw.domains ?? [], credentials: { ...raw.credentials, types } }),
    identity: JSON.stringify(raw),
  };
}

/** A value that belongs to production is a live one wherever it stands. */
function modeOf(environment: string | undefined, { environments = {} }: RawSettings): 'live' | 'test' | 'unknown' {
  if (environment === undefined) return 'unknown';
  const tier = tierOf(environment, environments[environment]);
  if (tier === 'unknown') return 'unknown';
  return tier === 'production' ? 'live' : 'test';
}

function tierOf(name: string, raw: RawEnvironment | undefined): Tier {
  return raw?.tier ?? (PRODUCTION_NAMES.test(name) ? 'production' : 'non-production');
}

function declaredEnvironment(name: string, raw: RawEnvironment): DeclaredEnvironment {
  return {
    name,
    tier: tierOf(name, raw),
    ownsPath: pathPredicate(raw.paths ?? []),
    ownsKey: namePredicate(raw.keys ?? []),
    ownsHost: hostPredicate(raw.hosts ?? []),
    ownsBranch: branchPredicate(raw.branches ?? []),
    ownsAccount: accountPredicate(raw.accounts ?? []),
  };
}

function declaredSharing(raw: RawShared): DeclaredSharing {
  const names = [raw.key, raw.target, raw.reference].filter((name) => name !== undefined);
  const covers = namePredicate(names);
  const host = hostPredicate(raw.target === undefined ? [] : [raw.target]);
  return {
    covers: (name) => covers(name) || host(name),
    what: names.join(', '),
    environments: raw.environments,
    reason: raw.reason,
    until: raw.until,
  };
}

function declaredType(raw: RawType): DeclaredCredentialType {
  return {
    id: raw.id,
    name: raw.name ?? raw.id,
    mode: raw.mode ?? 'unknown',
    environment: raw.environment,
    certainty: 'certain',
    find: (text) => (raw.keywords.some((word) => text.includes(word)) ? matchesOf(raw.pattern, text) : { spans: [], complete: true }),
  };
}

/** Matches of one type in one file. */
const MOST_MATCHES = 1000;

function matchesOf(pattern: string, text: string): { readonly spans: readonly Span[]; readonly complete: boolean } {
  const spans: Span[] = [];
  for (const match of text.matchAll(new RegExp(pattern, 'g'))) {
    if (spans.length === MOST_MATCHES) return { spans, complete: false };
    if (match[0] !== '') spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return { spans, complete: true };
}
