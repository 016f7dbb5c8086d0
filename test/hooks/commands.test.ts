import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { builtCli, installInto, type Outcome, runIn } from '../support/bundle.ts';
import { type Repository, removeFolders, repository, repositoryAt, temporaryFolder } from '../support/repository.ts';
import { expand } from '../support/tokens.ts';

beforeAll(() => void builtCli(), 60_000);
afterAll(removeFolders);

const KEY = 'STRIPE_SECRET_KEY';
/** The same secret of production and of staging: what no commit may bring together. */
const PRODUCTION = expand(`${KEY}=<<stripe-secret-key hook>>\n`);
const IGNORED = 'node_modules/\n';

/** A repository whose history holds these files and whose hooks `envsep init` set up. */
function hooked(files: Readonly<Record<string, string>> = {}): Repository {
  const repo = repository({ '.gitignore': IGNORED, 'README.md': 'hello\n', '.env.production': PRODUCTION, ...files });
  installInto(repo);
  const { status, output } = runIn(repo, ['node_modules/.bin/envsep', 'init']);
  if (status !== 0) throw new Error(output);
  repo.commit({ 'envsep.yml': readFileSync(join(repo.root, 'envsep.yml'), 'utf8') });
  return repo;
}

function commits(repo: Repository): number {
  return Number(repo.git('rev-list', '--count', '--all'));
}

/** Runs git; tells whether a commit came of it. */
function attempt(repo: Repository, args: readonly string[], input = ''): Outcome & { readonly committed: boolean } {
  const before = repo.git('rev-list', '--all', '--reflog');
  const outcome = runIn(repo, ['git', ...args], input);
  return { ...outcome, committed: repo.git('rev-list', '--all', '--reflog') !== before };
}

const STOPPED = { status: 1, committed: false };
const DONE = { status: 0, committed: true };

