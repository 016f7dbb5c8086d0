import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Scope } from '../../src/domain/source.ts';
import { fetchingRepository } from '../../src/sources/fetch.ts';
import { removeFolders, type Repository, repository, repositoryAt, temporaryFolder } from '../support/repository.ts';
import { contents, open, WORKTREE } from './reading.ts';

afterAll(removeFolders);

/** A program that leaves a mark when anything runs it. */
let canary: { readonly program: string; ran(): boolean };

beforeEach(() => {
  const folder = temporaryFolder();
  const [program, mark] = [join(folder, 'canary'), join(folder, 'mark')];
  writeFileSync(program, `#!/bin/sh\necho "$0 $*" >>"${mark}"\n`);
  chmodSync(program, 0o755);
  canary = { program, ran: () => existsSync(mark) };
});

/** Settings of a repository's own configuration with which git runs a program. */
function poison(repo: Repository, program: string): void {
  const hooks = join(repo.root, '.git', 'evil-hooks');
  mkdirSync(hooks);
  for (const name of ['post-index-change', 'reference-transaction', 'post-checkout', 'pre-auto-gc', 'fsmonitor-watchman']) {
    writeFileSync(join(hooks, name), `#!/bin/sh\nexec "${program}"\n`);
    chmodSync(join(hooks, name), 0o755);
  }
  const settings: Record<string, string> = {
    'core.fsmonitor': program,
    'core.hooksPath': hooks,
    'core.pager': program,
    'core.editor': program,
    'core.sshCommand': program,
    'core.askPass': program,
    'core.gitProxy': program,
    'core.alternateRefsCommand': program,
    'credential.helper': `!${program}`,
    'diff.external': program,
    'diff.evil.command': program,
    'diff.evil.textconv': program,
    'filter.evil.clean': program,
    'filter.evil.smudge': program,
    'filter.evil.process': program,
    'gpg.program': program,
    'log.showSignature': 'true',
    'pager.log': program,
    'alias.ls-files': `!${program}`,
    'alias.rev-parse': `!${program}`,
    'interactive.diffFilter': program,
    'uploadpack.packObjectsHook': program,
    'remote.origin.uploadpack': program,
    'protocol.ext.allow': 'always',
    'submodule.recurse': 'true',
  };
  for (const [name, value] of Object.entries(settings)) repo.git('config', name, value);
}

const SCOPES: readonly Scope[] = [
  WORKTREE,
  { ...WORKTREE, ignored: true },
  { kind: 'staged' },
  { kind: 'since', revision: 'HEAD~1', ignored: true },
  { kind: 'range', base: 'HEAD~1', head: 'HEAD' },
  { kind: 'history', all: true },
];

function poisoned(): Repository {
  const repo = repository({ '.gitattributes': '* filter=evil diff=evil text=auto\n', 'a.txt': 'a' });
  repo.commit({ 'b.txt': 'b' });
  signed(repo);
  poison(repo, canary.program);
  repo.write({ 'b.txt': 'b changed' });
  return repo;
}

/** A commit that carries a signature, so that showing it would run gpg. */
function signed(repo: Repository): void {
  const commit = repo.git('cat-file', 'commit', 'HEAD');
  const [head = '', body = ''] = commit.split('\n\n', 2);
  const text = `${head.replace(/^tree .*$/m, '$&')}\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\n${body}\n`;
  const { stdout } = spawnSync('git', ['hash-object', '-t', 'commit', '-w', '--stdin'], {
    cwd: repo.root,
    env: repo.env,
    input: text,
    encoding: 'utf8',
  });
  repo.git('update-ref', 'HEAD', stdout.trim());
}

describe('a repository whose configuration wants to run a program', () => {
  test('would run it under a plain git: the canary sings', () => {
    const repo = poisoned();

    spawnSync('git', ['status'], { cwd: repo.root, env: repo.env });
    expect(canary.ran()).toBe(true);
  });

  test('also through a signature that is shown', () => {
    const repo = poisoned();
    for (const name of ['core.fsmonitor', 'core.hooksPath', 'pager.log', 'core.pager'])
      repo.git('-c', 'core.fsmonitor=false', 'config', '--unset', name);
    rmSync(join(canary.program, '..', 'mark'), { force: true });

    spawnSync('git', ['log'], { cwd: repo.root, env: repo.env });
    expect(canary.ran()).toBe(true);
  });

  test.each(SCOPES.map((scope) => [scope.kind, scope] as const))('does not get it run in the %s scope', async (_, scope) => {
    const repo = poisoned();

    const { head, base, passing } = await open(repo, scope);
    const found = [await contents(head), await contents(base), await contents(passing)];

    expect(Object.keys(found[0]!)).toContain('b.txt');
    expect(canary.ran()).toBe(false);
  });

  test('does not get it run by an object that is missing from a partial clone', async () => {
    const origin = repository({ 'a.txt': 'a' });
    const clone = join(temporaryFolder(), 'clone');
    origin.git('config', 'uploadpack.allowFilter', 'true');
    origin.git('clone', '--quiet', '--no-checkout', '--filter=blob:none', `file://${origin.root}`, clone);
    const repo = repositoryAt(clone);
    repo.git('config', 'remote.origin.uploadpack', canary.program);

    const { head } = await open(repo, { kind: 'range', base: 'HEAD', head: 'HEAD' });

    await expect(contents(head)).rejects.toThrow(/missing|failed/);
    expect(canary.ran()).toBe(false);
  });

  test('does not get it run while commits are fetched', async () => {
    const origin = repository({ 'a.txt': 'a' });
    const clone = join(temporaryFolder(), 'clone');
    origin.git('clone', '--quiet', `file://${origin.root}`, clone);
    const commit = origin.commit({ 'b.txt': 'b' });
    const repo = repositoryAt(clone);
    poison(repo, canary.program);

    await fetchingRepository(clone, repo.env, { server: 'https://example.com', repository: 'owner/name', token: undefined }).ensure(commit);

    expect(repo.git('-c', 'core.fsmonitor=false', 'cat-file', '-t', commit)).toBe('commit');
    expect(canary.ran()).toBe(false);
  });

  test('does not get an alias or a replacement to change what is read', async () => {
    const repo = repository({ 'a.env': 'A=1', 'b.env': 'B=1' });
    repo.git('replace', repo.git('rev-parse', 'HEAD:a.env'), repo.git('rev-parse', 'HEAD:b.env'));

    expect(await contents((await open(repo, { kind: 'staged' })).head)).toEqual({ 'a.env': 'A=1', 'b.env': 'B=1' });
  });

  test('leaves the index as it was', async () => {
    const repo = repository({ 'a.env': 'A=1' });
    repo.write({ 'a.env': 'A=1' });
    const before = readFileSync(join(repo.root, '.git', 'index'));

    for (const scope of [WORKTREE, { kind: 'staged' } as const]) await contents((await open(repo, scope)).head);

    expect(readFileSync(join(repo.root, '.git', 'index')).equals(before)).toBe(true);
  });
});
