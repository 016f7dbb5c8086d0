import type { JudgedFinding, Verdict } from '../../domain/finding.ts';
import { markup } from '../markup.ts';
import type { Reporter } from '../reporter.ts';
import { blocks, damageOf, position } from '../tally.ts';

/** One test case a finding; it fails exactly when the finding decides the verdict. */
export const reporter: Reporter = {
  id: 'junit',
  summary: 'JUnit XML: one test case a finding',
  render(verdict) {
    const { findings, coverage } = verdict;
    const notRun = coverage.policiesNotRun.map(
      ({ policy, reason }) => `${opening(policy, 'not run')}<skipped message="${markup(reason)}"/></testcase>`,
    );
    const cases = [...findings.map((finding) => testCase(finding, verdict)), ...notRun];
    if (cases.length === 0) cases.push('    <testcase classname="envsep" name="no findings"/>');
    const failed = findings.filter((finding) => fails(finding, verdict)).length;
    const skipped = notRun.length + findings.filter((finding) => skipReason(finding) !== undefined).length;
    const totals = `name="envsep" tests="${cases.length}" failures="${failed}" errors="0" skipped="${skipped}"`;
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites ${totals}>`,
      `  <testsuite ${totals}>`,
      ...cases,
      '  </testsuite>',
      '</testsuites>',
      '',
    ].join('\n');
  },
};

function testCase(finding: JudgedFinding, verdict: Verdict): string {
  const skip = skipReason(finding);
  const message = markup(finding.message);
  const text = `${position(finding.primary)}: ${damageOf(finding) ?? ''} fix: ${finding.remedy}`;
  const body = fails(finding, verdict)
    ? `<failure type="${finding.level}" message="${message}">${markup(text)}</failure>`
    : skip === undefined
      ? `<system-out>${finding.level}: ${message} ${markup(text)}</system-out>`
      : `<skipped message="${markup(skip)}"/>`;
  const { path, startLine } = finding.primary.location;
  return `${opening(finding.policy, position(finding.primary), ` file="${markup(path)}" line="${startLine}"`)}${body}</testcase>`;
}

function opening(policy: string, name: string, more = ''): string {
  return `    <testcase classname="envsep.${markup(policy)}" name="${markup(name)}"${more}>`;
}

function fails(finding: JudgedFinding, verdict: Verdict): boolean {
  return skipReason(finding) === undefined && blocks(finding, verdict);
}

function skipReason({ introduced, suppressed }: JudgedFinding): string | undefined {
  if (suppressed !== undefined) return `accepted by ${suppressed.by}: ${suppressed.reason}`;
  return introduced ? undefined : 'stood before';
}
