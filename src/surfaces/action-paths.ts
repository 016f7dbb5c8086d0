import type { JudgedFinding, Verdict } from '../domain/finding.ts';
import type { ActionInputs } from './action-inputs.ts';

const RANK: Readonly<Record<string, number>> = { error: 0, warning: 1, note: 2, off: 3, never: -1 };

/** Relations are judged over the whole tree; the input `paths` only says which findings count, and how many do not is said. */
export function narrowed(verdict: Verdict, { selects, failOn }: Pick<ActionInputs, 'selects' | 'failOn'>): Verdict {
  if (selects === undefined) return verdict;
  const touches = ({ primary, related }: JudgedFinding): boolean => [primary, ...related].some(({ location }) => selects(location.path));
  const findings = verdict.findings.filter(touches);
  const fails = findings.some(
    ({ introduced, suppressed, level }) => introduced && suppressed === undefined && RANK[level]! <= RANK[failOn]!,
  );
  const left = verdict.findings.length - findings.length;
  const message = `the input paths leaves out ${left} ${left === 1 ? 'finding' : 'findings'} that touch no path of it`;
  const notes = left === 0 ? verdict.coverage.notes : [{ path: '.', line: undefined, message }, ...verdict.coverage.notes];
  return { ...verdict, outcome: fails ? 'fail' : 'pass', findings, coverage: { ...verdict.coverage, notes } };
}
