import { expect, test } from '@jest/globals';
import type { Finding, FindingPlace } from '../../src/domain/finding.ts';
import { evaluate } from '../../src/policies/evaluate.ts';
import { withoutRepetition } from '../../src/policies/subsume.ts';
import { CONTEXT, credentialAt, sceneOf } from './scenes.ts';

const place = (path: string): FindingPlace => ({
  location: { path, keyPath: undefined, startLine: 1, startColumn: 1, endLine: 1, endColumn: 9, commit: undefined },
  environment: undefined,
  evidence: [],
  message: '',
  binding: 'value',
});
const finding = (policy: string, primary: string, ...related: string[]): Finding =>
  ({ policy, level: 'error', primary: place(primary), related: related.map(place), environments: [] }) as unknown as Finding;
const kept = (...findings: Finding[]): string[] =>
  withoutRepetition(findings).map(({ policy, primary, related }) =>
    [policy, primary, ...related].map((x) => (typeof x === 'string' ? x : x.location.path)).join(' '),
  );

test('of two findings of one value at one place the graver stays', () => {
  expect(kept(finding('credential-committed', 'a'), finding('unscoped-infra-token-committed', 'a'))).toEqual([
    'unscoped-infra-token-committed a',
  ]);
});

test('a place that a graver finding shows as related is not shown again', () => {
  expect(kept(finding('unscoped-infra-token-committed', 'a', 'b'), finding('prod-credential-committed', 'b', 'c'))).toEqual([
    'unscoped-infra-token-committed a b',
    'prod-credential-committed c',
  ]);
});

test('a relation stays beside the production finding of its other side, and keeps that side', () => {
  expect(kept(finding('prod-credential-committed', 'p'), finding('cross-env-secret-reuse', 's', 'p'))).toEqual([
    'prod-credential-committed p',
    'cross-env-secret-reuse s p',
  ]);
  expect(kept(finding('prod-credential-committed', 'p'), finding('template-holds-real-value', 't', 'p'))).toEqual([
    'prod-credential-committed p',
    'template-holds-real-value t p',
  ]);
});

test('a live key that production holds as well is told once, by the relation', () => {
  expect(kept(finding('live-key-in-nonprod', 's'), finding('cross-env-secret-reuse', 's', 'p'))).toEqual(['cross-env-secret-reuse s p']);
});

test('another value at the same place is another finding', () => {
  const other = finding('credential-committed', 'a');
  expect(kept(finding('prod-credential-committed', 'a'), { ...other, primary: { ...other.primary, binding: 'other' } })).toHaveLength(2);
});

test('notes beyond two hundred become one that says how many; warnings stay', () => {
  const notes = Array.from({ length: 250 }, (_, line) => ({
    path: '.env.staging',
    environment: 'staging',
    line,
    form: 'comment' as const,
    credential: { identity: `n${line}` },
  }));
  const warnings = Array.from({ length: 250 }, (_, line) => ({
    path: 'config.yml',
    line,
    credential: { identity: `w${line}`, type: 'generic-secret', certainty: 'likely' as const },
  }));
  const { findings } = evaluate(sceneOf([...notes, ...warnings].map(credentialAt)), CONTEXT);
  const shown = findings.filter(({ level }) => level === 'note');

  expect(shown).toHaveLength(201);
  expect(shown.at(-1)?.message).toContain('50 notes');
  expect(findings.filter(({ level }) => level === 'warning')).toHaveLength(250);
});
