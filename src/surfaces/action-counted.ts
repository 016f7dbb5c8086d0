import type { Coverage, JudgedFinding, Verdict } from '../domain/finding.ts';
import type { ActionInputs } from './action-inputs.ts';

const RANK: Readonly<Record<string, number>> = { error: 0, warning: 1, note: 2, off: 3, never: -1 };

/** The verdict as the inputs `scope` and `paths` want it counted; what they change is said in the coverage. */
export function counted(verdict: Verdict, { scope, selects, failOn }: Pick<ActionInputs, 'scope' | 'selects' | 'failOn'>): Verdict {
  const whole = scope === 'tree' && verdict.coverage.base !== undefined;
  if (!whole && selects === undefined) return verdict;
  const all = whole ? verdict.findings.map((finding) => ({ ...finding, introduced: true })) : verdict.findings;
  // Relations are judged over the whole tree; `paths` only says which findings count.
  const findings = selects === undefined ? all : all.filter((finding) => touches(finding, selects));
  const fails = findings.some(
    ({ introduced, suppressed, level }) => introduced && suppressed === undefined && RANK[level]! <= RANK[failOn]!,
  );
  const left = all.length - findings.length;
  const notes = [
    ...(whole ? [note('the input scope makes everything count as introduced')] : []),
    ...(left === 0 ? [] : [note(`the input paths leaves out ${left} ${left === 1 ? 'finding' : 'findings'} that touch no path of it`)]),
    ...verdict.coverage.notes,
  ];
  return { ...verdict, outcome: fails ? 'fail' : 'pass', findings, coverage: { ...verdict.coverage, notes } };
}

function touches({ primary, related }: JudgedFinding, selects: (path: string) => boolean): boolean {
  return [primary, ...related].some(({ location }) => selects(location.path));
}

/** About the run, not about a file. */
function note(message: string): Coverage['notes'][number] {
  return { path: '.', line: undefined, message };
}
