import type { Finding, Level } from '../domain/finding.ts';
import { placesOf } from './fingerprint.ts';

const SEVERITY: Readonly<Record<Level, number>> = { error: 3, warning: 2, note: 1, off: 0 };

/** One relation, told by how its two sides are spelt: what was spelt otherwise before is no new relation. */
const ONE_RELATION: ReadonlySet<string> = new Set([
  'cross-env-secret-reuse',
  'cross-env-derived-reuse',
  'cross-env-dsn-reuse',
  'cross-env-password-reuse',
]);

/**
 * Tells which findings of the head stood at the base already: one of the same
 * policy (of one of the kinds of a relation), no less severe, with the same values, in no other path and
 * environment. Each finding of the base excuses one of the head.
 */
export function introducedTest(base: readonly Finding[]): (finding: Finding) => boolean {
  const byPolicyAndSign = new Map<string, Finding[]>();
  const spent = new Set<Finding>();
  for (const finding of base) {
    const key = indexKey(finding);
    const group = byPolicyAndSign.get(key);
    if (group === undefined) byPolicyAndSign.set(key, [finding]);
    else group.push(finding);
  }
  return (finding) => {
    const match = (byPolicyAndSign.get(indexKey(finding)) ?? []).find((old) => !spent.has(old) && covers(old, finding));
    if (match !== undefined) spent.add(match);
    return match === undefined;
  };
}

function indexKey(finding: Finding): string {
  const policy = ONE_RELATION.has(finding.policy) ? 'reuse' : finding.policy;
  return `${policy}\n${[...signs(finding)].sort().join('\n')}`;
}

/** What stays when lines move: the value's binding, or the key path where there is no value. */
function signs(finding: Finding): ReadonlySet<string> {
  return new Set(placesOf(finding).map(({ binding, location }) => binding ?? `key:${location.keyPath ?? ''}`));
}

function covers(old: Finding, finding: Finding): boolean {
  const paths = new Set(placesOf(old).map(({ location }) => location.path));
  return (
    SEVERITY[old.level] >= SEVERITY[finding.level] &&
    placesOf(finding).every(({ location }) => paths.has(location.path)) &&
    finding.environments.every((environment) => old.environments.includes(environment))
  );
}
