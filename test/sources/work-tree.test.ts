import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { UsageError } from '../../src/errors.ts';
import { openSources } from '../../src/sources/open.ts';
import { cleanEnvironment, removeFolders, repository, repositoryAt, temporaryFolder } from '../support/repository.ts';
import { contents, open, WORKTREE } from './reading.ts';

afterAll(removeFolders);

const ODD_NAMES = ['a\nb.env', 'say "hi".env', '-rf', 'ünïcode/日本.env', '#x', ':(top)y', 'tab\there', ' space ', 'back\\slash'];

describe('the work tree', () => {
  test('holds tracked files as they stand on disk, and untracked ones that git does not ignore', async () => {
    const repo = repository({ 'a.env': 'A=1\n', 'gone.env': 'G=1\n', '.gitignore': '*.log\n' });
    repo.write({ 'a.env': 'A=2\n', 'new.env': 'N=1\n', 'x.log': 'L=1\n' });
    rmSync(join(repo.root, 'gone.env'));

    const { head, base, isRepository, root } = await open(repo, WORKTREE);

    expect(await contents(head)).toEqual({ '.gitignore': '*.log\n', 'a.env': 'A=2\n', 'new.env': 'N=1\n' });
    expect({ base, isRepository, root }).toEqual({ base: undefined, isRepository: true, root: repo.root });
  });

  test('holds no installed packages where git does not ignore them, except those that it tracks', async () => {
    const repo = repository({ 'a.env': 'A=1', 'vendored/node_modules/p/p.env': 'P=1' });
    repo.write({ 'node_modules/q/q.env': 'Q=1', 'node_modules/q/r.env': 'R=1' });

    const { head } = await open(repo, WORKTREE);

    expect(await contents(head)).toEqual({ 'a.env': 'A=1', node_modules: '(dependency folder)', 'vendored/node_modules/p/p.env': 'P=1' });
  });

  test('is the same from a folder below the root', async () => {
    const repo = repository({ 'a.env': 'A=1', 'sub/b.env': 'B=1' });

    const { head, root } = await openSources({ cwd: join(repo.root, 'sub'), scope: WORKTREE, env: repo.env });

    expect([root, Object.keys(await contents(head))]).toEqual([repo.root, ['a.env', 'sub/b.env']]);
  });

  test('holds files of any name', async () => {
    const repo = repository(Object.fromEntries(ODD_NAMES.map((name) => [name, `of ${name}`])));

    const { head } = await open(repo, WORKTREE);

    expect(await contents(head)).toEqual(Object.fromEntries(ODD_NAMES.map((name) => [name, `of ${name}`])));
  });

  test('names a file whose name is not UTF-8 instead of losing it', async () => {
    const repo = repository({ 'a.env': 'A=1' });
    writeFileSync(Buffer.concat([Buffer.from(`${repo.root}/caf`), Buffer.from([0xe9]), Buffer.from('.env')]), 'C=1');

    const { head } = await open(repo, WORKTREE);

    expect(await contents(head)).toEqual({ 'a.env': 'A=1', 'caf\ufffd.env': '(unreadable)' });
  });

  test('adds ignored files on request, except those of dependencies, which it names', async () => {
    const repo = repository({ '.gitignore': 'node_modules/\n.env\nbuild/\n' });
    repo.write({ '.env': 'E=1', 'node_modules/p/.env': 'P=1', 'build/out.env': 'O=1', 'build/node_modules/q/.env': 'Q=1' });

    const { head } = await open(repo, { ...WORKTREE, ignored: true });

    expect(await contents(head)).toEqual({
      '.env': 'E=1',
      '.gitignore': 'node_modules/\n.env\nbuild/\n',
      'build/node_modules': '(dependency folder)',
      'build/out.env': 'O=1',
      node_modules: '(dependency folder)',
    });
    expect(head.entries.filter(({ ignored }) => ignored).map(({ path }) => path)).toEqual(['.env', 'build/out.env']);
  });

  test('lists files that are tracked although an ignore rule matches them', async () => {
    const repo = repository({ '.gitignore': '*.env\n', 'a.env': 'A=1', 'b.txt': 'b' });

    expect((await open(repo, WORKTREE)).trackedButIgnored).toEqual(['a.env']);
  });

  test('lists for a commit what it adds although an ignore rule matches, and not what stood before', async () => {
    const repo = repository({ 'a.env': 'A=1', '.gitignore': '*.env\n' });
    repo.stage({ 'b.env': 'B=1', 'c.txt': 'c' });

    expect((await open(repo, { kind: 'staged' })).trackedButIgnored).toEqual(['b.env']);
  });

  test('exists before the first commit', async () => {
    const repo = repository();
    repo.write({ 'a.env': 'A=1' });

    expect(await contents((await open(repo, WORKTREE)).head)).toEqual({ 'a.env': 'A=1' });
  });

  test('names nested repositories, submodules and files outside a sparse checkout', async () => {
    const inner = repository({ 'i.env': 'I=1' });
    const repo = repository({ 'a.env': 'A=1', 'far/f.env': 'F=1', 'near/n.env': 'N=1' });
    repo.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.root, 'module');
    repo.commit();
    mkdirSync(join(repo.root, 'nested'));
    repositoryAt(join(repo.root, 'nested')).git('init', '--quiet');
    repo.write({ 'nested/x.env': 'X=1' });
    repo.git('sparse-checkout', 'set', 'near');

    const found = await contents((await open(repo, WORKTREE)).head);

    expect(found).toMatchObject({
      'a.env': 'A=1',
      'far/f.env': '(sparse checkout)',
      module: '(submodule)',
      'near/n.env': 'N=1',
      nested: '(submodule)',
    });
    expect(found).not.toHaveProperty('module/i.env');
  });

  test('is read in a linked worktree', async () => {
    const repo = repository({ 'a.env': 'A=1' });
    const linked = join(temporaryFolder(), 'linked');
    repo.git('worktree', 'add', '--quiet', '-b', 'other', linked);
    repositoryAt(linked).write({ 'b.env': 'B=1' });

    const { head, root } = await open({ root: linked, env: repo.env }, WORKTREE);

    expect([root, await contents(head)]).toEqual([linked, { 'a.env': 'A=1', 'b.env': 'B=1' }]);
  });
});

