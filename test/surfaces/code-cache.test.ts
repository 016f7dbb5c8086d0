import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { loadCompiled, userFolders } from '../../src/surfaces/code-cache.ts';
import { removeFolders, repository, temporaryFolder } from '../support/repository.ts';

afterAll(removeFolders);

let programs = 0;

/**
 * A program, and the code of another one of equal length: V8 tells them apart by nothing else. Each has a text of its
 * own: what V8 has once run in a process it does not compile again.
 */
function planted(): { readonly file: string; readonly folder: string } {
  programs += 1;
  const [file, folder] = [join(temporaryFolder(), 'engine.cjs'), join(temporaryFolder(), 'envsep')];
  writeFileSync(file, `exports.says = 'theirs'; // ${programs}`);
  loadCompiled({ file, id: 'x', folders: [folder] }).keep();
  writeFileSync(file, `exports.says = 'itsown'; // ${programs}`);
  return { file, folder };
}

describe('compiled code', () => {
  test('is run in place of the program: a folder that somebody else fills must never be asked', () => {
    const asked = planted();
    expect(loadCompiled({ file: asked.file, id: 'x', folders: [asked.folder] }).exports).toEqual({ says: 'theirs' });
    const { file, folder } = planted();
    const own = userFolders({ XDG_CACHE_HOME: dirname(folder) }, dirname(folder));
    expect(loadCompiled({ file, id: 'x', folders: own }).exports).toEqual({ says: 'itsown' });
  });

  test('that was damaged is not run', () => {
    const { file, folder } = planted();
    const [name = ''] = readdirSync(folder);
    const bytes = readFileSync(join(folder, name));
    bytes[40]! ^= 1;
    writeFileSync(join(folder, name), bytes);
    expect(loadCompiled({ file, id: 'x', folders: [folder] }).exports).toEqual({ says: 'itsown' });
  });
});

describe('the folder of the user', () => {
  test('is ~/.cache/envsep, or stands where XDG_CACHE_HOME says', () => {
    const elsewhere = temporaryFolder();
    expect(userFolders({ XDG_CACHE_HOME: elsewhere }, '/')).toEqual([]);
    expect(userFolders({ XDG_CACHE_HOME: elsewhere }, temporaryFolder())).toEqual([join(elsewhere, 'envsep')]);
    if (!existsSync(join(homedir(), '.git'))) expect(userFolders({}, temporaryFolder())).toEqual([join(homedir(), '.cache/envsep')]);
  });

  test('is none where a repository or a job puts it into the checkout', () => {
    const { root } = repository({ '.envrc': 'export XDG_CACHE_HOME=$PWD/.cache\n' });
    mkdirSync(join(root, 'packages/a'), { recursive: true });
    expect(userFolders({ XDG_CACHE_HOME: join(root, '.cache') }, temporaryFolder())).toEqual([]);
    expect(userFolders({ XDG_CACHE_HOME: join(root, '.cache') }, join(root, 'packages/a'))).toEqual([]);
    expect(userFolders({ XDG_CACHE_HOME: '.cache' }, root)).toEqual([]);
  });

  test('is none where a link leads into a repository', () => {
    const { root } = repository({ 'a.txt': 'a\n' });
    const link = join(temporaryFolder(), 'cache');
    symlinkSync(root, link);
    expect(userFolders({ XDG_CACHE_HOME: link }, temporaryFolder())).toEqual([]);
  });
});
