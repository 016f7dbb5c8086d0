import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { UsageError } from '../../src/errors.ts';
import { fetchingRepository } from '../../src/sources/fetch.ts';
import { removeFolders, type Repository, repository, repositoryAt, temporaryFolder } from '../support/repository.ts';
import { contents, open } from './reading.ts';

afterAll(removeFolders);

const REMOTE = { server: 'https://github.example', repository: 'owner/name', token: undefined };

/** A bare remote with a line of commits on `main`, and a clone of its newest commit alone. */
function shallow(commits: number): { readonly origin: Repository; readonly clone: Repository; readonly ids: readonly string[] } {
  const origin = repository();
  const ids = Array.from({ length: commits }, (_, index) => origin.commit({ 'a.env': `A=${index}` }));
  return { origin, clone: cloneOf(origin), ids };
}

function cloneOf(origin: Repository): Repository {
  const folder = temporaryFolder();
  const [bare, clone] = [join(folder, 'remote.git'), join(folder, 'clone')];
  origin.git('clone', '--quiet', '--bare', origin.root, bare);
  repositoryAt(bare).git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  origin.git('clone', '--quiet', '--depth=1', `file://${bare}`, clone);
  return repositoryAt(clone);
}

describe('a commit that the clone lacks', () => {
  test('is fetched alone, and then can be judged', async () => {
    const { clone, ids } = shallow(3);
    const [first, , last] = ids as [string, string, string];

    await fetchingRepository(clone.root, clone.env, REMOTE).ensure(first);

    const { base, head } = await open(clone, { kind: 'range', base: first, head: last });
    expect([await contents(base), await contents(head)]).toEqual([{ 'a.env': 'A=0' }, { 'a.env': 'A=2' }]);
  });

  test('is not asked for when it is there', async () => {
    const { clone, ids } = shallow(1);
    clone.git('remote', 'set-url', 'origin', 'file:///nowhere');

    await expect(fetchingRepository(clone.root, clone.env, REMOTE).ensure(ids[0]!)).resolves.toBeUndefined();
  });

  test.each(['f'.repeat(40), '--upload-pack=x', 'main', ''])('is an error with advice when it cannot be had: %j', async (commit) => {
    const { clone } = shallow(1);

    const ensuring = fetchingRepository(clone.root, clone.env, REMOTE).ensure(commit);

    await expect(ensuring).rejects.toThrow(UsageError);
    await expect(ensuring.catch((error: UsageError) => error.remedy)).resolves.toMatch(/fetch-depth: 0/);
  });

  test('leaves no trace in FETCH_HEAD, tags and the work tree', async () => {
    const { clone, ids } = shallow(2);

    await fetchingRepository(clone.root, clone.env, REMOTE).ensure(ids[0]!);

    expect(clone.git('status', '--porcelain')).toBe('');
    expect(spawnSync('git', ['rev-parse', 'FETCH_HEAD'], { cwd: clone.root, env: clone.env }).status).not.toBe(0);
  });
});

describe('a merge base that a shallow clone hides', () => {
  test('is found by deepening', async () => {
    const origin = repository({ 'a.env': 'A=0' });
    const fork = origin.git('rev-parse', 'HEAD');
    origin.git('checkout', '--quiet', '-b', 'topic');
    for (let index = 0; index < 20; index += 1) origin.commit({ 'topic.env': `T=${index}` });
    const topic = origin.git('rev-parse', 'HEAD');
    origin.git('checkout', '--quiet', 'main');
    for (let index = 0; index < 20; index += 1) origin.commit({ 'main.env': `M=${index}` });
    const main = origin.git('rev-parse', 'HEAD');
    const clone = cloneOf(origin);
    const fetching = fetchingRepository(clone.root, clone.env, REMOTE);
    await fetching.ensure(topic);

    expect(await fetching.mergeBase(main, topic)).toBe(fork);
  });

  test('is undefined between histories that have nothing in common', async () => {
    const origin = repository({ 'a.env': 'A=0' });
    const main = origin.git('rev-parse', 'HEAD');
    origin.git('checkout', '--quiet', '--orphan', 'other');
    const other = origin.commit({ 'b.env': 'B=0' });
    origin.git('checkout', '--quiet', 'main');
    const clone = cloneOf(origin);
    const fetching = fetchingRepository(clone.root, clone.env, REMOTE);
    await fetching.ensure(other);

    expect(await fetching.mergeBase(main, other)).toBeUndefined();
  });

  test('is not the clone’s own edge: parents are those that the commit names', async () => {
    const { clone, ids } = shallow(3);
    const fetching = fetchingRepository(clone.root, clone.env, REMOTE);

    expect(await fetching.parents(ids[2]!)).toEqual([ids[1]]);
    expect(await fetching.parents('f'.repeat(40))).toBeUndefined();
  });
});

describe('the tip of a branch', () => {
  test('is fetched by name, and undefined when there is no such branch', async () => {
    const { origin, ids } = shallow(2);
    origin.git('branch', 'topic/ünï', ids[0]!);
    const clone = cloneOf(origin);
    const fetching = fetchingRepository(clone.root, clone.env, REMOTE);

    expect([await fetching.branch('topic/ünï'), await fetching.branch('absent')]).toEqual([ids[0], undefined]);
  });
});

describe('the token of the job', () => {
  test.each([
    [true, 'to its own server, in the place of what the checkout left'],
    [false, 'to no other server'],
  ])('goes (%s) %s', async (isOwn) => {
    const seen: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(403).end();
    });
    await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const repo = repository({ 'a.env': 'A=1' });
    repo.git('remote', 'add', 'origin', `${address}/o/r`);
    if (isOwn) repo.git('config', `http.${address}/.extraheader`, 'AUTHORIZATION: basic left-by-checkout');
    const token = ['job', 'token'].join('-');
    const remote = { server: isOwn ? address : 'https://github.example', repository: 'o/r', token };

    const ensuring = fetchingRepository(repo.root, repo.env, remote).ensure('f'.repeat(40));
    const error: UsageError = await ensuring.then(
      () => Promise.reject(new Error('fetched')),
      (failed) => failed,
    );
    server.close();

    expect(seen[0]).toBe(isOwn ? `basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}` : undefined);
    expect(`${error.message} ${error.remedy} ${String(error.cause)}`).not.toContain(token);
  });
});
