import type { FindingPlace, JudgedFinding, Verdict } from '../../domain/finding.ts';
import { plain } from '../plain.ts';
import type { RenderOptions, Reporter } from '../reporter.ts';
import { folded } from '../folded.ts';
import { aside, counts, covered, damageOf, gaps, openFindings, position } from '../tally.ts';

const COLORS: Readonly<Record<string, string>> = { error: '31;1', warning: '33;1', note: '36;1', bold: '1', dim: '2' };
/** Places shown of one finding; the rest is counted. */
const MOST_RELATED = 8;
/** Reasons shown for which something was not read. */
const MOST_GAPS = 12;

/** For people: one block a finding, worst first, one line of summary. May change at any time. */
export const reporter: Reporter = {
  id: 'text',
  summary: 'for people (default)',
  render(verdict, options) {
    const open = openFindings(verdict);
    return [...open.map((finding) => block(finding, options)), summary(verdict, open, options)].join('\n');
  },
};

function block(finding: JudgedFinding, options: RenderOptions): string {
  const { color, width } = options;
  const related = finding.related.slice(0, MOST_RELATED);
  const more = finding.related.length - related.length;
  const damage = damageOf(finding);
  return [
    ...title(finding, options),
    ...place('-->', finding.primary, options),
    ...snippet(finding, options),
    ...related.flatMap((side) => place('and', side, options)),
    ...(more > 0 ? [`  and ${more} more places`] : []),
    ...(damage === undefined ? [] : folded(`  ${plain(damage)}`, width, 4)),
    ...folded(`  fix: ${plain(finding.remedy)}`, width, 4),
    ...(finding.standards.length > 0 ? folded(`  standards: ${finding.standards.join(', ')}`, width, 4) : []),
    paint(`  envsep explain ${finding.policy}`, 'dim', color),
    '',
  ].join('\n');
}

function title({ level, policy, message }: JudgedFinding, { color, width }: RenderOptions): readonly string[] {
  const lines = folded(`${level}[${policy}] ${plain(message)}`, width, 2);
  // The level has a colour of its own, and no line break can stand in front of it.
  return lines.map((line, index) =>
    index === 0
      ? `${paint(level, level, color)}[${policy}]${paint(line.slice(level.length + policy.length + 2), 'bold', color)}`
      : paint(line, 'bold', color),
  );
}

function place(arrow: string, side: FindingPlace, { color, width }: RenderOptions): readonly string[] {
  const { location, environment, evidence, message } = side;
  const where = plain(position(side));
  const key = location.keyPath === undefined ? '' : `  ${plain(location.keyPath)}`;
  const commit = location.commit === undefined ? '' : `  in commit ${location.commit.slice(0, 12)}`;
  const why = evidence[0] === undefined ? '' : `: ${plain(evidence[0].text)}`;
  const note = message === '' ? '' : `  ${plain(message)}`;
  const name = environment === undefined ? 'no environment' : plain(environment);
  const [first = '', ...rest] = folded(`  ${arrow} ${where}${key}${commit}${note}`, width, 6);
  return [first.replace(where, (text) => paint(text, 'bold', color)), ...rest, ...folded(`      ${name}${why}`, width, 8)];
}

/** The masked line with a caret under the value; nothing where the line is not shown that far. */
function snippet({ primary: { location } }: JudgedFinding, { line, color, width }: RenderOptions): readonly string[] {
  const whole = line?.(location);
  // A line that the terminal breaks would part from its carets.
  const text = width === undefined ? whole : whole?.slice(0, Math.max(0, width - `      ${location.startLine} | `.length));
  if (text === undefined || location.startColumn > text.length) return [];
  const end = location.endLine === location.startLine ? Math.min(location.endColumn, text.length + 1) : text.length + 1;
  const number = String(location.startLine);
  const gap = ' '.repeat(number.length);
  const carets = '^'.repeat(Math.max(1, end - location.startColumn));
  return [
    `      ${paint(`${number} |`, 'dim', color)} ${plain(text)}`,
    `      ${paint(`${gap} |`, 'dim', color)} ${' '.repeat(location.startColumn - 1)}${paint(carets, 'error', color)}`,
  ];
}

function summary(verdict: Verdict, open: readonly JudgedFinding[], { width }: RenderOptions): string {
  const unread = gaps(verdict.coverage, plain, plain);
  return [
    ...folded(`${verdict.outcome}: ${counts(open)}${aside(verdict)}; ${covered(verdict.coverage)}`, width, 2),
    ...unread.slice(0, MOST_GAPS).flatMap((gap) => folded(`  ${gap}`, width, 4)),
    ...(unread.length > MOST_GAPS ? [`  and ${unread.length - MOST_GAPS} more reasons: --format json`] : []),
    ...wayOut(verdict).flatMap((line) => folded(line, width, 2)),
    '',
  ].join('\n');
}

/** Who is stopped at a commit wants the commands. */
function wayOut({ outcome, coverage }: Verdict): readonly string[] {
  if (outcome !== 'fail' || coverage.scope !== 'staged') return [];
  // Before the first commit there is nothing that git could restore from.
  const unstage = coverage.base === undefined ? 'git rm --cached <file>' : 'git restore --staged <file>';
  return [
    `Take a file out of this commit: ${unstage}. What no commit holds yet need not be rotated.`,
    'Accept one finding: the comment `envsep-ignore <policy> -- <reason>` on the line above it',
    'Accept all that is there today: envsep baseline',
  ];
}

function paint(text: string, style: string, color: boolean): string {
  return color ? `\u001b[${COLORS[style]}m${text}\u001b[0m` : text;
}
