import type { FindingPlace, JudgedFinding, Verdict } from '../../domain/finding.ts';
import { markdown, markdownCode } from '../markup.ts';
import type { RenderOptions, Reporter } from '../reporter.ts';
import { counts, covered, damageOf, matrixOf, openFindings, plural } from '../tally.ts';

/** Room for the table, in UTF-16 code units: a comment on GitHub holds 65,536, a job summary more. */
const TABLE_LENGTH = 50_000;
const MOST_GAPS = 50;

/** Job summaries and comments. */
export const reporter: Reporter = {
  id: 'markdown',
  summary: 'job summaries and comments',
  render(verdict, options) {
    const open = openFindings(verdict);
    const aside = verdict.findings.length - open.length;
    const stood = aside > 0 ? `, ${aside} stood before or accepted` : '';
    return [
      `## envsep: ${verdict.outcome}`,
      '',
      `${counts(open)}${stood}.`,
      '',
      ...table(open, options),
      ...matrix(verdict),
      ...coverage(verdict),
    ].join('\n');
  },
};

function table(open: readonly JudgedFinding[], options: RenderOptions): readonly string[] {
  if (open.length === 0) return [];
  const lines = ['| | finding | where | environment | reach and damage | fix |', '|---|---|---|---|---|---|'];
  let length = 0;
  for (const [index, finding] of open.entries()) {
    const line = row(finding, options);
    length += line.length;
    if (length > TABLE_LENGTH) {
      lines.push('', `${plural(open.length - index, 'more finding')}: see the log or another format.`);
      break;
    }
    lines.push(line);
  }
  return [...lines, ''];
}

function row(finding: JudgedFinding, { help }: RenderOptions): string {
  const places = [finding.primary, ...finding.related.slice(0, 5)];
  const more = finding.related.length - 5;
  const cells = [
    finding.level,
    `[${markdown(finding.policy)}](${help(finding.policy)})<br>${markdown(finding.message)}`,
    places.map(where).join('<br>') + (more > 0 ? `<br>and ${more} more` : ''),
    places.map(environment).join('<br>'),
    markdown(damageOf(finding) ?? ''),
    markdown(finding.remedy),
  ];
  return `| ${cells.join(' | ')} |`;
}

function where({ location }: FindingPlace): string {
  const commit = location.commit === undefined ? '' : ` in ${location.commit.slice(0, 12)}`;
  return `${markdownCode(`${location.path}:${location.startLine}`)}${commit}`;
}

function environment({ environment: name, evidence }: FindingPlace): string {
  return `${markdown(name ?? 'none')}${evidence[0] === undefined ? '' : `: ${markdown(evidence[0].text)}`}`;
}

function matrix(verdict: Verdict): readonly string[] {
  const found = matrixOf(verdict);
  if (found === undefined) return [];
  const names = found.environments.map((name) => markdown(name));
  return [
    '### What environments share',
    '',
    `| | ${names.join(' | ')} |`,
    `|---${'|---'.repeat(names.length)}|`,
    ...found.rows.map((cells, row) => `| **${names[row]}** | ${cells.map((count, column) => cell(count, row === column)).join(' | ')} |`),
    '',
    'Findings that join two environments; on the diagonal, credentials that stand in one.',
    '',
  ];
}

function cell(count: number, diagonal: boolean): string {
  if (diagonal) return `*${count}*`;
  return count === 0 ? '·' : `**${count}**`;
}

function coverage({ coverage: all }: Verdict): readonly string[] {
  const { skipped, notes, policiesNotRun, base, head } = all;
  const range = base === undefined ? '' : ` Compared with ${markdownCode(base)}${head === undefined ? '' : ` at ${markdownCode(head)}`}.`;
  const gaps = [
    ...policiesNotRun.map(({ policy, reason }) => `- ${markdown(policy)} could not run: ${markdown(reason)}`),
    ...notes.map(({ path, line, message }) => `- ${markdownCode(line === undefined ? path : `${path}:${line}`)}: ${markdown(message)}`),
    ...skipped.map(({ path, reason }) => `- ${markdownCode(path)}: ${markdown(reason)}`),
  ];
  const shown = gaps.slice(0, MOST_GAPS);
  if (gaps.length > shown.length) shown.push(`- and ${gaps.length - shown.length} more`);
  const details = shown.length === 0 ? [] : ['', '<details><summary>What was not covered</summary>', '', ...shown, '', '</details>'];
  return ['### Coverage', '', `${markdown(covered(all))}.${range}`, ...details, ''];
}
