import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Observation } from '../../src/domain/occurrence.ts';
import { openCache } from '../../src/sources/cache.ts';
import { gitDirectory } from '../../src/sources/git-directory.ts';
import { removeFolders, repository, temporaryFolder } from '../support/repository.ts';

afterAll(removeFolders);

const [BLOB, OTHER] = ['a'.repeat(40), 'b'.repeat(40)];

function observation(path: string, note?: string): Observation {
  const notes = note === undefined ? [] : [{ message: note, line: 1 }];
  return { path, format: 'text', detections: [], literals: '', facts: [], jobs: [], notes, ignoreComments: [], bytes: 3 };
}

/** A repository whose cache knows one file with a note and one without anything. */
function filled(): { readonly root: string; readonly folder: string; readonly file: string } {
  const { root } = repository({ 'a.env': 'A=1' });
  const cache = openCache(root, 'rules')!;
  cache.put(BLOB, 'a.env', observation('a.env', 'seen'));
  cache.put(OTHER, 'b\n\u0000.txt', observation('b\n\u0000.txt'));
  cache.close();
  const folder = join(root, '.git', 'envsep');
  return { root, folder, file: join(folder, readdirSync(folder).find((name) => name.startsWith('observations'))!) };
}

describe('the cache', () => {
  test('gives in a later run what was put, for the same blob, path and rules only', () => {
    const { root } = filled();

    const cache = openCache(root, 'rules')!;

    expect(cache.get(BLOB, 'a.env')).toEqual(observation('a.env', 'seen'));
    expect(cache.get(OTHER, 'b\n\u0000.txt')).toEqual(observation('b\n\u0000.txt'));
    expect([cache.get(BLOB, 'other.env'), cache.get(OTHER, 'a.env')]).toEqual([undefined, undefined]);
    expect(openCache(root, 'other rules')?.get(BLOB, 'a.env')).toBeUndefined();
  });

  test('keeps one blob under several paths apart', () => {
    const { root } = filled();
    const cache = openCache(root, 'rules')!;
    cache.put(BLOB, 'copy.env', observation('copy.env', 'copied'));
    cache.close();

    const later = openCache(root, 'rules')!;

    expect([later.get(BLOB, 'a.env')?.notes[0]?.message, later.get(BLOB, 'copy.env')?.notes[0]?.message]).toEqual(['seen', 'copied']);
  });

  test('keeps one key for the clone, and lets nobody else read it or the contents', () => {
    const { root, folder, file } = filled();
    const { key } = openCache(root, 'rules')!;

    expect(key).toHaveLength(32);
    expect(openCache(root, 'other rules')?.key.equals(key)).toBe(true);
    expect([statSync(file).mode & 0o777, statSync(join(folder, 'key')).mode & 0o777, statSync(folder).mode & 0o777]).toEqual([
      0o600, 0o600, 0o700,
    ]);

    chmodSync(join(folder, 'key'), 0o644);
    openCache(root, 'rules');
    expect(statSync(join(folder, 'key')).mode & 0o777).toBe(0o600);
  });

  test.each([
    ['cut short', (text: string) => text.slice(0, text.length / 2)],
    ['edited by hand', (text: string) => text.replace('seen', 'SEEN')],
    ['emptied', () => ''],
    ['of another version', (text: string) => `{"version":"envsep-cache-0"}${text}`],
    ['not text', () => '\ufffd\u0000'],
  ])('that is %s is empty, and is written anew', (_, change) => {
    const { root, file } = filled();
    writeFileSync(file, change(readFileSync(file, 'utf8')));

    const cache = openCache(root, 'rules')!;
    expect(cache.get(BLOB, 'a.env')).toBeUndefined();

    cache.put(BLOB, 'a.env', observation('a.env', 'again'));
    cache.close();
    expect(openCache(root, 'rules')?.get(BLOB, 'a.env')?.notes[0]?.message).toBe('again');
  });

  test('counts for nothing under another key: its identities would not be comparable', () => {
    const { root, folder } = filled();
    writeFileSync(join(folder, 'key'), 'short');

    const cache = openCache(root, 'rules')!;

    expect([cache.key.length, cache.get(BLOB, 'a.env')]).toEqual([32, undefined]);
  });

  test('of two runs at once is whole afterwards, whoever was last', () => {
    const { root } = filled();
    const [one, two] = [openCache(root, 'rules')!, openCache(root, 'rules')!];
    one.put(BLOB, 'one', observation('one', '1'));
    two.put(BLOB, 'two', observation('two', '2'));

    one.close();
    two.close();

    const later = openCache(root, 'rules')!;
    expect([later.get(BLOB, 'a.env')?.notes, later.get(BLOB, 'two')?.notes[0]?.message]).toEqual([[{ message: 'seen', line: 1 }], '2']);
  });

  test('leaves nothing of killed runs and of many rule sets', () => {
    const { root, folder } = filled();
    writeFileSync(join(folder, '.dead.tmp'), 'x');
    utimesSync(join(folder, '.dead.tmp'), 1, 1);
    for (let index = 0; index < 8; index += 1) {
      const cache = openCache(root, `rules ${index}`)!;
      cache.put(BLOB, 'a.env', observation('a.env'));
      cache.close();
    }

    expect(readdirSync(folder).filter((name) => name !== 'key')).toHaveLength(4);
  });

  test('is absent where it cannot be written', () => {
    const { root } = repository({ 'a.env': 'A=1' });
    writeFileSync(join(root, '.git', 'envsep'), 'a file in its place');

    expect(openCache(root, 'rules')).toBeUndefined();
    expect(openCache(temporaryFolder(), 'rules')).toBeUndefined();
  });

  test('does not fail a run whose folder goes away', () => {
    const { root, folder } = filled();
    const cache = openCache(root, 'rules')!;
    cache.put(BLOB, 'x', observation('x'));
    rmSync(folder, { recursive: true });

    expect(() => cache.close()).not.toThrow();
  });
});

describe('the git directory', () => {
  test('is shared by linked worktrees, and is a submodule’s own', () => {
    const inner = repository({ 'i.env': 'I=1' });
    const repo = repository({ 'a.env': 'A=1' });
    const linked = join(temporaryFolder(), 'linked');
    repo.git('worktree', 'add', '--quiet', '-b', 'other', linked);
    repo.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.root, 'module');

    expect(gitDirectory(repo.root)).toBe(join(repo.root, '.git'));
    expect(gitDirectory(linked)).toBe(join(repo.root, '.git'));
    expect(gitDirectory(join(repo.root, 'module'))).toBe(join(repo.root, '.git', 'modules', 'module'));
  });

  test('is asked of git below the root', () => {
    const repo = repository({ 'sub/a.env': 'A=1' });
    mkdirSync(join(repo.root, 'sub', 'deep'));

    expect(gitDirectory(join(repo.root, 'sub', 'deep'))).toBe(join(repo.root, '.git'));
  });
});
