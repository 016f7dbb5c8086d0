import { spawn } from 'node:child_process';
import type { SimpleGit } from 'simple-git';
import { type Environment, environmentOf, type GitOptions, PREFIX } from './git-environment.ts';
import { failure, missing } from './git-failure.ts';
import { batch, split } from './git-stream.ts';

/** A git that answers questions about one folder. */
export interface Git {
  readonly folder: string;
  /** Standard output of a command, as bytes. @throws UsageError when git fails. */
  run(args: readonly string[], input?: string): Promise<Buffer>;
  /** Standard output without its last line feed; undefined when git fails. */
  ask(args: readonly string[]): Promise<string | undefined>;
  /** The same, but undefined only for status 1, git's way of saying no. @throws UsageError for any other failure. */
  answer(args: readonly string[]): Promise<string | undefined>;
  /** The parts of a NUL-separated answer, while git still works on it. @throws UsageError when git fails. */
  records(args: readonly string[]): AsyncIterable<string>;
  /** Contents of objects, in order; a word for one that is not there or over `limit` bytes. @throws UsageError when git fails. */
  objects(ids: readonly string[], limit: number): AsyncIterable<Buffer | 'missing' | 'too large'>;
}

export function openGit(folder: string, env: Environment, options: GitOptions = {}): Git {
  const environment = environmentOf(env, options);
  return {
    folder,
    run: (args, input) => successful(folder, [...PREFIX, ...args], environment, input),
    async ask(args) {
      try {
        return oneLine(await successful(folder, [...PREFIX, ...args], environment));
      } catch {
        return undefined;
      }
    },
    async answer(args) {
      const { status, output, complaint } = await collect(folder, [...PREFIX, ...args], environment);
      if (status === 0) return oneLine(output);
      if (status === 1) return undefined;
      throw failure(args, status, complaint);
    },
    records: (args) => split(folder, [...PREFIX, ...args], environment),
    objects: (ids, limit) => batch(folder, PREFIX, environment, ids, limit),
  };
}

/**
 * For commands that are not hot and run nothing: names, revisions, merge bases.
 * The settings that are passed on are those of the caller's environment, not of the repository.
 */
export async function porcelain(folder: string, env: Environment): Promise<SimpleGit> {
  // Loaded when needed: the hook never is.
  const { simpleGit } = await import('simple-git');
  const environment = environmentOf(env, {});
  const unsafe = { allowUnsafeConfigEnvCount: true, allowUnsafeConfigPaths: true };
  return simpleGit({ baseDir: folder, allowEnvironment: Object.keys(environment), unsafe }).env(environment);
}

function oneLine(output: Buffer): string {
  return output.toString().replace(/\r?\n$/, '');
}

async function successful(cwd: string, args: readonly string[], env: Record<string, string>, input?: string): Promise<Buffer> {
  const { status, output, complaint } = await collect(cwd, args, env, input);
  if (status !== 0) throw failure(args, status, complaint);
  return output;
}

interface Ended {
  /** The exit status, or the signal that ended it. */
  readonly status: number | NodeJS.Signals | null;
  readonly output: Buffer;
  readonly complaint: string;
}

function collect(cwd: string, args: readonly string[], env: Record<string, string>, input?: string): Promise<Ended> {
  return new Promise((settle, fail) => {
    const child = spawn('git', args, { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] });
    const output: Buffer[] = [];
    const complaints: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
    child.on('error', (cause) => fail(missing(cause)));
    child.on('close', (status, signal) =>
      settle({ status: status ?? signal, output: Buffer.concat(output), complaint: Buffer.concat(complaints).toString() }),
    );
    child.stdin.on('error', () => undefined);
    child.stdin.end(input ?? '');
  });
}
