import { jsonFinding } from '../json-finding.ts';
import type { Reporter } from '../reporter.ts';

export const reporter: Reporter = {
  id: 'json',
  summary: 'one object, for programs',
  render(verdict, options) {
    const { scope, base, head, files, bytes, skipped, policiesNotRun, notes, environments } = verdict.coverage;
    const report = {
      version: 1,
      tool: { name: 'envsep', version: options.version },
      verdict: verdict.outcome,
      findings: verdict.findings.map((finding) => jsonFinding(finding, options)),
      coverage: {
        scope,
        base: base ?? null,
        head: head ?? null,
        files,
        bytes,
        skipped,
        policiesNotRun,
        notes: notes.map(({ path, line, message }) => ({ path, line: line ?? null, message })),
        environments,
      },
    };
    return `${JSON.stringify(report, undefined, 2)}\n`;
  },
};
