import type { Finding, FindingPlace } from '../domain/finding.ts';
import type { IgnoreComment } from '../domain/occurrence.ts';

const POLICY = 'check-weakened';

/** What a change does to the check that judges it. */
export interface CheckChange {
  /** Settings and baseline files whose content differs between base and head, or that are new or gone. */
  readonly files: readonly string[];
  /** Workflows that run the check and are not what they were. */
  readonly workflows: readonly string[];
  /** Configuration that could be read at the base, or was not there, and cannot be read now. */
  readonly unread: readonly { readonly path: string; readonly reason: string }[];
  /** Ignore comments by path. */
  readonly base: ReadonlyMap<string, readonly IgnoreComment[]>;
  readonly head: ReadonlyMap<string, readonly IgnoreComment[]>;
  readonly standards: readonly string[];
}

/**
 * One finding for each changed file, each file that hides from the check, and each ignore comment that the base does not
 * have. Comments are compared by what they say, not by their line.
 */
export function weakenings({ files, workflows, unread, base, head, standards }: CheckChange): readonly Finding[] {
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
  const runs = [...workflows].sort().map((path) =>
    findingAt(path, 1, standards, {
      message: `This change alters ${path}, which runs envsep.`,
      remedy:
        'See that the step still runs on every pull request, with the inputs that it had. A ruleset that requires the workflow of another repository cannot be altered from here.',
    }),
  );
  const hidden = [...unread].map(({ path, reason }) =>
    findingAt(path, 1, standards, {
      message: `This change brings ${path}, which could not be read (${reason}): nothing in it was judged.`,
      remedy: 'Look at it by hand. Configuration that a person writes is text, and smaller.',
    }),
  );
  return [...changed, ...runs, ...hidden, ...comments];
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
