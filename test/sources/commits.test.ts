import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Scope } from '../../src/domain/source.ts';
import { UsageError } from '../../src/errors.ts';
import { removeFolders, repository, temporaryFolder } from '../support/repository.ts';
import { contents, open } from './reading.ts';

afterAll(removeFolders);

const HISTORY: Scope = { kind: 'history', all: false };

describe('a range', () => {
  test('compares the whole trees of its two ends, whatever the work tree holds', async () => {
    const repo = repository({ 'a.env': 'A=1', 'b.env': 'B=1' });
    const base = repo.git('rev-parse', 'HEAD');
    const head = repo.commit({ 'a.env': 'A=2', 'c.env': 'C=1' });
    repo.write({ 'a.env': 'A=3' });

    const sources = await open(repo, { kind: 'range', base: 'HEAD~1', head: 'main' });

    expect([sources.base?.commit, sources.head.commit]).toEqual([base, head]);
    expect(await contents(sources.base)).toEqual({ 'a.env': 'A=1', 'b.env': 'B=1' });
    expect(await contents(sources.head)).toEqual({ 'a.env': 'A=2', 'b.env': 'B=1', 'c.env': 'C=1' });
    expect(sources.passing).toBeUndefined();
  });

  test('knows what was added and removed again inside it, and in which commit', async () => {
    const repo = repository({ 'a.env': 'A=1' });
    const added = repo.commit({ 'leak.env': 'L=1' });
    repo.git('rm', '--quiet', 'leak.env');
    repo.commit();
    repo.commit({ 'a.env': 'A=2' });

    const { passing } = await open(repo, { kind: 'range', base: 'HEAD~3', head: 'HEAD' });

    expect(passing?.entries).toEqual([expect.objectContaining({ path: 'leak.env', commit: added })]);
    expect(await contents(passing)).toEqual({ 'leak.env': 'L=1' });
  });

  test('knows what a merge brought that neither parent had', async () => {
    const repo = repository({ 'a.env': 'A=1' });
    repo.git('checkout', '--quiet', '-b', 'other');
    repo.commit({ 'b.env': 'B=1' });
    repo.git('checkout', '--quiet', 'main');
    repo.commit({ 'c.env': 'C=1' });
    repo.git('merge', '--quiet', '--no-commit', 'other');
    repo.commit({ 'evil.env': 'E=1' });
    repo.git('rm', '--quiet', 'evil.env');
    repo.commit();

    const { passing } = await open(repo, { kind: 'range', base: 'HEAD~3', head: 'HEAD' });

    expect(await contents(passing)).toEqual({ 'evil.env': 'E=1' });
  });

  test.each(['nowhere', '-n1', '--all', 'HEAD^{tree}', '', 'HEAD:a.env'])('with the end %j is refused', async (end) => {
    const repo = repository({ 'a.env': 'A=1' });

    await expect(open(repo, { kind: 'range', base: end, head: 'HEAD' })).rejects.toThrow(UsageError);
    await expect(open(repo, { kind: 'range', base: 'HEAD', head: end })).rejects.toThrow(UsageError);
  });

  test('with a tree that is missing is refused', async () => {
    const repo = repository({ 'a.env': 'A=1' });
    repo.commit({ 'a.env': 'A=2' });
    const tree = repo.git('rev-parse', 'HEAD~1^{tree}');
    spawnSync('rm', ['-f', join(repo.root, '.git', 'objects', tree.slice(0, 2), tree.slice(2))]);

    await expect(open(repo, { kind: 'range', base: 'HEAD~1', head: 'HEAD' })).rejects.toThrow(UsageError);
  });

  test('in a shallow clone says what is missing instead of judging less', async () => {
    const origin = repository({ 'a.env': 'A=1' });
    origin.commit({ 'a.env': 'A=2' });
    const clone = join(temporaryFolder(), 'clone');
    origin.git('clone', '--quiet', '--depth=1', `file://${origin.root}`, clone);

    const opening = open({ root: clone, env: origin.env }, { kind: 'range', base: 'HEAD~1', head: 'HEAD' });

    await expect(opening).rejects.toThrow(UsageError);
    await expect(opening.catch((error: UsageError) => error.remedy)).resolves.toMatch(/fetch-depth: 0/);
  });
});

describe('a revision that is not there', () => {
  const remedyOf = (repo: Parameters<typeof open>[0], revision: string): Promise<string> =>
    open(repo, { kind: 'since', revision, ignored: false }).then(
      () => 'none',
      (error: UsageError) => error.remedy,
    );

  test('is a matter of spelling where the history is whole, and of the first commit where there is none', async () => {
    const whole = repository({ 'a.env': 'A=1' });

    expect(await remedyOf(whole, 'mian')).toMatch(/spelling.*git branch/);
    expect(await remedyOf(whole, '-x')).not.toMatch(/shallow/);
    expect(await remedyOf(repository(), 'main')).toMatch(/no commit yet/);
  });
});

