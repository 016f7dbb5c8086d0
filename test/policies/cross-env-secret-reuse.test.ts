import { expect, test } from '@jest/globals';
import type { Occurrence, Scene } from '../../src/domain/occurrence.ts';
import { evaluate } from '../../src/policies/evaluate.ts';
import type { PolicyContext } from '../../src/policies/policy.ts';

const context = { settings: { levels: {}, sharing: [] }, today: '2026-01-01', ci: true } as unknown as PolicyContext;

function scene(...environments: string[]): Scene {
  const occurrences = environments.map((environment) => ({
    kind: 'credential',
    key: 'K',
    location: { path: `.env.${environment}`, startLine: 1, startColumn: 3 },
    credential: { identity: 'x', name: 'key', weak: undefined, capability: {} },
    attribution: {
      environment,
      tier: environment === 'production' ? 'production' : 'non-production',
      confidence: 'likely',
      place: 'configuration',
      evidence: [],
    },
  }));
  return { occurrences: occurrences as unknown as Occurrence[], jobs: [], facts: [], paths: new Set(), trackedButIgnored: [] };
}
const reuse = (found: Scene) => evaluate(found, context).findings.filter(({ policy }) => policy === 'cross-env-secret-reuse');

test('a secret of production and staging is one error at the staging side', () => {
  expect(reuse(scene('production', 'staging'))).toMatchObject([
    { level: 'error', primary: { location: { path: '.env.staging' } }, environments: ['production', 'staging'] },
  ]);
});

test('a secret that stays in one environment is not reported', () => {
  expect(reuse(scene('staging', 'staging'))).toEqual([]);
});
