import { expect, test } from '@jest/globals';
import type { Coverage, Finding } from '../../src/domain/finding.ts';
import { render } from '../../src/reports/render.ts';
import { defaultSettings } from '../../src/settings/load.ts';
import { type DecideInput, decide } from '../../src/verdict/decide.ts';

const COVERAGE: Coverage = {
  scope: 'worktree',
  base: undefined,
  head: undefined,
  files: 1,
  bytes: 1,
  skipped: [],
  notes: [],
  policiesNotRun: [],
  environments: {},
};

function finding(path: string, line: number, binding: string, more: Partial<Finding> = {}): Finding {
  const location = { path, startLine: line, startColumn: 1, endLine: line, endColumn: 9, keyPath: 'KEY', commit: undefined };
  const primary = { location, environment: 'staging', evidence: [], message: '', binding };
  const damage = { reach: undefined, destroys: 'unknown', destroysBackups: 'unknown', damage: undefined } as const;
  return {
    policy: 'p',
    level: 'error',
    confidence: 'certain',
    message: 'm',
    primary,
    related: [],
    environments: ['staging'],
    credential: undefined,
    ...damage,
    remedy: 'r',
    standards: [],
    ...more,
  };
}

function judge(head: readonly Finding[], more: Partial<DecideInput> = {}) {
  return decide({
    head,
    base: undefined,
    ignoreComments: new Map(),
    trustsComments: true,
    settings: defaultSettings(),
    failOn: 'error',
    today: '2026-11-25',
    coverage: COVERAGE,
    ...more,
  });
}

test('a moved line is not introduced, a new value on it is', () => {
  const base = [finding('a', 1, 'v1')];

  expect(judge([finding('a', 9, 'v1')], { base }).outcome).toBe('pass');
  expect(judge([finding('a', 1, 'v2')], { base }).outcome).toBe('fail');
});

test('a second copy, another path, another environment and a higher level are introduced', () => {
  const base = [finding('a', 1, 'v1', { level: 'warning' })];
  const outcome = (head: Finding[]) => judge(head, { base, failOn: 'warning' }).findings.map(({ introduced }) => introduced);

  expect(outcome([finding('a', 1, 'v1', { level: 'warning' }), finding('a', 2, 'v1', { level: 'warning' })])).toEqual([false, true]);
  expect(outcome([finding('b', 1, 'v1', { level: 'warning' })])).toEqual([true]);
  expect(outcome([finding('a', 1, 'v1', { level: 'warning', environments: ['staging', 'production'] })])).toEqual([true]);
  expect(outcome([finding('a', 1, 'v1')])).toEqual([true]);
});

test('one relation that is spelt in another way than before is not introduced, one of other values is', () => {
  const base = [finding('a', 1, 'v1', { policy: 'cross-env-derived-reuse' })];
  const introduced = (binding: string, policy: string) =>
    judge([finding('a', 1, binding, { policy })], { base }).findings.map((one) => one.introduced);

  expect(introduced('v1', 'cross-env-secret-reuse')).toEqual([false]);
  expect(introduced('v2', 'cross-env-secret-reuse')).toEqual([true]);
  expect(introduced('v1', 'prod-credential-committed')).toEqual([true]);
});

test('a comment with a reason counts on its line and the next, for its policy, until its day', () => {
  const comment = { line: 4, policies: ['p'], reason: 'known', until: '2026-11-25' };
  const outcome = (line: number, change: object = {}) =>
    judge([finding('a', line, 'v')], { ignoreComments: new Map([['a', [{ ...comment, ...change }]]]) }).outcome;

  expect([outcome(4), outcome(5)]).toEqual(['pass', 'pass']);
  expect([outcome(6), outcome(5, { policies: ['q'] }), outcome(5, { reason: ' ' }), outcome(5, { until: '2026-11-24' })]).toEqual([
    'fail',
    'fail',
    'fail',
    'fail',
  ]);
});

test('the level of the settings replaces the policy’s, off drops it, and what is ambiguous never blocks', () => {
  const settings = { ...defaultSettings(), levels: { p: 'error', q: 'off' } as const };
  const { findings } = judge(
    [finding('a', 1, 'v', { level: 'note' }), finding('b', 1, 'v', { confidence: 'ambiguous' }), finding('c', 1, 'v', { policy: 'q' })],
    { settings },
  );

  expect(findings.map(({ primary, level }) => [primary.location.path, level])).toEqual([
    ['a', 'error'],
    ['b', 'warning'],
  ]);
});

test('a fingerprint outlives moved lines and new values, and tells paths apart', () => {
  const name = (one: Finding) => judge([one]).findings[0]?.fingerprint;

  expect(name(finding('a', 1, 'v'))).toMatch(/^[0-9a-f]{32}$/);
  expect(name(finding('a', 7, 'w'))).toBe(name(finding('a', 1, 'v')));
  expect(name(finding('b', 1, 'v'))).not.toBe(name(finding('a', 1, 'v')));
});

test('text shows no control character and no runner command of a hostile path; bindings are in no format', () => {
  const verdict = judge([finding('\u001b[2J##[error]x\n::error::y', 1, 'the-binding')]);
  const options = { color: false, version: '1', help: (policy: string) => `https://example.com/${policy}` };
  const text = render(verdict, 'text', options);

  expect(text).not.toMatch(/\u001b|##\[|^\s*::/m);
  for (const format of ['text', 'json', 'jsonl', 'github']) expect(render(verdict, format, options)).not.toContain('the-binding');
  expect(JSON.parse(render(verdict, 'json', options))).toMatchObject({
    version: 1,
    verdict: 'fail',
    findings: [{ policy: 'p', suppressed: null }],
  });
});

test('workflow commands stay one a finding for a hostile path, and ten a level with the rest counted', () => {
  const options = { color: false, version: '1', help: (policy: string) => policy };
  const hostile = render(judge([finding('a,line=1\n::error::x##[error]', 1, 'v')]), 'github', options);
  const many = render(judge(Array.from({ length: 12 }, (_, n) => finding(`f${n}`, 1, 'v'))), 'github', options);

  expect(hostile.match(/^::/gm)).toHaveLength(1);
  expect(hostile.split('\n')).toHaveLength(3);
  expect(hostile).toContain('file=a%2Cline=1%0A%3A%3Aerror%3A%3Ax# #[error],line=1');
  expect(many.match(/^::error /gm)).toHaveLength(10);
  expect(many).toContain('3 more findings of level error are not shown here');
});

test('a comment that a judged change brings accepts nothing that it introduces', () => {
  const comments = new Map([['a', [{ line: 2, policies: ['p'], reason: 'a reason', until: undefined }]]]);
  const standing = finding('a', 2, 'v');

  const introduced = judge([standing], { base: [], ignoreComments: comments, trustsComments: false });
  const stood = judge([standing], { base: [standing], ignoreComments: comments, trustsComments: false });

  expect(introduced).toMatchObject({ outcome: 'fail', findings: [{ introduced: true, suppressed: undefined }] });
  expect(stood.outcome).toBe('pass');
});