describe('a commit is stopped by what it would introduce, and by nothing else', () => {
  test('of what is staged, with words that help', () => {
    const repo = hooked();
    repo.stage({ '.env.staging': PRODUCTION });

    const { output, ...outcome } = attempt(repo, ['commit', '-m', 'x']);

    expect(outcome).toEqual(STOPPED);
    expect(output).toContain('cross-env-secret-reuse');
    expect(output).toContain('.env.staging:1:');
    expect(output).toContain('git restore --staged');
    expect(output).not.toContain(PRODUCTION.trim().slice(KEY.length + 1));
    repo.git('rm', '--cached', '--quiet', '.env.staging');
    repo.stage({ 'src/a.ts': 'export {};\n' });
    expect(attempt(repo, ['commit', '-m', 'x'])).toMatchObject(DONE);
  });

  test('of -a, which has an index of its own', () => {
    const repo = hooked({ '.env.staging': `${KEY}=\n` });
    repo.write({ '.env.staging': PRODUCTION });

    expect(attempt(repo, ['commit', '-am', 'x'])).toMatchObject(STOPPED);
    repo.write({ '.env.staging': `${KEY}=\n`, 'README.md': 'changed\n' });
    expect(attempt(repo, ['commit', '-am', 'x'])).toMatchObject(DONE);
  });

  test('of named paths, whatever else is staged', () => {
    const repo = hooked({ '.env.staging': `${KEY}=\n` });
    repo.stage({ '.env.staging': PRODUCTION });
    repo.write({ 'README.md': 'changed\n' });

    expect(attempt(repo, ['commit', '-m', 'x', '--', 'README.md'])).toMatchObject(DONE);
    expect(attempt(repo, ['commit', '-m', 'x', '--', '.env.staging'])).toMatchObject(STOPPED);
  });

  test('of -i, which adds paths to what is staged', () => {
    const repo = hooked({ '.env.staging': `${KEY}=\n` });
    repo.stage({ 'README.md': 'changed\n' });
    repo.write({ '.env.staging': PRODUCTION });

    expect(attempt(repo, ['commit', '-m', 'x', '-i', '.env.staging'])).toMatchObject(STOPPED);
  });

  test('of -p, which takes parts of a file', () => {
    const lines = Array.from({ length: 12 }, (_, index) => `A${index}=${index}`);
    const repo = hooked({ '.env.staging': `${lines.join('\n')}\n` });
    repo.write({ '.env.staging': `FIRST=1\n${lines.join('\n')}\n${PRODUCTION}` });

    expect(attempt(repo, ['commit', '-p', '-m', 'x'], 'y\nn\n')).toMatchObject(DONE);
    expect(attempt(repo, ['commit', '-p', '-m', 'x'], 'y\n')).toMatchObject(STOPPED);
  });

  test('of what is partly staged: the file on the disk does not count', () => {
    const repo = hooked();
    repo.stage({ '.env.staging': 'A=1\n' });
    repo.write({ '.env.staging': PRODUCTION });
    expect(attempt(repo, ['commit', '-m', 'x'])).toMatchObject(DONE);

    repo.stage({ '.env.staging': PRODUCTION });
    repo.write({ '.env.staging': 'A=1\n' });
    expect(attempt(repo, ['commit', '-m', 'x'])).toMatchObject(STOPPED);
  });

  test('of an amended commit', () => {
    const repo = hooked();
    repo.stage({ '.env.staging': PRODUCTION });

    expect(attempt(repo, ['commit', '--amend', '--no-edit'])).toMatchObject(STOPPED);
  });

  test('of the first one', () => {
    const repo = repository();
    repo.write({ '.gitignore': IGNORED });
    installInto(repo);
    runIn(repo, ['node_modules/.bin/envsep', 'init']);
    repo.stage({ '.env.production': PRODUCTION, '.env.staging': PRODUCTION });

    const { output, status } = attempt(repo, ['commit', '-m', 'x']);

    expect(status).toBe(1);
    expect(output).toContain('cross-env-secret-reuse');
  });

  test('of a renamed file, and of a changed mode', () => {
    const repo = hooked({ 'notes.txt': 'x\n' });
    repo.git('mv', 'notes.txt', 'memo.txt');
    repo.git('update-index', '--chmod=+x', 'README.md');
    expect(attempt(repo, ['commit', '-m', 'x'])).toMatchObject(DONE);

    repo.git('mv', '.env.production', '.env.prod');
    repo.stage({ '.env.staging': PRODUCTION });
    expect(attempt(repo, ['commit', '-m', 'x'])).toMatchObject(STOPPED);
  });

  test('of files of any name', () => {
    const repo = hooked();
    repo.stage({ 'a "b"\n-c/ü\t*?.txt': 'x\n', '-rf': 'x\n' });
    expect(attempt(repo, ['commit', '-m', 'x'])).toMatchObject(DONE);

    repo.stage({ 'deploy "x"\n*/.env.staging': PRODUCTION });
    expect(attempt(repo, ['commit', '-m', 'x'])).toMatchObject(STOPPED);
  });
});

describe('a merge', () => {
  /** Two branches of which neither is wrong by itself. */
  function branches(): Repository {
    const repo = repository({ '.gitignore': IGNORED, 'README.md': 'hello\n' });
    installInto(repo);
    runIn(repo, ['node_modules/.bin/envsep', 'init']);
    repo.git('checkout', '--quiet', '-b', 'one');
    repo.commit({ '.env.production': PRODUCTION, 'README.md': 'one\n' });
    repo.git('checkout', '--quiet', 'main');
    return repo;
  }

  test('without conflict is stopped by pre-merge-commit', () => {
    const repo = branches();
    repo.commit({ '.env.staging': PRODUCTION });

    const { output } = attempt(repo, ['merge', '--no-edit', 'one']);

    expect(output).toContain('cross-env-secret-reuse');
    expect(repo.git('rev-list', '--count', '--merges', 'HEAD')).toBe('0');
  });

  test('with a conflict is judged when it is committed, and not before it is resolved', () => {
    const repo = branches();
    repo.commit({ '.env.staging': PRODUCTION, 'README.md': 'main\n' });
    attempt(repo, ['merge', '--no-edit', 'one']);

    const unmerged = runIn(repo, ['node_modules/.bin/envsep', 'check', '--staged']);
    repo.stage({ 'README.md': 'both\n' });

    expect(unmerged).toMatchObject({ status: 2, output: expect.stringContaining('unmerged') });
    expect(attempt(repo, ['commit', '--no-edit'])).toMatchObject(STOPPED);
  });
});

