import type { Finding, FindingPlace } from '../domain/finding.ts';

/**
 * One cause is one finding: of these, at one place and for one credential, only the first is reported. A graver level
 * comes before all of them; among equals what says most of the place comes first.
 */
const SAYS_MOST_FIRST = [
  'known-prod-fingerprint',
  'agent-reachable-credential',
  'unscoped-infra-token-committed',
  'prod-fallback-default',
  'prod-credential-committed',
  'live-key-in-nonprod',
  'decryption-key-committed',
  'template-holds-real-value',
  'credential-committed',
  'secret-in-comment-or-doc',
] as const;
const SEVERITY = { error: 0, warning: 1, note: 2 } as const;

/** Their other places are the other side of a relation, not copies of one cause. */
const RELATES: ReadonlySet<string> = new Set(['template-holds-real-value', 'prod-fallback-default']);

/** What says less of a place than a graver finding with the same primary place does. */
const IMPLIED: Readonly<Record<string, readonly string[]>> = {
  'live-key-in-nonprod': ['cross-env-secret-reuse', 'cross-env-derived-reuse', 'shared-signing-secret'],
  'cross-env-same-account': ['nonprod-points-at-prod'],
};

/**
 * Drops what another finding says already. A finding of several places keeps those
 * that no graver one shows. Linear: each place is looked up once.
 */
export function withoutRepetition(findings: readonly Finding[]): Finding[] {
  const shown = new Set<string>();
  const kept = new Map<Finding, Finding | undefined>();
  const rankOf = new Map<string, number>(SAYS_MOST_FIRST.map((policy, rank) => [policy, rank]));
  const ranked = findings
    .filter(({ policy }) => rankOf.has(policy))
    .sort((a, b) => SEVERITY[a.level] - SEVERITY[b.level] || rankOf.get(a.policy)! - rankOf.get(b.policy)!);
  for (const finding of ranked) {
    const own = RELATES.has(finding.policy) ? [finding.primary] : [finding.primary, ...finding.related];
    const places = own.filter((place) => !shown.has(spotOf(place)));
    for (const place of places) shown.add(spotOf(place));
    kept.set(finding, places.length === own.length ? finding : narrowed(finding, places));
  }
  const errors = new Set(findings.filter(({ level }) => level === 'error').map(({ policy, primary }) => `${policy}\n${lineOf(primary)}`));
  return findings.flatMap((finding) => {
    const implied = (IMPLIED[finding.policy] ?? []).some((policy) => errors.has(`${policy}\n${lineOf(finding.primary)}`));
    const left = kept.has(finding) ? kept.get(finding) : finding;
    return implied || left === undefined ? [] : [left];
  });
}

/** A finding with the places that are left. */
function narrowed(finding: Finding, places: readonly FindingPlace[]): Finding | undefined {
  const [primary, ...related] = places;
  if (primary === undefined) return undefined;
  const environments = [...new Set(places.flatMap(({ environment }) => environment ?? []))].sort();
  return { ...finding, primary, related, environments };
}

function spotOf(place: FindingPlace): string {
  return `${place.binding}\n${lineOf(place)}\n${place.location.startColumn}`;
}

function lineOf({ location }: FindingPlace): string {
  return `${location.commit ?? ''}\n${location.path}\n${location.startLine}`;
}
