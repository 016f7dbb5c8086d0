import type { Coverage } from '../domain/finding.ts';
import type { IgnoreComment, Occurrence } from '../domain/occurrence.ts';
import { jsonCoverage } from './json-finding.ts';
import { plain } from './plain.ts';
import { covered, plural } from './tally.ts';

export interface Inventory {
  readonly occurrences: readonly Occurrence[];
  readonly coverage: Coverage;
  /** What people wrote to accept findings, by path. */
  readonly ignoreComments?: ReadonlyMap<string, readonly IgnoreComment[]>;
}

export const INVENTORY_FORMATS = ['text', 'json', 'jsonl'] as const;
export type InventoryFormat = (typeof INVENTORY_FORMATS)[number];

interface Listed {
  readonly occurrence: Occurrence;
  /** `c1`, `r1`, `t1` … in the order of the list. */
  readonly identity: string;
}

/** What was found and where it belongs, in one of the formats. */
export function renderInventory({ occurrences, coverage }: Inventory, format: InventoryFormat, version: string): string {
  const listed = withOrdinals([...occurrences].sort(inOrder));
  if (format === 'text') return text(listed, coverage);
  const objects = listed.map(jsonOccurrence);
  if (format === 'jsonl') return objects.map((object) => `${JSON.stringify(object)}\n`).join('');
  const report = { version: 1, tool: { name: 'envsep', version }, occurrences: objects, coverage: jsonCoverage(coverage) };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function inOrder({ location: a, kind: k }: Occurrence, { location: b, kind: l }: Occurrence): number {
  return (
    byText(a.path, b.path) ||
    a.startLine - b.startLine ||
    a.startColumn - b.startColumn ||
    byText(k, l) ||
    byText(a.commit ?? '', b.commit ?? '')
  );
}

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function withOrdinals(occurrences: readonly Occurrence[]): readonly Listed[] {
  const ordinals = new Map<string, string>();
  const counts = { credential: 0, reference: 0, target: 0 };
  return occurrences.map((occurrence) => {
    const key = `${occurrence.kind} ${identityOf(occurrence)}`;
    let identity = ordinals.get(key);
    if (identity === undefined) {
      counts[occurrence.kind] += 1;
      identity = `${occurrence.kind[0]}${counts[occurrence.kind]}`;
      ordinals.set(key, identity);
    }
    return { occurrence, identity };
  });
}

function identityOf(occurrence: Occurrence): string {
  if (occurrence.kind === 'credential') return occurrence.credential.identity;
  return occurrence.kind === 'reference' ? occurrence.reference.identity : occurrence.target.identity;
}

function jsonOccurrence({ occurrence, identity }: Listed): object {
  const { kind, location, attribution, role } = occurrence;
  const { path, startLine, startColumn, endLine, endColumn, keyPath, commit } = location;
  const { environment, tier, confidence, evidence } = attribution;
  const credential = kind === 'credential' ? occurrence.credential : undefined;
  return {
    kind,
    path,
    startLine,
    startColumn,
    endLine,
    endColumn,
    keyPath: keyPath ?? null,
    provider: credential?.provider ?? null,
    type: typeOf(occurrence),
    mode: credential?.mode ?? null,
    environment: environment ?? null,
    tier,
    confidence,
    evidence: evidence.map(({ kind: source, text: why }) => ({ kind: source, text: why })),
    role,
    identity,
    reach: credential?.capability.reach ?? null,
    destroys: credential?.capability.destroys ?? 'unknown',
    destroysBackups: credential?.capability.destroysBackups ?? 'unknown',
    commit: commit ?? null,
    ...(kind === 'reference' ? { name: occurrence.reference.name } : {}),
    ...(kind === 'target' ? { name: occurrence.target.name } : {}),
  };
}

function typeOf(occurrence: Occurrence): string {
  if (occurrence.kind === 'credential') return occurrence.credential.type;
  return occurrence.kind === 'reference' ? occurrence.reference.system : occurrence.target.kind;
}

/** What it is, for people: official name of the credential, name of the reference or target. */
export function nameOf(occurrence: Occurrence): string {
  if (occurrence.kind === 'credential') return occurrence.credential.name;
  if (occurrence.kind === 'reference') return `${occurrence.reference.system} ${occurrence.reference.name}`;
  return `${occurrence.target.kind} ${occurrence.target.name}`;
}

const TIER_ORDER = { production: 0, 'non-production': 1, unknown: 2 } as const;

function text(listed: readonly Listed[], coverage: Coverage): string {
  const groups = new Map<string, Listed[]>();
  for (const one of listed) {
    const { environment, tier } = one.occurrence.attribution;
    const name = `${environment === undefined ? 3 : TIER_ORDER[tier]} ${environment ?? 'no environment'}`;
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  const homes = environmentsByIdentity(listed);
  const ordered = [...groups].sort(([a], [b]) => byText(a, b));
  const blocks = ordered.map(([name, members]) => block(name.slice(2), members, homes));
  const total = (kind: Occurrence['kind']): string => plural(listed.filter(({ occurrence }) => occurrence.kind === kind).length, kind);
  const table = ordered.length === 0 ? '' : `${counts(ordered)}\n\n`;
  return `${blocks.join('')}${table}${total('credential')}, ${total('reference')}, ${total('target')}; ${covered(coverage)}\n`;
}

const KINDS = ['credential', 'reference', 'target'] as const;

/** A table by environment: how much stands in each, and what could not be placed, apart by whether anything was known of it. */
function counts(groups: readonly (readonly [name: string, members: readonly Listed[]])[]): string {
  const row = (name: string, members: readonly Listed[]): readonly string[] => [
    name,
    ...KINDS.map((kind) => String(members.filter(({ occurrence }) => occurrence.kind === kind).length)),
  ];
  const rows = groups.flatMap(([name, members]) => {
    const { environment, tier } = members[0]!.occurrence.attribution;
    if (environment !== undefined) return [row(tier === environment ? environment : `${name.slice(2)} (${tier})`, members)];
    const open = members.filter(({ occurrence }) => occurrence.attribution.confidence === 'ambiguous');
    const unknown = members.filter(({ occurrence }) => occurrence.attribution.confidence !== 'ambiguous');
    return [...(open.length > 0 ? [row('not placed: ambiguous', open)] : []), ...(unknown.length > 0 ? [row('not placed', unknown)] : [])];
  });
  const all = [['environment', ...KINDS.map((kind) => `${kind}s`)], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((cells) => plain(cells[column]!).length)));
  const line = ([name, ...numbers]: readonly string[]): string =>
    [plain(name!).padEnd(widths[0]!), ...numbers.map((cell, index) => cell.padStart(widths[index + 1]!))].join('  ');
  return all.map(line).join('\n');
}

function environmentsByIdentity(listed: readonly Listed[]): ReadonlyMap<string, ReadonlySet<string>> {
  const homes = new Map<string, Set<string>>();
  for (const { identity, occurrence } of listed) {
    const { environment } = occurrence.attribution;
    if (environment === undefined) continue;
    const known = homes.get(identity) ?? new Set<string>();
    homes.set(identity, known.add(environment));
  }
  return homes;
}

function block(name: string, members: readonly Listed[], homes: ReadonlyMap<string, ReadonlySet<string>>): string {
  const rows = members.map(({ occurrence, identity }) => {
    const { location, attribution, role } = occurrence;
    const others = [...(homes.get(identity) ?? [])].filter((home) => home !== attribution.environment).sort();
    const also = others.length === 0 ? '' : `also in ${others.join(', ')}`;
    const where = `${location.path}:${location.startLine}:${location.startColumn}`;
    return [identity, nameOf(occurrence), where, location.keyPath ?? '', role === 'unknown' ? '' : role, attribution.confidence, also].map(
      plain,
    );
  });
  return [plain(name), ...aligned(rows), '', ''].join('\n');
}

/** Longest cell that others are aligned to, in UTF-16 code units. */
const WIDEST = 60;

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths =
    rows[0]?.map((_, column) =>
      Math.min(
        WIDEST,
        rows.reduce((most, row) => Math.max(most, row[column]!.length), 0),
      ),
    ) ?? [];
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')}`.trimEnd());
}
