import { jsonFinding } from '../json-finding.ts';
import type { Reporter } from '../reporter.ts';

export const reporter: Reporter = {
  id: 'jsonl',
  summary: 'one object a line, one line a finding',
  render: ({ findings }, options) => findings.map((finding) => `${JSON.stringify(jsonFinding(finding, options))}\n`).join(''),
};