describe('what is not a regular file', () => {
  test('a symbolic link is not followed, whether file, folder or a folder on the way', async () => {
    const outside = temporaryFolder();
    writeFileSync(join(outside, 'o.env'), 'O=1');
    const repo = repository({ 'dir/o.env': 'tracked', 'a.env': 'A=1' });
    symlinkSync(join(outside, 'o.env'), join(repo.root, 'link.env'));
    symlinkSync(outside, join(repo.root, 'folder'));
    rmSync(join(repo.root, 'dir'), { recursive: true });
    symlinkSync(outside, join(repo.root, 'dir'));

    const found = await contents((await open(repo, WORKTREE)).head);

    expect(Object.values(found)).not.toContain('O=1');
    expect(found).toMatchObject({
      'a.env': 'A=1',
      'link.env': '(symbolic link)',
      folder: '(symbolic link)',
      'dir/o.env': '(symbolic link)',
    });
  });

  test('a FIFO in the place of a tracked file is not waited for', async () => {
    const repo = repository({ 'a.env': 'A=1', 'pipe.env': 'P=1' });
    rmSync(join(repo.root, 'pipe.env'));
    expect(spawnSync('mkfifo', [join(repo.root, 'pipe.env')]).status).toBe(0);

    expect(await contents((await open(repo, WORKTREE)).head)).toEqual({ 'a.env': 'A=1', 'pipe.env': '(not a regular file)' });
  });
});

