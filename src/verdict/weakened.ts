import type { Finding, FindingPlace } from '../domain/finding.ts';
import type { IgnoreComment } from '../domain/occurrence.ts';

const POLICY = 'check-weakened';

/** What a change does to the check that judges it. */
export interface CheckChange {
  /** Settings and baseline files whose content differs between base and head, or that are new or gone. */
  readonly files: readonly string[];
  /** Ignore comments by path. */
  readonly base: ReadonlyMap<string, readonly IgnoreComment[]>;
  readonly head: ReadonlyMap<string, readonly IgnoreComment[]>;
  readonly standards: readonly string[];
}

/**
 * One finding for each changed file and each ignore comment that the base does not
 * have. Comments are compared by what they say, not by their line.
 */
export function weakenings({ files, base, head, standards }: CheckChange): readonly Finding[] {
  const changed = [...files].sort().map((path) =>
    findingAt(path, 1, standards, {
      message: `This change alters ${path}, which decides what envsep reports.`,
      remedy: 'Review it as carefully as code that grants access. It takes effect after the merge: this change was judged without it.',
    }),
  );
  const comments = [...head].flatMap(([path, here]) =>
    added(base.get(path) ?? [], here).map(({ line, policies }) =>
      findingAt(path, line, standards, {
        message: `This change adds a comment that ignores ${policies.join(', ')}.`,
        remedy: 'Review its reason. It takes effect after the merge: this change was judged without it.',
      }),
    ),
  );
  return [...changed, ...comments];
}

function added(base: readonly IgnoreComment[], head: readonly IgnoreComment[]): readonly IgnoreComment[] {
  const left = new Map<string, number>();
  for (const comment of base) left.set(wording(comment), (left.get(wording(comment)) ?? 0) + 1);
  return head.filter((comment) => {
    const count = left.get(wording(comment)) ?? 0;
    left.set(wording(comment), count - 1);
    return count <= 0;
  });
}

function wording({ policies, reason, until }: IgnoreComment): string {
  return JSON.stringify([[...policies].sort(), reason, until]);
}

function findingAt(path: string, line: number, standards: readonly string[], text: Pick<Finding, 'message' | 'remedy'>): Finding {
  const location = { path, startLine: line, startColumn: 1, endLine: line, endColumn: 1, keyPath: undefined, commit: undefined };
  const primary: FindingPlace = { location, environment: undefined, evidence: [], message: '', binding: undefined };
  return {
    policy: POLICY,
    level: 'warning',
    confidence: 'certain',
    ...text,
    primary,
    related: [],
    environments: [],
    credential: undefined,
    reach: undefined,
    destroys: 'unknown',
    destroysBackups: 'unknown',
    damage: undefined,
    standards,
  };
}
