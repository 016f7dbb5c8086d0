import type { Coverage, Finding, FindingPlace, JudgedFinding, Level, Suppressed, Verdict } from '../domain/finding.ts';
import type { IgnoreComment } from '../domain/occurrence.ts';
import type { Settings } from '../domain/settings.ts';
import { fingerprint } from './fingerprint.ts';
import { introducedTest } from './introduced.ts';

export interface DecideInput {
  readonly head: readonly Finding[];
  /** Undefined where everything counts as introduced. */
  readonly base: readonly Finding[] | undefined;
  /** Of the head, by path. */
  readonly ignoreComments: ReadonlyMap<string, readonly IgnoreComment[]>;
  /**
   * False where a change is judged by people other than its author: a comment then
   * accepts what stood before and nothing that is introduced, under whichever line.
   */
  readonly trustsComments: boolean;
  /** What the baseline accepts. */
  readonly accepted?: (finding: Finding, fingerprint: string) => Suppressed | undefined;
  readonly settings: Settings;
  readonly failOn: Level | 'never';
  /** ISO date. */
  readonly today: string;
  readonly coverage: Coverage;
}

const RANK: Readonly<Record<string, number>> = { error: 0, warning: 1, note: 2, off: 3, never: -1 };

/** Pass or fail, and the findings behind it, in the order of the contract. */
export function decide(input: DecideInput): Verdict {
  const { settings, failOn, coverage } = input;
  const introduced = input.base === undefined ? () => true : introducedTest(levelled(input.base, settings));
  const seen = new Map<string, number>();
  const findings = withOrdinals(levelled(input.head, settings).sort(inOrder)).map((finding): JudgedFinding => {
    const name = distinct(fingerprint(finding), seen);
    const isNew = introduced(finding);
    const commented = input.trustsComments || !isNew ? commentFor(finding, input) : undefined;
    return { ...finding, fingerprint: name, introduced: isNew, suppressed: commented ?? input.accepted?.(finding, name) };
  });
  const counts = findings.some(
    (finding) => finding.introduced && finding.suppressed === undefined && RANK[finding.level]! <= RANK[failOn]!,
  );
  return { outcome: counts ? 'fail' : 'pass', failOn, findings, coverage };
}

/** The user's level replaces the policy's; what is ambiguous never blocks. */
function levelled(findings: readonly Finding[], { levels }: Settings): Finding[] {
  return findings.flatMap((finding) => {
    const wanted = Object.hasOwn(levels, finding.policy) ? levels[finding.policy]! : finding.level;
    if (wanted === 'off') return [];
    const level = wanted === 'error' && finding.confidence === 'ambiguous' ? 'warning' : wanted;
    return [{ ...finding, level }];
  });
}

function inOrder(a: Finding, b: Finding): number {
  const [p, q] = [a.primary.location, b.primary.location];
  return (
    RANK[a.level]! - RANK[b.level]! ||
    byText(p.path, q.path) ||
    p.startLine - q.startLine ||
    p.startColumn - q.startColumn ||
    byText(a.policy, b.policy) ||
    byText(p.commit ?? '', q.commit ?? '') ||
    byText(a.message, b.message)
  );
}

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** `c1`, `c2` … in the order of the report: an identity means nothing outside it. */
function withOrdinals(findings: readonly Finding[]): readonly Finding[] {
  const ordinals = new Map<string, string>();
  return findings.map((finding) => {
    const { credential } = finding;
    if (credential === undefined) return finding;
    const identity = ordinals.get(credential.identity) ?? `c${ordinals.size + 1}`;
    ordinals.set(credential.identity, identity);
    return { ...finding, credential: { ...credential, identity } };
  });
}

/** Two findings that differ only in their lines get two names. */
function distinct(name: string, seen: Map<string, number>): string {
  const count = (seen.get(name) ?? 0) + 1;
  seen.set(name, count);
  return count === 1 ? name : `${name.slice(0, 26)}${count.toString(16).padStart(6, '0')}`;
}

/** A comment counts when it stands at every place on the wrong side: a copy elsewhere needs its own. */
function commentFor({ policy, primary, related }: Finding, { ignoreComments, today }: DecideInput): Suppressed | undefined {
  const wrong = [primary, ...related.filter((place) => isProduction(place) === isProduction(primary))];
  const comments = wrong.map(({ location: { path, startLine } }) =>
    (ignoreComments.get(path) ?? []).find(
      ({ line, policies, reason, until }) =>
        (line === startLine || line === startLine - 1) &&
        policies.includes(policy) &&
        reason.trim() !== '' &&
        (until === undefined || until >= today),
    ),
  );
  const [first] = comments;
  return first === undefined || comments.includes(undefined) ? undefined : { by: 'comment', reason: first.reason, until: first.until };
}

function isProduction({ evidence }: FindingPlace): boolean {
  return evidence[0]?.tier === 'production';
}
