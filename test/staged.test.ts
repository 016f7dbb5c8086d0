import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { check } from '../src/check.ts';
import type { Verdict } from '../src/domain/finding.ts';
import { render } from '../src/reports/render.ts';
import { judgeStaged } from '../src/staged.ts';
import { allCases, filesOf } from './support/cases.ts';
import { type Repository, removeFolders, repository } from './support/repository.ts';

afterAll(removeFolders);

const TODAY = '2026-11-25';

function requestIn(repo: Repository, { cache = true, today = TODAY }: { readonly cache?: boolean; readonly today?: string } = {}) {
  const scope = { kind: 'staged' } as const;
  const common = { cwd: repo.root, env: repo.env, failOn: 'error', config: undefined, noConfig: false } as const;
  return { ...common, scope, cache, today, ci: true, baseline: 'envsep.baseline.json' };
}

/** All that a user can see of a verdict. */
function shown(verdict: Verdict | undefined): string | undefined {
  return verdict && render(verdict, 'json', { color: false, version: '0', help: (policy) => policy });
}

/** The short way where it is open, and the long way without a cache. */
async function bothWays(
  repo: Repository,
  options: { readonly today?: string } = {},
): Promise<readonly [string | undefined, string | undefined]> {
  const quick = await judgeStaged(requestIn(repo, options));
  return [shown(quick), shown(await check(requestIn(repo, { ...options, cache: false })))];
}

/** Numbers below a bound, the same for the same seed (xorshift). */
function dice(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const POOL = allCases().flatMap((one) =>
  filesOf(one)
    .filter(({ path }) => !/envsep|package\.json$/.test(path))
    .map((file) => ({ ...file, of: one })),
);

/** One change of the index, drawn from the files of all cases. */
function changeSomething(repo: Repository, roll: (below: number) => number): void {
  const tracked = repo.git('ls-files', '-z').split('\0').filter(Boolean);
  const one = tracked[roll(Math.max(1, tracked.length))];
  const kind = roll(10);
  const file = POOL[roll(POOL.length)]!;
  // All files of one case make the relation that it is about; they come one after the other.
  const whole = POOL.filter(({ of }) => of === file.of && roll(3) > 0);
  if (kind < 4 || one === undefined) for (const { path, text } of whole) place(repo, path, text);
  else if (kind === 4) repo.git('rm', '--quiet', '--force', '--', one);
  else if (kind === 5) place(repo, one, `\n\n${readFileSync(join(repo.root, one), 'utf8')}`);
  else if (kind === 6) place(repo, one, file.text);
  else if (kind === 7) repo.git('update-index', '--chmod=+x', '--', one);
  else if (kind === 8) place(repo, `image-${roll(3)}.bin`, `\0\0\0\u0001\u0002${'\0'.repeat(roll(50))}`);
  else place(repo, `src/plain-${roll(5)}.ts`, `export const answer = ${roll(99)};\n`);
}

function place(repo: Repository, path: string, text: string): void {
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
    const tracked = repo.git('ls-files', '--', `:(literal)${parent}`).split('\n');
    if (tracked.includes(parent)) return;
  }
  if (repo.git('ls-files', '--', `:(literal)${path}/`) !== '') return;
  repo.stage({ [path]: text });
}

let short = 0;

test.each([1, 2, 3, 4, 5])(
  'the short way says what the long way says, whatever changes (seed %i)',
  async (seed) => {
    const roll = dice(seed);
    const repo = repository({ 'README.md': 'hello\n' });
    for (let count = 0; count < 6; count += 1) changeSomething(repo, roll);
    repo.commit();

    for (let step = 0; step < 6; step += 1) {
      for (let count = roll(3); count >= 0; count -= 1) changeSomething(repo, roll);
      const [quick, long] = await bothWays(repo);
      short += Number(quick !== undefined);
      expect(quick ?? shown(await check(requestIn(repo)))).toBe(long);
      if (roll(2) === 0) repo.commit();
    }
  },
  30_000,
);

test('the short way is open in most of these cases', () => {
  expect(short).toBeGreaterThan(10);
});
