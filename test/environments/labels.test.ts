import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Scope } from '../../src/domain/document.ts';
import { createAttributor } from '../../src/environments/attribute.ts';
import { reference, settings } from './detections.ts';

/**
 * Paths and key paths of public repositories, labelled by hand. `none` and
 * `ambiguous` both expect that no environment is assigned. `[profile x] a.b` is the
 * key path a.b in a document of profile x.
 */
const LABELS = readFileSync(new URL('labels.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [repository = '', path = '', keyPath = '', expected = '', trap = ''] = line.split('\t');
    return {
      repository,
      path,
      keyPath,
      expected: expected === 'none' || expected === 'ambiguous' ? undefined : expected,
      trap: trap === 'yes',
    };
  });

const attributor = createAttributor(settings());

function answer(path: string, keyPath: string): string | undefined {
  if (keyPath === '-') return attributor.explain(path).environment;
  const profile = /^\[profile ([^\]]{1,60})\] /.exec(keyPath);
  const key = keyPath.slice(profile?.[0].length ?? 0);
  const scopes: readonly Scope[] = profile === null ? [] : [{ kind: 'profile', name: profile[1]! }];
  return attributor.occurrence(reference(path, key, profile === null ? {} : { scopes }), false).attribution.environment;
}

const answers = LABELS.map((label) => ({ ...label, answer: answer(label.path, label.keyPath) }));
const shown = (rows: typeof answers): readonly string[] =>
  rows.map((row) => `${row.repository} ${row.path} ${row.keyPath}: ${row.answer ?? 'none'} instead of ${row.expected ?? 'none'}`);

test('the labelled set is large, broad and a third of it traps', () => {
  expect(LABELS.length).toBeGreaterThanOrEqual(300);
  expect(new Set(LABELS.map(({ repository }) => repository)).size).toBeGreaterThanOrEqual(25);
  expect(LABELS.filter(({ trap }) => trap).length).toBeGreaterThanOrEqual(LABELS.length / 3);
});

test('at least 98 % of the labels are answered right', () => {
  const wrong = answers.filter((row) => row.answer !== row.expected);

  expect({
    few: wrong.length <= LABELS.length * 0.02,
    wrong: shown(wrong).slice(0, wrong.length <= LABELS.length * 0.02 ? 0 : 50),
  }).toEqual({
    few: true,
    wrong: [],
  });
});

test('nothing that is not production is called production', () => {
  expect(shown(answers.filter((row) => row.answer === 'production' && row.expected !== 'production'))).toEqual([]);
});

test('no production place is called something else', () => {
  expect(shown(answers.filter((row) => row.expected === 'production' && row.answer !== undefined && row.answer !== 'production'))).toEqual(
    [],
  );
});

test('nothing is assigned in a trap', () => {
  expect(shown(answers.filter((row) => row.trap && row.answer !== undefined))).toEqual([]);
});
