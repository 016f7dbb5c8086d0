import type { FindingPlace, JudgedFinding, Verdict } from '../../domain/finding.ts';
import { plain } from '../plain.ts';
import type { RenderOptions, Reporter } from '../reporter.ts';
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
    return [...open.map((finding) => block(finding, options)), summary(verdict, open)].join('\n');
  },
};

function block(finding: JudgedFinding, options: RenderOptions): string {
  const { color } = options;
  const related = finding.related.slice(0, MOST_RELATED);
  const more = finding.related.length - related.length;
  const damage = damageOf(finding);
  return [
    `${paint(finding.level, finding.level, color)}[${finding.policy}] ${paint(plain(finding.message), 'bold', color)}`,
    ...place('-->', finding.primary, options),
    ...snippet(finding, options),
    ...related.flatMap((side) => place('and', side, options)),
    ...(more > 0 ? [`  and ${more} more places`] : []),
    ...(damage === undefined ? [] : [`  ${plain(damage)}`]),
    `  fix: ${plain(finding.remedy)}`,
    ...(finding.standards.length > 0 ? [`  standards: ${finding.standards.join(', ')}`] : []),
    paint(`  envsep explain ${finding.policy}`, 'dim', color),
    '',
  ].join('\n');
}

function place(arrow: string, side: FindingPlace, { color }: RenderOptions): readonly string[] {
  const { location, environment, evidence, message } = side;
  const key = location.keyPath === undefined ? '' : `  ${plain(location.keyPath)}`;
  const commit = location.commit === undefined ? '' : `  in commit ${location.commit.slice(0, 12)}`;
  const why = evidence[0] === undefined ? '' : `: ${plain(evidence[0].text)}`;
  const note = message === '' ? '' : `  ${plain(message)}`;
  const name = environment === undefined ? 'no environment' : plain(environment);
  return [`  ${arrow} ${paint(plain(position(side)), 'bold', color)}${key}${commit}${note}`, `      ${name}${why}`];
}

/** The masked line with a caret under the value; nothing where the line is not shown that far. */
function snippet({ primary: { location } }: JudgedFinding, { line, color }: RenderOptions): readonly string[] {
  const text = line?.(location);
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

function summary(verdict: Verdict, open: readonly JudgedFinding[]): string {
  const unread = gaps(verdict.coverage, plain, plain).map((gap) => `  ${gap}\n`);
  return `${verdict.outcome}: ${counts(open)}${aside(verdict)}; ${covered(verdict.coverage)}\n${unread.slice(0, MOST_GAPS).join('')}${moreGaps(unread)}${wayOut(verdict)}`;
}

function moreGaps(unread: readonly string[]): string {
  return unread.length > MOST_GAPS ? `  and ${unread.length - MOST_GAPS} more reasons: --format json\n` : '';
}

/** Who is stopped at a commit wants the commands. */
function wayOut({ outcome, coverage }: Verdict): string {
  if (outcome !== 'fail' || coverage.scope !== 'staged') return '';
  return [
    'Take a file out of this commit: git restore --staged <file>',
    'Accept one finding: the comment `envsep-ignore <policy> -- <reason>` on the line above it',
    'Accept all that is there today: envsep baseline',
    '',
  ].join('\n');
}

function paint(text: string, style: string, color: boolean): string {
  return color ? `\u001b[${COLORS[style]}m${text}\u001b[0m` : text;
}
