import { spawn } from 'node:child_process';
import { type SimpleGit, simpleGit } from 'simple-git';
import { UsageError } from '../errors.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Variables that git itself sets for a hook. `simple-git` takes every `GIT_*` variable
 * away unless it is named here; without GIT_INDEX_FILE `git commit -a` and
 * `git commit -- path` would be judged by the wrong index.
 */
const PASSED_ON = [
  'GIT_INDEX_FILE',
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_PREFIX',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_QUARANTINE_PATH',
] as const;

/** Configuration that keeps the scanned repository from running or fetching anything. */
const HARDENED = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.quotepath=off',
  'core.untrackedCache=false',
  'protocol.ext.allow=never',
  'protocol.file.allow=user',
  'diff.external=',
  'core.attributesFile=/dev/null',
];

/** A git that answers questions about one folder. */
export interface Git {
  readonly folder: string;
  /** Standard output of a command, as bytes. @throws UsageError when git fails. */
  run(args: readonly string[], input?: string): Promise<Buffer>;
  /** Standard output without its last line feed; undefined when git fails. */
  ask(args: readonly string[]): Promise<string | undefined>;
  /** Contents of objects, in order; undefined for one that is missing. @throws UsageError when git fails. */
  objects(ids: readonly string[]): AsyncIterable<Buffer | undefined>;
}

export function openGit(folder: string, env: Environment): Git {
  const environment = environmentOf(env);
  const prefix = HARDENED.flatMap((setting) => ['-c', setting]);
  return {
    folder,
    run: (args, input) => collect(folder, [...prefix, ...args], environment, input),
    async ask(args) {
      try {
        return (await collect(folder, [...prefix, ...args], environment)).toString().replace(/\r?\n$/, '');
      } catch {
        return undefined;
      }
    },
    objects: (ids) => batch(folder, prefix, environment, ids),
  };
}

/** For commands that are not hot: names, revisions, merge bases, remotes. */
export function porcelain(folder: string): SimpleGit {
  return simpleGit({ baseDir: folder, allowEnvironment: [...PASSED_ON] } as Parameters<typeof simpleGit>[0]);
}

function environmentOf(env: Environment): Record<string, string> {
  const kept = Object.entries(env).filter(([name, value]) => value !== undefined && (!name.startsWith('GIT_') || isPassedOn(name)));
  return {
    ...(Object.fromEntries(kept) as Record<string, string>),
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    LC_ALL: 'C',
  };
}

function isPassedOn(name: string): boolean {
  // Containers declare safe.directory through GIT_CONFIG_*.
  return (
    (PASSED_ON as readonly string[]).includes(name) ||
    /^GIT_(?:CONFIG_(?:GLOBAL|SYSTEM|COUNT|KEY_\d+|VALUE_\d+)|CEILING_DIRECTORIES)$/.test(name)
  );
}

function collect(cwd: string, args: readonly string[], env: Record<string, string>, input?: string): Promise<Buffer> {
  return new Promise((settle, fail) => {
    const child = spawn('git', args, { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] });
    const output: Buffer[] = [];
    const complaints: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
    child.on('error', (cause) => fail(missing(cause)));
    child.on('close', (status, signal) => {
      if (status === 0) settle(Buffer.concat(output));
      else fail(failure(args, status ?? signal, Buffer.concat(complaints).toString()));
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(input ?? '');
  });
}

function missing(cause: unknown): UsageError {
  return new UsageError('git could not be started.', 'Install git and make sure that it is on the PATH.', { cause });
}

function failure(args: readonly string[], status: unknown, complaint: string): UsageError {
  const verb = args.find((arg, index) => !arg.startsWith('-') && args[index - 1] !== '-c') ?? 'git';
  if (complaint.includes('dubious ownership')) {
    return new UsageError(
      'git refuses to read this repository: it belongs to another user.',
      'Run `git config --global --add safe.directory <folder>` in the same environment, with the folder of the repository.',
    );
  }
  const [first = ''] = complaint.split('\n');
  return new UsageError(
    `git ${verb} failed (${String(status)}): ${first.slice(0, 200)}`,
    'Run the same command by hand; envsep does not judge what git cannot read.',
  );
}

/** One `cat-file --batch` for any number of objects; never more than one object in memory beside what git has sent. */
async function* batch(
  cwd: string,
  prefix: readonly string[],
  env: Record<string, string>,
  ids: readonly string[],
): AsyncIterable<Buffer | undefined> {
  if (ids.length === 0) return;
  const child = spawn('git', [...prefix, 'cat-file', '--batch', '--buffer'], { cwd, env, stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = new Promise<number | string | null>((settle, fail) => {
    child.on('error', (cause) => fail(missing(cause)));
    child.on('close', (status, signal) => settle(status ?? signal));
  });
  ended.catch(() => undefined);
  child.stdin.on('error', () => undefined);
  child.stdin.end(`${ids.join('\n')}\n`);
  const reader = new ChunkReader(child.stdout);
  try {
    for (const id of ids) {
      const header = await reader.line();
      if (header === undefined) throw failure(['cat-file'], await ended, 'the answer was cut short');
      if (header.endsWith(' missing')) {
        yield undefined;
        continue;
      }
      const size = Number(header.slice(header.lastIndexOf(' ') + 1));
      if (!header.startsWith(id) || !Number.isSafeInteger(size)) throw failure(['cat-file'], 0, 'the answer was not understood');
      const content = await reader.bytes(size + 1);
      if (content === undefined) throw failure(['cat-file'], await ended, 'the answer was cut short');
      yield content.subarray(0, size);
    }
    const status = await ended;
    if (status !== 0) throw failure(['cat-file'], status, '');
  } finally {
    child.kill();
  }
}

/** Reads lines and counted bytes from a stream. */
class ChunkReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #buffer: Buffer = Buffer.alloc(0);

  constructor(stream: AsyncIterable<Buffer>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  async line(): Promise<string | undefined> {
    let end = this.#buffer.indexOf(10);
    while (end < 0) {
      if (!(await this.#more())) return undefined;
      end = this.#buffer.indexOf(10);
    }
    const line = this.#buffer.toString('latin1', 0, end);
    this.#buffer = this.#buffer.subarray(end + 1);
    return line;
  }

  async bytes(count: number): Promise<Buffer | undefined> {
    const parts: Buffer[] = [];
    let wanted = count;
    while (wanted > this.#buffer.length) {
      parts.push(this.#buffer);
      wanted -= this.#buffer.length;
      this.#buffer = Buffer.alloc(0);
      if (!(await this.#more())) return undefined;
    }
    parts.push(this.#buffer.subarray(0, wanted));
    this.#buffer = this.#buffer.subarray(wanted);
    return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
  }

  async #more(): Promise<boolean> {
    const next = await this.#chunks.next();
    if (next.done === true) return false;
    this.#buffer = this.#buffer.length === 0 ? next.value : Buffer.concat([this.#buffer, next.value]);
    return true;
  }
}
