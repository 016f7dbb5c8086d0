import type { FindingPlace, JudgedFinding, Verdict } from '../../domain/finding.ts';
import { markdown, markdownAddress, markdownCode, markdownHtml, uri } from '../markup.ts';
import type { RenderOptions, Reporter } from '../reporter.ts';
import { aside, counts, covered, damageOf, gaps, matrixOf, openFindings, plural } from '../tally.ts';

/**
 * Room for each part, in UTF-16 code units: the summary of a check run and a comment hold
 * 65,535 together, a job summary more.
 */
const ROOM = { table: 28_000, details: 22_000, shared: 5_000, gaps: 6_000 } as const;
const MOST_RELATED = 5;

/** Job summaries, check runs and comments. */
export const reporter: Reporter = {
  id: 'markdown',
  summary: 'job summaries and comments',
  render(verdict, options) {
    const open = openFindings(verdict);
    return [
      `## envsep: ${verdict.outcome}`,
      '',
      ...headline(verdict, open),
      ...table(open, options),
      ...details(open),
      ...matrix(verdict),
      ...coverage(verdict),
    ].join('\n');
  },
};

function headline(verdict: Verdict, open: readonly JudgedFinding[]): readonly string[] {
  const compares = verdict.coverage.base !== undefined;
  const level = verdict.failOn === 'never' || verdict.failOn === 'off' ? 'nothing blocks here' : `\`${verdict.failOn}\` blocks`;
  const nothing = compares ? 'Nothing that this change introduces crosses environments' : 'Nothing here crosses environments';
  const found = `${compares ? 'This change introduces' : 'There are'} **${counts(open)}**; ${level}`;
  const rest = aside(verdict).replace(/^, /, '');
  return [`${open.length === 0 ? nothing : found}.${rest === '' ? '' : ` ${rest}.`}`, ''];
}

/** Lines until the room is used up; then how many are left. */
function fitting(lines: readonly string[], room: number, left: (count: number) => string): readonly string[] {
  let used = 0;
  const fits = lines.findIndex((line) => {
    used += line.length + 1;
    return used > room;
  });
  return fits < 0 ? lines : [...lines.slice(0, fits), left(lines.length - fits)];
}

function table(open: readonly JudgedFinding[], options: RenderOptions): readonly string[] {
  if (open.length === 0) return [];
  const rows = fitting(
    open.map((finding) => row(finding, options)),
    ROOM.table,
    (count) => `\n${plural(count, 'more finding')}: see the log or another format.`,
  );
  return ['| | finding | where | environment |', '|---|---|---|---|', ...rows, ''];
}

function row(finding: JudgedFinding, options: RenderOptions): string {
  const places = [finding.primary, ...finding.related.slice(0, MOST_RELATED)];
  const more = finding.related.length - MOST_RELATED;
  const cells = [
    `**${finding.level}**`,
    `${markdown(finding.message)}<br>[${markdown(finding.policy)}](${options.help(finding.policy)})`,
    places.map((place) => where(place, options)).join('<br>') + (more > 0 ? `<br>and ${more} more` : ''),
    places.map(({ environment }) => markdown(environment ?? 'none')).join('<br>'),
  ];
  return `| ${cells.join(' | ')} |`;
}

function where({ location }: FindingPlace, { source }: RenderOptions): string {
  const { path, startLine, commit } = location;
  const shown = markdownCode(`${path}:${startLine}`);
  const revision = commit ?? source?.revision;
  const linked =
    source === undefined || revision === undefined
      ? shown
      : `[${shown}](${markdownAddress(`${source.repository}/blob/${revision}/${uri(path)}`)}#L${startLine})`;
  return `${linked}${commit === undefined ? '' : ` in ${commit.slice(0, 12)}`}`;
}

/** What to do about each, folded: the table stays short. */
function details(open: readonly JudgedFinding[]): readonly string[] {
  const blocks = fitting(open.map(detail), ROOM.details, (count) => `${plural(count, 'more finding')}: see the log.\n`);
  return blocks.length === 0 ? [] : ['### What to do', '', ...blocks];
}

function detail({ level, primary, related, message, remedy, standards, ...finding }: JudgedFinding): string {
  const damage = damageOf({ level, primary, related, message, remedy, standards, ...finding });
  const reasons = [primary, ...related.slice(0, MOST_RELATED)].flatMap(({ location, environment, evidence: [first] }) =>
    first === undefined
      ? []
      : [
          `- ${markdownCode(`${location.path}:${location.startLine}`)} is ${markdown(environment ?? 'in no environment')}: ${markdown(first.text)}`,
        ],
  );
  return [
    `<details><summary>${level}: <code>${markdownHtml(`${primary.location.path}:${primary.location.startLine}`)}</code> ${markdownHtml(message)}</summary>`,
    '',
    `**Fix:** ${markdown(remedy)}`,
    '',
    ...(damage === undefined ? [] : [`**What it can do:** ${markdown(damage)}`, '']),
    ...reasons,
    `- ${markdown(standards.join(', '))}`,
    '',
    '</details>',
    '',
  ].join('\n');
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
    ...shared(verdict),
  ];
}

function cell(count: number, diagonal: boolean): string {
  if (diagonal) return `*${count}*`;
  return count === 0 ? '·' : `**${count}**`;
}

/** `a`, `a and b`, `a, b and c`. */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** What joins each two or more environments, by name, with the worst first. */
function shared({ findings }: Verdict): readonly string[] {
  const groups = new Map<string, Set<string>>();
  for (const { environments, suppressed, policy, primary } of findings) {
    if (suppressed !== undefined || environments.length < 2) continue;
    const names = listed([...environments].sort().map((name) => `**${markdown(name)}**`));
    const what = `${markdownCode(primary.location.keyPath ?? `${primary.location.path}:${primary.location.startLine}`)} (${markdown(policy)})`;
    const group = groups.get(names);
    if (group === undefined) groups.set(names, new Set([what]));
    else group.add(what);
  }
  const lines = [...groups].map(([names, all]) => {
    const first = [...all].slice(0, 10);
    return `- ${names}: ${first.join(', ')}${all.size > first.length ? ` and ${all.size - first.length} more` : ''}`;
  });
  return lines.length === 0 ? [] : [...fitting(lines, ROOM.shared, (count) => `- and ${plural(count, 'more pair')}`), ''];
}

function coverage({ coverage: all }: Verdict): readonly string[] {
  const { policiesNotRun, base, head } = all;
  const range =
    base === undefined
      ? ''
      : ` Compared with ${markdownCode(base.slice(0, 12))}${head === undefined ? '' : ` at ${markdownCode(head.slice(0, 12))}`}.`;
  const unread = gaps(all, markdownCode, markdown).map((gap) => `- ${gap}`);
  const silent = policiesNotRun.map(({ policy, reason }) => `- ${markdown(policy)} could not run: ${markdown(reason)}`);
  const lines = fitting([...unread, ...silent], ROOM.gaps, (count) => `- and ${count} more`);
  const folded = lines.length === 0 ? [] : ['', '<details><summary>What was not covered</summary>', '', ...lines, '', '</details>'];
  return ['### Coverage', '', `${markdown(covered({ ...all, policiesNotRun: [] }))}.${range}`, ...folded, ''];
}
