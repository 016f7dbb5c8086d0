import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Repository, temporaryFolder } from './repository.ts';

const ROOT = resolve(import.meta.dirname, '../..');
let built: string | undefined;

/** The command line as it is published, built from what is here; once for each test file. */
export function builtCli(): string {
  if (built !== undefined) return built;
  const folder = temporaryFolder();
  const { status, stderr } = spawnSync(process.execPath, ['src/build/bundle.mjs', folder, 'engine', 'cli'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  built = join(folder, 'cli.cjs');
  return built;
}

/** Puts the command line where npm would, so that hooks find it. */
export function installInto({ root }: Pick<Repository, 'root'>): void {
  const bin = join(root, 'node_modules/.bin/envsep');
  mkdirSync(dirname(bin), { recursive: true });
  symlinkSync(builtCli(), bin);
}

export interface Outcome {
  readonly status: number | null;
  readonly output: string;
}

/** Runs a command in a repository; both streams in one text. */
export function runIn(
  { root, env }: Pick<Repository, 'root' | 'env'>,
  [file, ...args]: readonly [string, ...string[]],
  input = '',
): Outcome {
  const { status, stdout, stderr } = spawnSync(file, args, { cwd: root, env, input, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}
