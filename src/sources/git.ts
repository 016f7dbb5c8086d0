import { spawn } from 'node:child_process';
import { type SimpleGit, simpleGit } from 'simple-git';
import { failure, missing } from './git-failure.ts';
import { batch, split } from './git-stream.ts';

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
