import type { Coverage, Finding, FindingPlace, JudgedFinding, Verdict } from '../../src/domain/finding.ts';
import type { RenderOptions } from '../../src/reports/reporter.ts';

export const OPTIONS: RenderOptions = { color: false, version: '1.2.3', help: (policy) => `https://example.com/${policy}` };

export const COVERAGE: Coverage = {
  scope: 'range',
  base: 'a'.repeat(40),
  head: 'b'.repeat(40),
  files: 3,
  bytes: 99,
  skipped: [{ path: 'logo.png', reason: 'binary' }],
  notes: [{ path: 'a.yml', line: 4, message: 'line 4 is not valid YAML' }],
  policiesNotRun: [{ policy: 'p-off', reason: 'needs declared environments' }],
  environments: { production: { credentials: 2, references: 0, targets: 0 }, staging: { credentials: 1, references: 0, targets: 0 } },
};

export function placeAt(path: string, environment: string, more: Partial<FindingPlace> = {}): FindingPlace {
  const location = { path, startLine: 3, startColumn: 5, endLine: 3, endColumn: 9, keyPath: 'app.KEY', commit: undefined };
  const evidence = [{ kind: 'path', text: `the file name names ${environment}`, environment, tier: 'unknown' }] as const;
  return { location, environment, evidence, message: 'the same value', binding: `binding-${path}`, ...more };
}

export function judged(more: Partial<JudgedFinding> = {}): JudgedFinding {
  const finding: Finding = {
    policy: 'cross-env-secret-reuse',
    level: 'error',
    confidence: 'likely',
    message: 'The same key stands in production and staging.',
    primary: placeAt('.env.staging', 'staging'),
    related: [placeAt('.env.production', 'production')],
    environments: ['production', 'staging'],
    credential: { provider: 'stripe', type: 'stripe-secret-key', name: 'Stripe secret key', mode: 'live', length: 40, identity: 'c1' },
    reach: 'the whole account',
    destroys: 'depends',
    destroysBackups: 'unknown',
    damage: undefined,
    remedy: 'Create a second key.',
    standards: ['NHI9:2025', 'CWE-344'],
  };
  return { ...finding, fingerprint: 'f'.repeat(32), introduced: true, suppressed: undefined, ...more };
}

export function verdictOf(findings: readonly JudgedFinding[], more: Partial<Verdict> = {}): Verdict {
  return { outcome: 'fail', failOn: 'error', findings, coverage: COVERAGE, ...more };
}