describe('since a revision', () => {
  test('compares the work tree with the merge base', async () => {
    const repo = repository({ 'a.env': 'A=1' });
    const fork = repo.git('rev-parse', 'HEAD');
    repo.git('checkout', '--quiet', '-b', 'topic');
    repo.commit({ 'b.env': 'B=1' });
    repo.git('checkout', '--quiet', 'main');
    repo.commit({ 'a.env': 'A=9' });
    repo.git('checkout', '--quiet', 'topic');
    repo.write({ 'new.env': 'N=1' });

    const { head, base } = await open(repo, { kind: 'since', revision: 'main', ignored: false });

    expect(base?.commit).toBe(fork);
    expect(await contents(base)).toEqual({ 'a.env': 'A=1' });
    expect(await contents(head)).toEqual({ 'a.env': 'A=1', 'b.env': 'B=1', 'new.env': 'N=1' });
  });

  test('without a common ancestor is refused', async () => {
    const repo = repository({ 'a.env': 'A=1' });
    repo.git('checkout', '--quiet', '--orphan', 'other');
    repo.commit({ 'b.env': 'B=1' });

    await expect(open(repo, { kind: 'since', revision: 'main', ignored: false })).rejects.toThrow(/no merge base/);
  });
});

describe('history', () => {
  test('holds every version once, with the commit that brought it', async () => {
    const repo = repository({ 'a.env': 'A=1', 'b.env': 'B=1' });
    const first = repo.git('rev-parse', 'HEAD');
    const second = repo.commit({ 'a.env': 'A=2' });
    repo.commit({ 'a.env': 'A=1' });
    repo.git('rm', '--quiet', 'a.env', 'b.env');
    repo.commit();

    const { head, base } = await open(repo, HISTORY);
    const found: unknown[] = [];
    for await (const result of head.read(head.entries)) found.push('text' in result ? [result.path, result.text, result.commit] : result);

    expect(found.sort()).toEqual([
      ['a.env', 'A=1', first],
      ['a.env', 'A=2', second],
      ['b.env', 'B=1', first],
    ]);
    expect(base).toBeUndefined();
  });

  test('of HEAD leaves other branches out, and of all refs does not', async () => {
    const repo = repository({ 'a.env': 'A=1' });
    repo.git('checkout', '--quiet', '-b', 'other');
    repo.commit({ 'b.env': 'B=1' });
    repo.git('tag', 'kept');
    repo.git('checkout', '--quiet', 'main');
    repo.git('branch', '--quiet', '-D', 'other');

    expect(Object.keys(await contents((await open(repo, HISTORY)).head))).toEqual(['a.env']);
    expect(Object.keys(await contents((await open(repo, { kind: 'history', all: true })).head))).toEqual(['a.env', 'b.env']);
  });

  test('cannot be broken by file names that look like the answers of git', async () => {
    const zeros = '0'.repeat(40);
    const names = ['\u0001x', `:000000 100644 ${zeros} ${zeros} A`, '\n:x', `\u0001${zeros}`, 'z.env'];
    const repo = repository(Object.fromEntries(names.map((name) => [name, `of ${name}`])));
    repo.commit();

    expect(await contents((await open(repo, HISTORY)).head)).toEqual(Object.fromEntries(names.map((name) => [name, `of ${name}`])));
  });

  test('is not changed by the configuration of the repository', async () => {
    const repo = repository({ 'a.env': 'A=1' });
    repo.git('checkout', '--quiet', '-b', 'other');
    repo.commit({ 'b.env': 'B=1' });
    repo.git('checkout', '--quiet', 'main');
    repo.commit({ 'c.env': 'C=1' });
    repo.git('merge', '--quiet', '--no-commit', 'other');
    repo.commit({ 'evil.env': 'E=1' });
    for (const setting of [
      'log.diffMerges=off',
      'diff.relative=true',
      'diff.renames=copies',
      'color.ui=always',
      'log.showRoot=false',
      'log.decorate=full',
      'diff.noprefix=true',
      'diff.ignoreSubmodules=all',
      'log.follow=true',
      'format.pretty=oneline',
      'core.abbrev=4',
    ]) {
      repo.git('config', ...(setting.split('=') as [string, string]));
    }

    expect(Object.keys(await contents((await open(repo, HISTORY)).head))).toEqual(['a.env', 'b.env', 'c.env', 'evil.env']);
  });

  test('before the first commit is refused', async () => {
    await expect(open(repository(), HISTORY)).rejects.toThrow(UsageError);
  });

  test('passes over large objects without keeping them, among few and among many', async () => {
    const large = 'x'.repeat(5 * 1024 * 1024 + 1);
    const repo = repository({ 'large.txt': large, 'z.env': 'Z=1' });

    expect(await contents((await open(repo, HISTORY)).head)).toEqual({ 'large.txt': '(too large)', 'z.env': 'Z=1' });

    repo.commit(Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`f${index}`, `${index}`])));
    const many = await contents((await open(repo, HISTORY)).head);

    expect([many['large.txt'], many['z.env'], Object.keys(many).length]).toEqual(['(too large)', 'Z=1', 252]);
  });
});
