import { spawnSync } from 'node:child_process';
import { chmodSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { UsageError } from '../../src/errors.ts';
import { removeFolders, type Repository, repository, repositoryAt, temporaryFolder } from '../support/repository.ts';
import { contents, open } from './reading.ts';

const STAGED = { kind: 'staged' } as const;

afterAll(removeFolders);

describe('the index', () => {
  test('is read as git will commit it, not as the files stand on disk', async () => {
    const repo = repository({ 'a.env': 'A=1', 'b.env': 'B=1' });
    repo.stage({ 'a.env': 'A=2' });
    repo.write({ 'a.env': 'A=3', 'untracked.env': 'U=1' });

    const { head, base } = await open(repo, STAGED);

    expect(await contents(head)).toEqual({ 'a.env': 'A=2', 'b.env': 'B=1' });
    expect(await contents(base)).toEqual({ 'a.env': 'A=1', 'b.env': 'B=1' });
    expect(base?.commit).toBe(repo.git('rev-parse', 'HEAD'));
  });

  test('shares the object ids of what did not change with its base', async () => {
    const repo = repository({ 'a.env': 'A=1' });

    const { head, base } = await open(repo, STAGED);

    expect(head.entries[0]?.blob).toMatch(/^[0-9a-f]{40}$/);
    expect(head.entries).toEqual(base?.entries);
  });

  test('is compared with nothing before the first commit', async () => {
    const repo = repository();
    repo.stage({ 'a.env': 'A=1' });

    const { head, base } = await open(repo, STAGED);

    expect([await contents(head), base?.entries, base?.commit]).toEqual([{ 'a.env': 'A=1' }, [], undefined]);
  });

  test('knows removals, renames and changed modes', async () => {
    const repo = repository({ 'gone.env': 'G=1', 'old.env': 'O=1', 'run.sh': 'exit' });
    repo.git('rm', '--quiet', 'gone.env');
    repo.git('mv', 'old.env', 'new.env');
    chmodSync(join(repo.root, 'run.sh'), 0o755);
    repo.git('add', 'run.sh');

    expect(await contents((await open(repo, STAGED)).head)).toEqual({ 'new.env': 'O=1', 'run.sh': 'exit' });
  });

  test('names links and submodules, and holds what was only announced as empty', async () => {
    const inner = repository({ 'i.env': 'I=1' });
    const repo = repository({ 'a.env': 'A=1' });
    symlinkSync('/etc/passwd', join(repo.root, 'link'));
    repo.git('add', 'link');
    repo.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.root, 'module');
    repo.write({ 'later.env': 'L=1' });
    repo.git('add', '--intent-to-add', 'later.env');

    expect(await contents((await open(repo, STAGED)).head)).toMatchObject({
      link: '(symbolic link)',
      module: '(submodule)',
      'later.env': '',
    });
  });

  test('holds files of any name', async () => {
    const names = ['a\nb.env', 'say "hi".env', '-rf', 'ünïcode.env', 'tab\there', '\u0001x'];
    const repo = repository();
    repo.stage(Object.fromEntries(names.map((name) => [name, `of ${name}`])));

    expect(await contents((await open(repo, STAGED)).head)).toEqual(Object.fromEntries(names.map((name) => [name, `of ${name}`])));
  });

  test('holds what a sparse checkout leaves out of the work tree', async () => {
    const repo = repository({ 'far/f.env': 'F=1', 'near/n.env': 'N=1' });
    repo.git('sparse-checkout', 'set', '--cone', '--sparse-index', 'near');

    expect(await contents((await open(repo, STAGED)).head)).toEqual({ 'far/f.env': 'F=1', 'near/n.env': 'N=1' });
  });

  test('is that of the linked worktree', async () => {
    const repo = repository({ 'a.env': 'A=1' });
    const linked = join(temporaryFolder(), 'linked');
    repo.git('worktree', 'add', '--quiet', '-b', 'other', linked);
    repositoryAt(linked).stage({ 'b.env': 'B=1' });

    expect(Object.keys(await contents((await open({ root: linked, env: repo.env }, STAGED)).head))).toEqual(['a.env', 'b.env']);
    expect(Object.keys(await contents((await open(repo, STAGED)).head))).toEqual(['a.env']);
  });
});

