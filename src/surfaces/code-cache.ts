import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { Script } from 'node:vm';

/** Compiled code of other versions that is kept in one folder. */
const KEPT = 4;
/** SHA-256, in bytes: tells a file that was cut or damaged. */
const DIGEST = 32;

export interface CodeOptions {
  /** A CommonJS file, plain ASCII. */
  readonly file: string;
  /** Differs where the file's text does. */
  readonly id: string;
  /** Where compiled code may stand, best first. */
  readonly folders: readonly string[];
}

/** A loaded file. */
export interface Loaded {
  readonly exports: unknown;
  /** Keeps what has been compiled by now for the next run, unless it is kept already. Never throws. */
  keep(): void;
}

/**
 * Loads a file with the code that V8 compiled in an earlier run: compiling it costs more
 * than everything else that a hook does. Compiled code is trusted as the file itself is, so
 * it is only taken from a folder that nobody else can write to.
 */
export function loadCompiled({ file, id, folders }: CodeOptions): Loaded {
  const source = readFileSync(file, 'latin1');
  const name = `${id}-${source.length}-${process.version}-${process.arch}${flags()}.bin`;
  const known = folders.map((folder) => readCode(join(folder, name))).find((code) => code !== undefined);
  const wrapped = `(function (exports, require, module, __filename, __dirname) { ${source}\n})`;
  const script = new Script(wrapped, { filename: file, ...(known === undefined ? {} : { cachedData: known }) });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  return {
    exports: module.exports,
    keep() {
      if (known !== undefined && script.cachedDataRejected !== true) return;
      const code = script.createCachedData();
      folders.some((folder) => writeCode(folder, name, code));
    },
  };
}

/**
 * The user's own folder for compiled code, `~/.cache/envsep` where nothing else is set. None
 * where it would stand in a repository or in the current folder (a relative XDG_CACHE_HOME,
 * or one that a job sets to its checkout): whoever writes those would have code run here.
 */
export function userFolders(env: Readonly<Record<string, string | undefined>>, cwd: string): readonly string[] {
  const base = env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  if (!isAbsolute(base)) return [];
  const folder = join(base, 'envsep');
  const standing = [folder, onDisk(folder)];
  return standing.some((one) => isWithin(one, (parent) => parent === cwd || existsSync(join(parent, '.git')))) ? [] : [folder];
}

/** With the links on its way followed, as far as it is there. */
function onDisk(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(onDisk(dirname(path)), path.slice(dirname(path).length));
  }
}

function isWithin(path: string, isSuch: (folder: string) => boolean): boolean {
  return isSuch(path) || (dirname(path) !== path && isWithin(dirname(path), isSuch));
}

/** V8 refuses code that was compiled under other flags. */
function flags(): string {
  const given = [...process.execArgv, process.env['NODE_OPTIONS'] ?? ''].join(' ').trim();
  return given === '' ? '' : `-${createHash('sha256').update(given).digest('hex').slice(0, 8)}`;
}

function readCode(file: string): Buffer | undefined {
  try {
    if (!isOurs(dirname(file)) || !isOurs(file)) return undefined;
    const bytes = readFileSync(file);
    const code = bytes.subarray(DIGEST);
    return createHash('sha256').update(code).digest().equals(bytes.subarray(0, DIGEST)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Of this user or of root, not to be written by others, and no link. Windows keeps such folders in the user's profile. */
function isOurs(path: string): boolean {
  const status = lstatSync(path);
  if (status.isSymbolicLink()) return false;
  const user = process.getuid?.();
  return user === undefined || ((status.uid === user || status.uid === 0) && (status.mode & 0o022) === 0);
}

/** Whole or not at all. */
function writeCode(folder: string, name: string, code: Buffer): boolean {
  const temporary = join(folder, `${process.pid}.tmp`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!isOurs(folder)) return false;
    writeFileSync(temporary, Buffer.concat([createHash('sha256').update(code).digest(), code]), { mode: 0o600 });
    renameSync(temporary, join(folder, name));
    removeOld(folder);
    return true;
  } catch {
    rmSync(temporary, { force: true });
    return false;
  }
}

function removeOld(folder: string): void {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.bin'))
    .map((name) => ({ path: join(folder, name), changed: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.changed - a.changed);
  for (const { path } of files.slice(KEPT)) rmSync(path, { force: true });
}
