import type { Coverage, FindingPlace, JudgedFinding, Verdict } from '../domain/finding.ts';

/** The largest matrix that people can read, in environments. */
const MOST_ENVIRONMENTS = 12;
const RANK: Readonly<Record<string, number>> = { error: 0, warning: 1, note: 2, off: 3, never: -1 };

/** Introduced and accepted by nobody: what the verdict is about. */
export function openFindings({ findings }: Verdict): readonly JudgedFinding[] {
  return findings.filter(({ introduced, suppressed }) => introduced && suppressed === undefined);
}

/** At or above the failing level. */
export function blocks({ level }: JudgedFinding, { failOn }: Verdict): boolean {
  return RANK[level]! <= RANK[failOn]!;
}

export interface Matrix {
  readonly environments: readonly string[];
  /** Findings that join the two environments; on the diagonal, credentials that stand in the one. */
  readonly rows: readonly (readonly number[])[];
}

/** Which environments share what; undefined with fewer than two. */
export function matrixOf({ findings, coverage }: Verdict): Matrix | undefined {
  const counted = findings.filter(({ suppressed }) => suppressed === undefined);
  const placed = Object.keys(coverage.environments).filter((name) => name !== 'unplaced');
  const names = [...new Set([...placed, ...counted.flatMap(({ environments }) => environments)])].sort();
  if (names.length < 2) return undefined;
  const environments = names.slice(0, MOST_ENVIRONMENTS);
  const credentials = (name: string): number => (Object.hasOwn(coverage.environments, name) ? coverage.environments[name]!.credentials : 0);
  const rows = environments.map((row) =>
    environments.map((column) => (row === column ? credentials(row) : counted.filter((finding) => joins(finding, row, column)).length)),
  );
  return { environments, rows };
}

function joins({ environments }: JudgedFinding, row: string, column: string): boolean {
  return environments.includes(row) && environments.includes(column);
}

/** `1 error, 2 warnings, 0 notes`. */
export function counts(findings: readonly JudgedFinding[]): string {
  const count = (level: string): number => findings.filter((finding) => finding.level === level).length;
  return `${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}, ${plural(count('note'), 'note')}`;
}

/** `, 2 stood before, 1 accepted`: what is listed and decides nothing; empty where there is none. */
export function aside({ findings }: Verdict): string {
  const accepted = findings.filter(({ suppressed }) => suppressed !== undefined).length;
  const before = findings.filter(({ introduced, suppressed }) => !introduced && suppressed === undefined).length;
  return `${before > 0 ? `, ${before} stood before` : ''}${accepted > 0 ? `, ${accepted} accepted` : ''}`;
}

/** Names shown of each reason for which files were not read. */
const MOST_NAMES = 5;

/**
 * Which files were not read or read only in part, a reason each: `not read, binary: a.png, b.png and 3 more`.
 *
 * @param name how a path is shown.
 * @param say how a reason is shown.
 */
export function gaps({ skipped, notes }: Coverage, name: (path: string) => string, say: (text: string) => string): readonly string[] {
  const groups = new Map<string, string[]>();
  const add = (reason: string, path: string): void => {
    const paths = groups.get(reason);
    if (paths === undefined) groups.set(reason, [path]);
    else paths.push(path);
  };
  for (const { path, reason } of skipped) add(`not read, ${reason}`, path);
  for (const { path, line, message } of notes) add(message.replace(/^line \d+ /, 'a line '), line === undefined ? path : `${path}:${line}`);
  return [...groups].map(([reason, paths]) => {
    // What is said of the whole run has no file.
    const files = paths.filter((path) => path !== '.');
    const more = files.length - MOST_NAMES;
    const shown = files.slice(0, MOST_NAMES).map(name).join(', ');
    return `${say(reason)}${shown === '' ? '' : `: ${shown}`}${more > 0 ? ` and ${more} more` : ''}`;
  });
}

/** What was looked at and what was not, in one sentence without its full stop. */
export function covered({ files, skipped, policiesNotRun, notes, scope }: Coverage): string {
  const gaps = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
  const partly = notes.length > 0 ? `, ${plural(notes.length, 'note')} on reading` : '';
  const silent = policiesNotRun.length > 0 ? `; not run: ${policiesNotRun.map(({ policy }) => policy).join(', ')}` : '';
  return `${plural(files, 'file')} looked at (${scope})${gaps}${partly}${silent}`;
}

/** What it reaches and destroys; unknown is said as unknown, once. Undefined where nothing is known to reach anything. */
export function damageOf({ credential, reach, destroys, destroysBackups, damage }: JudgedFinding): string | undefined {
  if (credential === undefined && reach === undefined) return undefined;
  const [known, why] = (reach ?? 'unknown').split(': ', 2);
  if (known === 'unknown' && destroys === 'unknown' && destroysBackups === 'unknown' && damage === undefined)
    return `unknown what it reaches and whether it can destroy data or backups${why === undefined ? '' : `: ${why}`}`;
  const more = damage === undefined ? '' : ` (${damage})`;
  return `reaches ${reach ?? 'unknown'} · destroys data: ${destroys} · destroys backups: ${destroysBackups}${more}`;
}

/** `path:line:column`, as editors take it. */
export function position({ location }: FindingPlace): string {
  return `${location.path}:${location.startLine}:${location.startColumn}`;
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
