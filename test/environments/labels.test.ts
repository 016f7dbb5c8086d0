import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Job, Scope } from '../../src/domain/document.ts';
import type { Detection } from '../../src/domain/occurrence.ts';
import { createAttributor } from '../../src/environments/attribute.ts';
import { environment, hint, job, reference, settings, target } from './detections.ts';

/**
 * Paths and key paths of public repositories, labelled by hand. `none` and
 * `ambiguous` both expect that no environment is assigned; `a|b` that one of them is,
 * where the file itself leaves it open. Before the key path may stand, in brackets,
 * what the reader finds around it: `[profile x]`, `[host x]`, `[job id]`,
 * `[environment a,b]`; of a job more than one thing, `[job id; environment x; input x;
 * matrix a,b; target x; branch x; open]`, of which `open` is an expression that cannot be resolved. A round is one draw of files, labelled before the first run
 * over them; the file says which, so that the figures of each can be told apart.
 */
const LABELS = readFileSync(new URL('labels.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [repository = '', path = '', keyPath = '', expected = '', trap = '', round = ''] = line.split('\t');
    const accepted = expected.split('|').map((name) => (name === 'none' || name === 'ambiguous' ? undefined : name));
    return { repository, path, keyPath, expected, accepted, trap: trap === 'yes', round };
  });

const attributor = createAttributor(settings());

function answer(path: string, keyPath: string): string | undefined {
  if (keyPath === '-') return attributor.explain(path).environment;
  const { around, rest } = /^\[(?<around>[^\]]{1,200})\] (?<rest>.+)$/.exec(keyPath)?.groups ?? {};
  const told = (around ?? '').split('; ').map((part) => [part.split(' ', 1)[0]!, part.slice(part.indexOf(' ') + 1)]);
  const [kind, name = ''] = told[0]!;
  const jobs = kind === 'job' || kind === 'environment' ? [jobOf(told)] : [];
  const scopes: readonly Scope[] = [{ kind: 'profile', name }];
  const detection = detectionOf(kind, path, rest ?? keyPath, { name, scopes, job: jobs[0]?.id });
  return attributor.occurrence(detection, false, jobs).attribution.environment;
}

function jobOf(told: readonly (readonly string[])[]): Job {
  const names = (kind: string): readonly string[] => told.find(([own]) => own === kind)?.[1]?.split(',') ?? [];
  const declared = names('environment');
  const open = told.some(([kind]) => kind === 'open');
  return job(names('job')[0] ?? 'x', {
    environment: declared.length > 0 ? environment(...declared) : undefined,
    open,
    hints: (['input', 'matrix', 'target', 'branch'] as const).flatMap((kind) => names(kind).map((text) => hint(kind, text, kind === 'input' ? 'environment' : undefined))),
  });
}

function detectionOf(
  kind: string | undefined,
  path: string,
  key: string,
  { name, scopes, job: id }: { readonly name: string; readonly scopes: readonly Scope[]; readonly job: string | undefined },
): Detection {
  if (kind === 'host') return target(path, key, name);
  if (kind === 'profile') return reference(path, key, { scopes });
  return reference(path, key, id === undefined ? {} : { job: id });
}

const answers = LABELS.map((label) => ({ ...label, answer: answer(label.path, label.keyPath) }));
const shown = (rows: typeof answers): readonly string[] =>
  rows.map((row) => `${row.repository} ${row.path} ${row.keyPath}: ${row.answer ?? 'none'} instead of ${row.expected}`);
const isWrong = (row: (typeof answers)[number]): boolean => !row.accepted.includes(row.answer);
const isPlaced = (row: (typeof answers)[number]): boolean => !row.accepted.includes(undefined);

test('the labelled set is large, broad and a third of it traps', () => {
  expect(LABELS.length).toBeGreaterThanOrEqual(300);
  expect(new Set(LABELS.map(({ repository }) => repository)).size).toBeGreaterThanOrEqual(25);
  expect(LABELS.filter(({ trap }) => trap).length).toBeGreaterThanOrEqual(LABELS.length / 3);
});

describe.each([...new Set(LABELS.map(({ round }) => round))])('round %s', (round) => {
  const rows = answers.filter((row) => row.round === round);
  const placed = rows.filter(isPlaced);

  test(`at least 98 % of its ${rows.length} labels are answered right`, () => {
    const wrong = rows.filter(isWrong);

    expect({ right: rows.length - wrong.length, wrong: wrong.length <= rows.length * 0.02 ? [] : shown(wrong).slice(0, 50) }).toEqual({
      right: expect.any(Number),
      wrong: [],
    });
  });

  test(`about 98 % of the ${placed.length} that have an environment are placed, and right`, () => {
    const wrong = placed.filter(isWrong);

    expect(wrong.length <= Math.ceil(placed.length * 0.02) ? [] : shown(wrong).slice(0, 50)).toEqual([]);
  });
});

test('nothing that is not production is called production', () => {
  expect(shown(answers.filter((row) => row.answer === 'production' && isWrong(row)))).toEqual([]);
});

test('no production place is called something else', () => {
  expect(shown(answers.filter((row) => row.expected.includes('production') && row.answer !== undefined && isWrong(row)))).toEqual([]);
});

test('nothing is assigned in a trap', () => {
  expect(shown(answers.filter((row) => row.trap && row.answer !== undefined))).toEqual([]);
});
