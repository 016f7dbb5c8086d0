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

/** Variables with which git, or `simple-git`, would start a program that nothing here needs. */
const STARTS_PROGRAM = /^(?:EDITOR|VISUAL|PAGER|LESS|LESSOPEN|PREFIX|SSH_ASKPASS)$/;

/**
 * Configuration that keeps the scanned repository from running anything: each names a
 * setting of the repository's own that git would run, or ask, for the commands used here.
 */
const HARDENED = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.attributesFile=/dev/null',
  'core.alternateRefsCommand=true',
  'core.untrackedCache=false',
  'core.quotepath=off',
  'credential.helper=',
  'diff.external=',
  'log.showSignature=false',
  'protocol.ext.allow=never',
  'protocol.file.allow=user',
];

/** How git may be used. */
export interface GitOptions {
  /** Lets it reach a remote. Otherwise no transport is allowed, so that a missing object cannot start one. */
  readonly network?: boolean;
}

/** A git that answers questions about one folder. */
export interface Git {
  readonly folder: string;
  /** Standard output of a command, as bytes. @throws UsageError when git fails. */
  run(args: readonly string[], input?: string): Promise<Buffer>;
  /** Standard output without its last line feed; undefined when git fails. */
  ask(args: readonly string[]): Promise<string | undefined>;
  /** The parts of a NUL-separated answer, while git still works on it. @throws UsageError when git fails. */
  records(args: readonly string[]): AsyncIterable<string>;
  /** Contents of objects, in order; a word for one that is not there or over `limit` bytes. @throws UsageError when git fails. */
  objects(ids: readonly string[], limit: number): AsyncIterable<Buffer | 'missing' | 'too large'>;
}

export function openGit(folder: string, env: Environment, options: GitOptions = {}): Git {
  const environment = environmentOf(env, options);
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
    records: (args) => split(folder, [...prefix, ...args], environment),
    objects: (ids, limit) => batch(folder, prefix, environment, ids, limit),
  };
}

/**
 * For commands that are not hot and run nothing: names, revisions, merge bases.
 * The settings that are passed on are those of the caller's environment, not of the repository.
 */
export function porcelain(folder: string, env: Environment): SimpleGit {
  const environment = environmentOf(env, {});
  const unsafe = { allowUnsafeConfigEnvCount: true, allowUnsafeConfigPaths: true };
  return simpleGit({ baseDir: folder, allowEnvironment: Object.keys(environment), unsafe }).env(environment);
}

function environmentOf(env: Environment, { network = false }: GitOptions): Record<string, string> {
  const kept = Object.entries(env).filter(
    ([name, value]) => value !== undefined && !STARTS_PROGRAM.test(name) && (!name.startsWith('GIT_') || isPassedOn(name)),
  );
  return {
    ...(Object.fromEntries(kept) as Record<string, string>),
    GIT_ALLOW_PROTOCOL: network ? 'https:http:ssh:git:file' : '',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
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

/** A child that is asked something and answers in a stream. */
interface Conversation {
  readonly reader: ChunkReader;
  /** @throws UsageError when the child has failed. */
  finished(): Promise<void>;
  cutShort(): Promise<UsageError>;
  close(): void;
}

function converse(cwd: string, args: readonly string[], env: Record<string, string>, input: string): Conversation {
  const child = spawn('git', args, { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    if (complaint.length < 4096) complaint += chunk.toString();
  });
  const ended = new Promise<number | string | null>((settle, fail) => {
    child.on('error', (cause) => fail(missing(cause)));
    child.on('close', (status, signal) => settle(status ?? signal));
  });
  ended.catch(() => undefined);
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return {
    reader: new ChunkReader(child.stdout),
    async finished() {
      const status = await ended;
      if (status !== 0) throw failure(args, status, complaint);
    },
    cutShort: async () => failure(args, await ended, complaint === '' ? 'the answer was cut short' : complaint),
    close: () => void child.kill(),
  };
}

async function* split(cwd: string, args: readonly string[], env: Record<string, string>): AsyncIterable<string> {
  const { reader, finished, close } = converse(cwd, args, env, '');
  try {
    for (let record = await reader.until(0); record !== undefined; record = await reader.until(0)) yield record.toString();
    await finished();
  } finally {
    close();
  }
}

/** One `cat-file --batch` for any number of objects; never more than one object in memory beside what git has sent. */
async function* batch(
  cwd: string,
  prefix: readonly string[],
  env: Record<string, string>,
  ids: readonly string[],
  limit: number,
): AsyncIterable<Buffer | 'missing' | 'too large'> {
  if (ids.length === 0) return;
  const { reader, finished, cutShort, close } = converse(cwd, [...prefix, 'cat-file', '--batch', '--buffer'], env, `${ids.join('\n')}\n`);
  try {
    for (const id of ids) {
      const header = (await reader.until(10))?.toString('latin1');
      if (header === undefined) throw await cutShort();
      if (header === `${id} missing`) {
        yield 'missing';
        continue;
      }
      const size = Number(header.slice(header.lastIndexOf(' ') + 1));
      if (!header.startsWith(`${id} blob `) || !Number.isSafeInteger(size)) throw failure(['cat-file'], 0, 'the answer was not understood');
      const content = size > limit ? await reader.skip(size + 1) : await reader.bytes(size + 1);
      if (content === undefined) throw await cutShort();
      yield content === true ? 'too large' : content.subarray(0, size);
    }
    await finished();
  } finally {
    close();
  }
}

/** Reads lines and counted bytes from a stream. */
class ChunkReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #buffer: Buffer = Buffer.alloc(0);

  constructor(stream: AsyncIterable<Buffer>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  /** What stands before the next byte of that value; undefined at the end of the stream. */
  async until(byte: number): Promise<Buffer | undefined> {
    let end = this.#buffer.indexOf(byte);
    while (end < 0) {
      const looked = this.#buffer.length;
      if (!(await this.#more())) return undefined;
      end = this.#buffer.indexOf(byte, looked);
    }
    const part = this.#buffer.subarray(0, end);
    this.#buffer = this.#buffer.subarray(end + 1);
    return part;
  }

  /** Passes over that many bytes; undefined when the stream ends before. */
  async skip(count: number): Promise<true | undefined> {
    let left = count;
    while (left > this.#buffer.length) {
      left -= this.#buffer.length;
      this.#buffer = Buffer.alloc(0);
      if (!(await this.#more())) return undefined;
    }
    this.#buffer = this.#buffer.subarray(left);
    return true;
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
