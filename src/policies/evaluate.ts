import type { Finding, FindingPlace, Level } from '../domain/finding.ts';
import type { Scene } from '../domain/occurrence.ts';
import { registry } from './catalog/registry.gen.ts';
import type { Draft, Policy, PolicyContext } from './policy.ts';
import { STANDARDS } from './standards.ts';
import { withoutRepetition } from './subsume.ts';

const ORDER = { error: 0, warning: 1, note: 2 } as const;

/**
 * Runs every policy that is not off, completes its drafts, drops what a graver
 * finding says already and sorts: same scene, same findings.
 */
export function evaluate(scene: Scene, context: PolicyContext): { findings: Finding[]; notRun: { policy: string; reason: string }[] } {
  const findings: Finding[] = [];
  const notRun: { policy: string; reason: string }[] = [];
  for (const policy of registry) {
    const chosen = Object.hasOwn(context.settings.levels, policy.id) ? context.settings.levels[policy.id] : undefined;
    if ((chosen ?? policy.level) === 'off') continue;
    const reason = policy.cannotRun?.(context);
    if (reason !== undefined) notRun.push({ policy: policy.id, reason });
    else for (const draft of policy.evaluate(scene, context)) findings.push(complete(policy, draft, chosen));
  }
  return { findings: rolledUp(withoutRepetition(findings).sort(compareFindings)), notRun };
}

/** Whether some policy asks for that path by its name. */
export function isWatched(path: string): boolean {
  return registry.some(({ watches }) => watches?.(path) === true);
}

/** Notes of one policy that are shown each. */
const MOST_NOTES = 200;

/** Notes beyond the limit become one. What can block or warn is never rolled up: it must be compared with the base one by one. */
function rolledUp(findings: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>();
  for (const { level, policy } of findings) if (level === 'note') counts.set(policy, (counts.get(policy) ?? 0) + 1);
  const seen = new Map<string, number>();
  return findings.flatMap((finding) => {
    if (finding.level !== 'note') return [finding];
    const nth = (seen.get(finding.policy) ?? 0) + 1;
    seen.set(finding.policy, nth);
    if (nth <= MOST_NOTES) return [finding];
    const rest = counts.get(finding.policy)! - MOST_NOTES;
    return nth === MOST_NOTES + 1 ? [{ ...finding, message: `${finding.message} (${rest} notes of this policy from here on)` }] : [];
  });
}

function complete(policy: Policy, draft: Draft, chosen: Level | undefined): Finding {
  const wanted = chosen ?? draft.level ?? policy.level;
  const level = wanted === 'off' ? 'note' : wanted === 'error' && draft.confidence === 'ambiguous' ? 'warning' : wanted;
  const related = [...(draft.related ?? [])].sort(comparePlaces);
  const names = [draft.primary, ...related].flatMap(({ environment }) => environment ?? []);
  const { credential } = draft;
  const capability = credential?.capability;
  return {
    policy: policy.id,
    level,
    confidence: draft.confidence,
    message: draft.message,
    primary: draft.primary,
    related,
    environments: [...new Set(names)].sort(),
    credential: credential && {
      provider: credential.provider,
      type: credential.type,
      name: credential.name,
      mode: credential.mode,
      length: credential.length,
      identity: credential.identity,
    },
    reach: capability?.reach,
    destroys: capability?.destroys ?? 'unknown',
    destroysBackups: capability?.destroysBackups ?? 'unknown',
    damage: capability?.note,
    remedy: [
      draft.remedy,
      capability?.narrower && `Narrower: ${capability.narrower}.`,
      capability?.rotate && `Rotate: ${capability.rotate}`,
    ]
      .filter(Boolean)
      .join(' '),
    standards: STANDARDS[policy.standards],
  };
}

function compareFindings(a: Finding, b: Finding): number {
  return ORDER[a.level] - ORDER[b.level] || comparePlaces(a.primary, b.primary) || compareText(a.policy, b.policy);
}

function comparePlaces({ location: a }: FindingPlace, { location: b }: FindingPlace): number {
  return compareText(a.path, b.path) || a.startLine - b.startLine || a.startColumn - b.startColumn;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