describe('given paths', () => {
  test('narrow the work tree to files and folders, and are read even where git ignores them', async () => {
    const repo = repository({ 'a.env': 'A=1', 'sub/b.env': 'B=1', 'sub2/c.env': 'C=1', '.gitignore': 'own.env\n' });
    repo.write({ 'own.env': 'O=1' });

    const { head } = await open(repo, { ...WORKTREE, paths: ['sub', 'own.env', join(repo.root, 'a.env')] });

    expect(await contents(head)).toEqual({ 'a.env': 'A=1', 'own.env': 'O=1', 'sub/b.env': 'B=1' });
  });

  test('are relative to the current folder', async () => {
    const repo = repository({ 'a.env': 'A=1', 'sub/a.env': 'B=1' });

    const { head } = await openSources({ cwd: join(repo.root, 'sub'), scope: { ...WORKTREE, paths: ['a.env'] }, env: repo.env });

    expect(await contents(head)).toEqual({ 'sub/a.env': 'B=1' });
  });

  test('may be absolute through a symbolic link to the repository', async () => {
    const repo = repository({ 'a.env': 'A=1', 'b.env': 'B=1' });
    const link = join(temporaryFolder(), 'way');
    symlinkSync(repo.root, link);

    const { head } = await openSources({ cwd: repo.root, scope: { ...WORKTREE, paths: [join(link, 'a.env')] }, env: repo.env });

    expect(await contents(head)).toEqual({ 'a.env': 'A=1' });
  });

  test.each([
    ['missing.env', /does not exist/],
    ['..', /outside the repository/],
    ['out/o.env', /outside the repository/],
  ])('that are wrong are refused: %s', async (path, message) => {
    const repo = repository({ 'a.env': 'A=1' });
    const outside = temporaryFolder();
    writeFileSync(join(outside, 'o.env'), 'O=1');
    symlinkSync(outside, join(repo.root, 'out'));

    const opening = open(repo, { ...WORKTREE, paths: [path] });

    await expect(opening).rejects.toThrow(UsageError);
    await expect(opening).rejects.toThrow(message);
  });
});

describe('outside git', () => {
  test('a plain folder is read whole, without dependencies, which are named', async () => {
    const root = temporaryFolder();
    repositoryAt(root).write({ 'a.env': 'A=1', 'sub/b.env': 'B=1', 'node_modules/p/.env': 'P=1' });

    const sources = await open({ root, env: cleanEnvironment() }, WORKTREE);

    expect(sources).toMatchObject({ isRepository: false, root, base: undefined, trackedButIgnored: [] });
    expect(await contents(sources.head)).toEqual({ 'a.env': 'A=1', 'sub/b.env': 'B=1', node_modules: '(dependency folder)' });
    expect(sources.head.entries.every(({ ignored }) => !ignored)).toBe(true);
  });

  test.each(['staged', 'history', 'range', 'since'] as const)('the %s scope needs a repository', async (kind) => {
    const scope = { kind, all: false, base: 'a', head: 'b', revision: 'a', ignored: false } as const;

    await expect(open({ root: temporaryFolder(), env: cleanEnvironment() }, scope as never)).rejects.toThrow(UsageError);
  });

  test('a repository that is damaged is not taken for a plain folder', async () => {
    const repo = repository({ 'a.env': 'A=1' });
    rmSync(join(repo.root, '.git', 'HEAD'));
    const stale = temporaryFolder();
    writeFileSync(join(stale, '.git'), 'gitdir: /nowhere/at/all\n');

    await expect(open(repo, WORKTREE)).rejects.toThrow(UsageError);
    await expect(open({ root: stale, env: repo.env }, WORKTREE)).rejects.toThrow(UsageError);
  });

  test('a missing git is an error, not an empty repository', async () => {
    const repo = repository({ 'a.env': 'A=1' });

    await expect(open({ root: repo.root, env: { PATH: '/nowhere' } }, WORKTREE)).rejects.toThrow(/git could not be started/);
  });
});

describe('standard input', () => {
  test('is one file of the name that was given, relative to the root of the repository', async () => {
    const repo = repository({ 'sub/a.env': 'A=1' });
    const stdin = async () => Buffer.from('S=1');

    const sources = await openSources({
      cwd: join(repo.root, 'sub'),
      scope: { kind: 'stdin', filename: './prod.env' },
      env: repo.env,
      stdin,
    });

    expect([sources.root, await contents(sources.head)]).toEqual([repo.root, { 'sub/prod.env': 'S=1' }]);
  });

  test('is read outside git', async () => {
    const stdin = async () => Buffer.from('S=1');

    const { head } = await openSources({
      cwd: temporaryFolder(),
      scope: { kind: 'stdin', filename: 'prod.env' },
      env: cleanEnvironment(),
      stdin,
    });

    expect(await contents(head)).toEqual({ 'prod.env': 'S=1' });
  });
});
