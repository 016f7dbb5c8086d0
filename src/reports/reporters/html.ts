import { createHash } from 'node:crypto';
import type { FindingPlace, JudgedFinding, Verdict } from '../../domain/finding.ts';
import { markup } from '../markup.ts';
import type { RenderOptions, Reporter } from '../reporter.ts';
import { counts, covered, damageOf, matrixOf, openFindings, position } from '../tally.ts';

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1f2328;background:#fff}
code{font:14px ui-monospace,monospace;overflow-wrap:anywhere}
article{border-left:4px solid #8b949e;padding:.1rem 1rem;margin:1rem 0;background:#f6f8fa}
article.error{border-color:#cf222e}article.warning{border-color:#9a6700}article.note{border-color:#0969da}
.aside{opacity:.7}table{border-collapse:collapse}th,td{border:1px solid #d0d7de;padding:.25rem .75rem;text-align:left}
@media(prefers-color-scheme:dark){body{color:#e6edf3;background:#0d1117}article{background:#161b22}a{color:#4493f8}}`;
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** One page that loads nothing and runs nothing. */
export const reporter: Reporter = {
  id: 'html',
  summary: 'one self-contained page',
  render(verdict, options) {
    const open = openFindings(verdict);
    const aside = verdict.findings.filter((finding) => !open.includes(finding));
    return [
      '<!doctype html>',
      `<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
      `<meta name="viewport" content="width=device-width"><title>envsep: ${verdict.outcome}</title><style>${STYLE}</style></head><body>`,
      `<h1>envsep: ${verdict.outcome}</h1><p>${counts(open)}.</p>`,
      ...open.map((finding) => article(finding, options)),
      ...matrix(verdict),
      ...(aside.length === 0 ? [] : ['<h2>Stood before or accepted</h2>', ...aside.map((finding) => article(finding, options))]),
      ...coverage(verdict),
      '</body></html>',
      '',
    ].join('\n');
  },
};

function article(finding: JudgedFinding, { help }: RenderOptions): string {
  const { level, policy, message, suppressed, introduced, standards, remedy } = finding;
  const damage = damageOf(finding);
  const set = suppressed === undefined ? (introduced ? undefined : 'stood before') : `accepted by ${suppressed.by}: ${suppressed.reason}`;
  return [
    `<article class="${level}${set === undefined ? '' : ' aside'}"><h3>${level}: ${markup(message)}</h3>`,
    ...(set === undefined ? [] : [`<p><em>${markup(set)}</em></p>`]),
    `<ul>${[finding.primary, ...finding.related].map(place).join('')}</ul>`,
    ...(damage === undefined ? [] : [`<p>${markup(damage)}</p>`]),
    `<p><strong>Fix:</strong> ${markup(remedy)}</p>`,
    `<p><a href="${markup(help(policy))}" rel="noreferrer">${markup(policy)}</a>${standards.length > 0 ? ` · ${markup(standards.join(', '))}` : ''}</p></article>`,
  ].join('\n');
}

function place(side: FindingPlace): string {
  const { location, environment, evidence, message } = side;
  const key = location.keyPath === undefined ? '' : ` <code>${markup(location.keyPath)}</code>`;
  const commit = location.commit === undefined ? '' : ` in commit ${markup(location.commit.slice(0, 12))}`;
  const why = evidence[0] === undefined ? '' : `: ${markup(evidence[0].text)}`;
  return `<li><code>${markup(position(side))}</code>${key}${commit} ${markup(message)} — ${markup(environment ?? 'no environment')}${why}</li>`;
}

function matrix(verdict: Verdict): readonly string[] {
  const found = matrixOf(verdict);
  if (found === undefined) return [];
  const head = found.environments.map((name) => `<th scope="col">${markup(name)}</th>`).join('');
  const rows = found.rows.map(
    (cells, row) =>
      `<tr><th scope="row">${markup(found.environments[row]!)}</th>${cells.map((count) => `<td>${count}</td>`).join('')}</tr>`,
  );
  const caption = 'Findings that join two environments; on the diagonal, credentials that stand in one.';
  return [`<h2>What environments share</h2><table><caption>${caption}</caption><tr><td></td>${head}</tr>`, ...rows, '</table>'];
}

function coverage({ coverage: all }: Verdict): readonly string[] {
  const gaps = [
    ...all.policiesNotRun.map(({ policy, reason }) => `${policy} could not run: ${reason}`),
    ...all.notes.map(({ path, line, message }) => `${path}${line === undefined ? '' : `:${line}`}: ${message}`),
    ...all.skipped.map(({ path, reason }) => `${path}: ${reason}`),
  ];
  return [
    `<h2>Coverage</h2><p>${markup(covered(all))}.</p>`,
    ...(gaps.length === 0 ? [] : [`<ul>${gaps.map((gap) => `<li>${markup(gap)}</li>`).join('')}</ul>`]),
  ];
}