describe('other kinds of checkout', () => {
  test('a linked worktree judges its own index', () => {
    const repo = hooked();
    const folder = join(temporaryFolder(), 'linked');
    repo.git('worktree', 'add', '--quiet', folder);
    const linked = repositoryAt(folder);
    installInto(linked);
    linked.write({ 'README.md': 'changed\n' });
    expect(attempt(linked, ['commit', '-am', 'x'])).toMatchObject(DONE);

    linked.stage({ '.env.staging': PRODUCTION });
    expect(attempt(linked, ['commit', '-m', 'x'])).toMatchObject(STOPPED);
    repo.stage({ 'src/a.ts': 'export {};\n' });
    expect(attempt(repo, ['commit', '-m', 'x'])).toMatchObject(DONE);
  });

  test('a submodule is a repository of its own, and a link in the one around it', () => {
    const inner = hooked();
    const repo = hooked();
    repo.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.root, 'module');
    expect(attempt(repo, ['commit', '-m', 'x'])).toMatchObject(DONE);

    const module = repositoryAt(join(repo.root, 'module'));
    installInto(module);
    runIn(module, ['node_modules/.bin/envsep', 'init']);
    module.stage({ '.env.staging': PRODUCTION });
    expect(attempt(module, ['commit', '-m', 'x'])).toMatchObject(STOPPED);
  });

  test('a sparse checkout knows the other side of a relation although it is not on the disk', () => {
    const repo = hooked({ 'ops/.env.production': expand(`${KEY}=<<stripe-secret-key sparse>>\n`), 'app/a.txt': 'x\n' });
    repo.git('sparse-checkout', 'set', '--cone', 'app');
    repo.stage({ 'app/b.txt': 'x\n' });
    expect(attempt(repo, ['commit', '-m', 'x'])).toMatchObject(DONE);

    repo.stage({ 'app/.env.staging': expand(`${KEY}=<<stripe-secret-key sparse>>\n`) });
    expect(attempt(repo, ['commit', '-m', 'x'])).toMatchObject(STOPPED);
  });
});

describe('a push', () => {
  test('is stopped by what it brings, though a hook was skipped before', () => {
    const repo = hooked();
    const remote = temporaryFolder();
    repo.git('init', '--quiet', '--bare', remote);
    repo.git('remote', 'add', 'origin', remote);
    repo.git('push', '--quiet', '--no-verify', 'origin', 'main');
    repo.commit({ 'src/a.ts': 'export {};\n' });
    expect(runIn(repo, ['git', 'push', 'origin', 'main'])).toMatchObject({ status: 0 });
    repo.commit({ '.env.staging': PRODUCTION });

    const known = runIn(repo, ['git', 'push', 'origin', 'main']);
    const fresh = runIn(repo, ['git', 'push', 'origin', 'HEAD:refs/heads/fresh']);

    expect(known).toMatchObject({ status: 1, output: expect.stringContaining('cross-env-secret-reuse') });
    expect(fresh).toMatchObject({ status: 1, output: expect.stringContaining('cross-env-secret-reuse') });
    expect(runIn(repo, ['git', 'push', 'origin', ':main'])).toMatchObject({ status: 0 });
  });
});

describe('what git cannot read is not passed', () => {
  test.each([
    ['a damaged index', (repo: Repository) => writeFileSync(join(repo.root, '.git/index'), 'DIRC nonsense')],
    [
      'a missing object of what is staged',
      (repo: Repository) => {
        const blob = repo.git('rev-parse', ':src/a.ts');
        rmSync(join(repo.root, '.git/objects', blob.slice(0, 2), blob.slice(2)));
      },
    ],
    [
      'a missing object of what stands elsewhere',
      (repo: Repository) => {
        const blob = repo.git('rev-parse', 'HEAD:.env.production');
        rmSync(join(repo.root, '.git/objects', blob.slice(0, 2), blob.slice(2)));
        rmSync(join(repo.root, '.git/envsep'), { recursive: true, force: true });
      },
    ],
  ])('%s ends with status 2 and a remedy', (_, damage) => {
    const repo = hooked();
    runIn(repo, ['node_modules/.bin/envsep', 'check', '--staged']);
    repo.stage({ 'src/a.ts': 'export const a = 1;\n' });
    const before = commits(repo);
    damage(repo);

    const { status, output } = runIn(repo, ['node_modules/.bin/envsep', 'check', '--staged']);

    expect(status).toBe(2);
    expect(output).toMatch(/^envsep: .+\n.*`git [a-z]+.*`.*\n$/);
    expect(commits(repo)).toBe(before);
  });
});
