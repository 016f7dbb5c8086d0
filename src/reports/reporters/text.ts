import type { Coverage, FindingPlace, JudgedFinding, Verdict } from '../../domain/finding.ts';
import { plain } from '../plain.ts';
import type { RenderOptions, Reporter } from '../reporter.ts';

const COLORS: Readonly<Record<string, string>> = { error: '31;1', warning: '33;1', note: '36;1', bold: '1' };

/** For people: one block a finding, one line of summary. May change at any time. */
export const reporter: Reporter = {
  id: 'text',
  summary: 'for people (default)',
  render(verdict, options) {
    const open = verdict.findings.filter(({ suppressed, introduced }) => suppressed === undefined && introduced);
    return [...open.map((finding) => block(finding, options)), summary(verdict, open)].join('\n');
  },
};

function block(finding: JudgedFinding, { color, help }: RenderOptions): string {
  const title = `${paint(finding.level, finding.level, color)}[${finding.policy}] ${paint(plain(finding.message), 'bold', color)}`;
  const lines = [title, ...place('-->', finding.primary), ...finding.related.flatMap((related) => place('and', related))];
  const known = finding.credential !== undefined || finding.reach !== undefined;
  if (known) {
    lines.push(
      `  reaches: ${plain(finding.reach ?? 'unknown')}`,
      `  destroys: ${finding.destroys}; destroys backups: ${finding.destroysBackups}${damage(finding)}`,
    );
  }
  lines.push(`  fix: ${plain(finding.remedy)}`);
  if (finding.standards.length > 0) lines.push(`  standards: ${finding.standards.join(', ')}`);
  lines.push(`  help: ${help(finding.policy)}`, '');
  return lines.join('\n');
}

function damage({ damage: text }: JudgedFinding): string {
  return text === undefined ? '' : ` (${plain(text)})`;
}

function place(arrow: string, { location, environment, evidence, message }: FindingPlace): readonly string[] {
  const at = `${plain(location.path)}:${location.startLine}:${location.startColumn}`;
  const key = location.keyPath === undefined ? '' : `  ${plain(location.keyPath)}`;
  const commit = location.commit === undefined ? '' : `  in commit ${location.commit.slice(0, 12)}`;
  const why = evidence[0] === undefined ? '' : `: ${plain(evidence[0].text)}`;
  const note = message === '' ? '' : `  ${plain(message)}`;
  return [`  ${arrow} ${at}${key}${commit}${note}`, `      ${environment === undefined ? 'no environment' : plain(environment)}${why}`];
}

function summary({ findings, coverage, outcome }: Verdict, open: readonly JudgedFinding[]): string {
  const count = (level: string): number => open.filter((finding) => finding.level === level).length;
  const aside = findings.length - open.length;
  const found = `${outcome}: ${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}, ${plural(count('note'), 'note')}`;
  return `${found}${aside > 0 ? `, ${aside} stood before or accepted` : ''}; ${covered(coverage)}\n`;
}

function covered({ files, skipped, policiesNotRun, notes, scope }: Coverage): string {
  const gaps = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
  const partly = notes.length > 0 ? `, ${plural(notes.length, 'note')} on reading` : '';
  const silent = policiesNotRun.length > 0 ? `; not run: ${policiesNotRun.map(({ policy }) => policy).join(', ')}` : '';
  return `${plural(files, 'file')} looked at (${scope})${gaps}${partly}${silent}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function paint(text: string, style: string, color: boolean): string {
  return color ? `\u001b[${COLORS[style]}m${text}\u001b[0m` : text;
}
