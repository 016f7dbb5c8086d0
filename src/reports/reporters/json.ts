import { jsonCoverage, jsonFinding } from '../json-finding.ts';
import type { Reporter } from '../reporter.ts';

export const reporter: Reporter = {
  id: 'json',
  summary: 'one object, for programs',
  render(verdict, options) {
    const report = {
      version: 1,
      tool: { name: 'envsep', version: options.version },
      verdict: verdict.outcome,
      findings: verdict.findings.map((finding) => jsonFinding(finding, options)),
      coverage: jsonCoverage(verdict.coverage),
    };
    return `${JSON.stringify(report, undefined, 2)}\n`;
  },
};
