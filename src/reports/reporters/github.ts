import type { JudgedFinding } from '../../domain/finding.ts';
import { plain, visible } from '../plain.ts';
import type { Reporter } from '../reporter.ts';
import { aside, counts, covered, gaps, openFindings } from '../tally.ts';

/** What the runner shows of each level in one step; further ones stand only in the log (its `ExecutionContext`). */
const MOST_PER_LEVEL = 10;
const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** Workflow commands: annotations without a token. The tenth place of a level with more says how many are not shown. */
export const reporter: Reporter = {
  id: 'github',
  summary: 'workflow commands of GitHub Actions',
  render(verdict) {
    const open = openFindings(verdict);
    const annotations = (['error', 'warning', 'note'] as const).map((level) =>
      commands(
        level,
        open.filter((finding) => finding.level === level),
      ),
    );
    // Stands in the log only: the runner makes an annotation of commands alone.
    const summary = `envsep: ${verdict.outcome}: ${counts(open)}${aside(verdict)}; ${covered(verdict.coverage)}`;
    const unread = gaps(verdict.coverage, plain, plain);
    return `${[...annotations, ...[summary, ...unread].map((line) => `${plain(line)}\n`)].join('')}`;
  },
};

function commands(level: keyof typeof COMMANDS, findings: readonly JudgedFinding[]): string {
  const shown = findings.length > MOST_PER_LEVEL ? findings.slice(0, MOST_PER_LEVEL - 1) : findings;
  const lines = shown.map((finding) => command(finding));
  const rest = findings.length - shown.length;
  if (rest > 0) lines.push(`::${COMMANDS[level]} title=envsep::${rest} more findings of level ${level} are not shown here\n`);
  return lines.join('');
}

function command({ level, policy, message, remedy, primary }: JudgedFinding): string {
  const { path, startLine, endLine, startColumn, endColumn } = primary.location;
  const columns = startLine === endLine ? `,col=${startColumn},endColumn=${endColumn}` : '';
  const where = `file=${property(path)},line=${startLine},endLine=${endLine}${columns}`;
  return `::${COMMANDS[level]} ${where},title=${property(`envsep ${policy}`)}::${data(`${plain(message)} ${plain(remedy)}`)}\n`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('##[', '# #[');
}

function property(text: string): string {
  return data(text.replace(/[^\r\n]+/g, visible))
    .replaceAll(':', '%3A')
    .replaceAll(',', '%2C');
}