describe('an index that cannot be judged', () => {
  test('with unmerged paths is refused', async () => {
    const repo = repository({ 'a.env': 'A=1' });
    repo.git('checkout', '--quiet', '-b', 'other');
    repo.commit({ 'a.env': 'A=2' });
    repo.git('checkout', '--quiet', 'main');
    repo.commit({ 'a.env': 'A=3' });
    spawnSync('git', ['merge', 'other'], { cwd: repo.root, env: repo.env });

    await expect(open(repo, STAGED)).rejects.toThrow(/unmerged/);
  });

  test('that is damaged is refused', async () => {
    const repo = repository({ 'a.env': 'A=1' });
    writeFileSync(join(repo.root, '.git', 'index'), 'not an index');

    await expect(open(repo, STAGED)).rejects.toThrow(UsageError);
  });

  test.each([1, 300])('with an object that is missing among %d files is refused', async (count) => {
    const repo = repository(Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}.env`, `F=${index}`])));
    const blob = repo.git('rev-parse', 'HEAD:f0.env');
    rmSync(join(repo.root, '.git', 'objects', blob.slice(0, 2), blob.slice(2)));

    const { head } = await open(repo, STAGED);

    await expect(contents(head)).rejects.toThrow(/f0\.env.*missing/);
  });

  test('with a damaged object is refused', async () => {
    const repo = repository({ 'a.env': 'A=1' });
    const blob = repo.git('rev-parse', 'HEAD:a.env');
    const file = join(repo.root, '.git', 'objects', blob.slice(0, 2), blob.slice(2));
    chmodSync(file, 0o644);
    writeFileSync(file, 'damaged');

    const { head } = await open(repo, STAGED);

    await expect(contents(head)).rejects.toThrow(UsageError);
  });
});

describe('in a real hook', () => {
  let program: string;

  beforeAll(async () => {
    program = join(temporaryFolder(), 'staged.cjs');
    const source = fileURLToPath(new URL('list-staged.ts', import.meta.url));
    await build({
      entryPoints: [source],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      logLevel: 'silent',
    });
  });

  /** A repository whose hook writes down what is seen as changed by both clients. */
  function hooked(): Repository {
    const repo = repository({ 'a.env': 'A=1', 'b.env': 'B=1' });
    repo.hook('pre-commit', `#!/bin/sh\nexec "${process.execPath}" "${program}" "${resolve(repo.root, '.git', 'seen')}"\n`);
    return repo;
  }

  function seen(repo: Repository, args: readonly string[], cwd = repo.root): unknown {
    const { status, stderr } = spawnSync('git', ['commit', '--quiet', '--message=x', ...args], { cwd, env: repo.env, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(spawnSync('cat', [join(repo.root, '.git', 'seen')], { encoding: 'utf8' }).stdout);
  }

  test.each([
    ['plain', [], ['b.env=B=2']],
    ['-a', ['-a'], ['a.env=A=2', 'b.env=B=2']],
    ['-- path', ['--', 'a.env'], ['a.env=A=2']],
    ['-i path', ['-i', 'a.env'], ['a.env=A=2', 'b.env=B=2']],
  ] as const)('git commit %s is judged by the index that git will commit', (_, args, changed) => {
    const repo = hooked();
    repo.stage({ 'b.env': 'B=2' });
    repo.write({ 'a.env': 'A=2' });

    expect(seen(repo, args)).toEqual({ sources: changed, porcelain: changed.map((line) => line.slice(0, 5)) });
    expect(repo.git('diff', '--name-only', 'HEAD^', 'HEAD').split('\n')).toEqual(changed.map((line) => line.slice(0, 5)));
  });

  test('also from a folder below the root of a linked worktree', () => {
    const repo = hooked();
    const linked = join(temporaryFolder(), 'linked');
    repo.git('worktree', 'add', '--quiet', '-b', 'other', linked);
    repositoryAt(linked).write({ 'sub/x.env': 'X=1', 'a.env': 'A=5' });
    repositoryAt(linked).git('add', 'sub/x.env');

    expect(seen(repo, ['-a'], join(linked, 'sub'))).toMatchObject({ sources: ['a.env=A=5', 'sub/x.env=X=1'] });
  });
});
