import { createHmac, scryptSync } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { acceptance, detectorKey, emptyBaseline, parseBaseline, printBaseline, refresh } from '../../src/verdict/baseline.ts';
import { weakenings } from '../../src/verdict/weakened.ts';
import { judged, placeAt } from '../reports/verdicts.ts';

const TODAY = '2026-11-25';
const at = (path: string, binding: string, line = 3) => {
  const place = placeAt(path, 'staging', { binding });
  return judged({ primary: { ...place, location: { ...place.location, startLine: line, endLine: line } }, related: [] });
};
const accept = { reason: 'old', until: undefined, today: TODAY };

test('an entry holds when lines move, and not for a new value, another path or another policy', () => {
  const { baseline } = refresh(emptyBaseline(), [at('a', 'v1')], accept);
  const outcome = (finding: ReturnType<typeof at>) => acceptance(parseBaseline(printBaseline(baseline), 'b'), TODAY).accepted(finding);

  expect(outcome(at('a', 'v1', 90))).toEqual({ by: 'baseline', reason: 'old', until: undefined });
  expect(outcome(at('a', 'v2'))).toBeUndefined();
  expect(outcome(at('b', 'v1'))).toBeUndefined();
  expect(outcome({ ...at('a', 'v1'), policy: 'other' })).toBeUndefined();
});

test('a value that could be guessed is bound by scrypt, also beside one that could not; a random one by a keyed hash', () => {
  const strong = at('a', 'v1');
  const weak = { ...strong, related: [{ ...strong.primary, binding: 'v2', guessable: true }] };
  const { baseline } = refresh(emptyBaseline(), [strong, weak], accept);
  const key = Buffer.from(baseline.salt, 'hex');
  const [text, both] = [JSON.stringify([strong.policy, 'v1']), JSON.stringify([strong.policy, 'v1', 'v2'])];

  expect(baseline.entries.map(({ value }) => value)).toEqual([
    createHmac('sha256', key).update(`envsep baseline\0${text}`).digest('hex').slice(0, 16),
    scryptSync(both, key, 8, { N: 16_384, r: 8, p: 1 }).toString('hex'),
  ]);
});

test('one entry accepts one finding, and none after its day', () => {
  const { baseline } = refresh(emptyBaseline(), [at('a', 'v1')], { ...accept, until: TODAY });
  const { accepted } = acceptance(baseline, TODAY);

  expect([accepted(at('a', 'v1')), accepted(at('a', 'v1'))]).toEqual([expect.objectContaining({ until: TODAY }), undefined]);
  expect(acceptance(baseline, '2026-11-26').accepted(at('a', 'v1'))).toBeUndefined();
});

test('refreshing keeps what matches with its reason, drops what does not, and adds what is new', () => {
  const first = refresh(emptyBaseline(), [at('a', 'v1'), at('b', 'v2')], accept).baseline;
  const { baseline, added, unmatched } = refresh(first, [at('a', 'v1', 8), at('c', 'v3')], { ...accept, reason: 'new' });

  expect(baseline.entries.map(({ paths, reason }) => [paths[0], reason])).toEqual([
    ['a', 'old'],
    ['c', 'new'],
  ]);
  expect([added, unmatched.map(({ paths }) => paths[0])]).toEqual([1, ['b']]);
});

test('what a comment accepts is not taken into the baseline', () => {
  const commented = { ...at('a', 'v1'), suppressed: { by: 'comment', reason: 'x', until: undefined } } as const;

  expect(refresh(emptyBaseline(), [commented], accept).added).toBe(0);
});

test('the file has one sorted entry a line, no line number, and neither binding nor date of writing', () => {
  const text = printBaseline(refresh(emptyBaseline(), [at('b', 'the-binding'), at('a', 'the-binding')], accept).baseline);
  const entries = text.split('\n').filter((line) => line.includes('"policy"'));

  expect(entries.map((line) => JSON.parse(line.replace(/,$/, '')).paths)).toEqual([['a'], ['b']]);
  expect(text).not.toMatch(/the-binding|2026|[Ll]ine/);
});

test('two salts give two keys and two values for the same finding', () => {
  const [one, two] = [refresh(emptyBaseline(), [at('a', 'v')], accept).baseline, refresh(emptyBaseline(), [at('a', 'v')], accept).baseline];

  expect(detectorKey(one).equals(detectorKey(two))).toBe(false);
  expect(one.entries[0]?.value).not.toBe(two.entries[0]?.value);
});

test.each([
  ['{', 'not valid JSON'],
  ['{"version":2}', 'no version 1'],
  ['{"version":1,"salt":"x","entries":[]}', 'salt'],
  [`{"version":1,"salt":"${'0'.repeat(64)}","entries":[{"policy":"p","paths":["a"],"value":"${'0'.repeat(16)}","reason":" "}]}`, 'entry 1'],
])('refuses the baseline %j', (text, message) => {
  expect(() => parseBaseline(text, 'envsep.baseline.json')).toThrow(message);
});

test('a changed file and an added comment weaken the check; a moved comment does not', () => {
  const comment = { line: 4, policies: ['p'], reason: 'r', until: undefined };
  const findings = weakenings({
    files: ['envsep.yml'],
    workflows: ['.github/workflows/envsep.yml'],
    unread: [{ path: '.env.production', reason: 'binary' }],
    base: new Map([['a', [comment]]]),
    head: new Map([
      [
        'a',
        [
          { ...comment, line: 9 },
          { ...comment, line: 10 },
        ],
      ],
      ['b', [{ ...comment, policies: ['q'] }]],
    ]),
    standards: [],
  });

  expect(findings.map(({ policy, primary: { location } }) => [policy, location.path, location.startLine])).toEqual([
    ['check-weakened', 'envsep.yml', 1],
    ['check-weakened', '.github/workflows/envsep.yml', 1],
    ['check-weakened', '.env.production', 1],
    ['check-weakened', 'a', 10],
    ['check-weakened', 'b', 4],
  ]);
});
