import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownGitDirectory } from './git-directory.ts';
import { type Environment, environmentOf, PREFIX } from './git-environment.ts';
import { ChunkReader } from './git-stream.ts';

/** What earlier runs left for this work tree. */
export const MEMO_FILE = 'envsep/staged';

/** A git object. `size` is in bytes; no content where that is over the bound. */
export interface GitObject {
  readonly id: string;
  readonly type: string;
  readonly size: number;
  readonly bytes: Buffer | undefined;
}

/**
 * Questions that a hook asks of git before the engine is loaded: git answers while V8
 * compiles. Nothing here judges; whatever fails, the long way says why.
 */
export interface Early {
  /** The work tree's own git directory. */
  readonly folder: string;
  readonly cwd: string;
  /** The memo as it was read, seal and all. */
  readonly memo: string;
  /** The commit that it was made at: not to be trusted before the seal is. */
  readonly commit: string;
  /** Which engine asks. */
  readonly build: string;
  /** `git diff-index --cached --raw -z` against that commit; undefined when git fails. */
  readonly index: Promise<Buffer | undefined>;
  /** What HEAD is. */
  readonly head: Promise<GitObject | undefined>;
  /** Objects by their ids, in order; undefined for one that is not there. @throws when git ends early. */
  objects(ids: readonly string[]): Promise<readonly (GitObject | undefined)[]>;
  run(args: readonly string[]): Promise<Buffer | undefined>;
  close(): void;
}

export interface EarlyOptions {
  readonly cwd: string;
  readonly env: Environment;
  readonly build: string;
}

/** Options of a comparison that nothing in the repository can change. */
export const RAW = [
  '--raw',
  '-z',
  '--no-renames',
  '--no-abbrev',
  '--no-relative',
  '--ignore-submodules=none',
  '--no-ext-diff',
  '--no-textconv',
] as const;
/** Larger objects are passed over, in bytes: as large as a file may be. */
const LARGEST = 5 * 1024 * 1024;

/** Undefined where no earlier run left anything. */
export function startEarly({ cwd, env, build }: EarlyOptions): Early | undefined {
  const folder = env['GIT_WORK_TREE'] === undefined ? ownGitDirectory(cwd, env['GIT_DIR']) : undefined;
  if (folder === undefined) return undefined;
  let memo: string;
  try {
    memo = readFileSync(join(folder, MEMO_FILE), 'utf8');
  } catch {
    return undefined;
  }
  const [, commit] = /^[0-9a-f]{64}\n\{"commit":"([0-9a-f]{40,64})"/.exec(memo) ?? [];
  if (commit === undefined) return undefined;
  const environment = environmentOf(env, {});
  const start = (args: readonly string[]) => spawn('git', [...PREFIX, ...args], { cwd, env: environment, stdio: ['pipe', 'pipe', 'pipe'] });
  const run = (args: readonly string[]) => outputOf(start(args));
  const index = run(['diff-index', '--cached', ...RAW, commit, '--']);
  const batch = conversation(start(['cat-file', '--batch']));
  const head = batch.ask(['HEAD']).then(
    ([object]) => object,
    () => undefined,
  );
  return { folder, cwd, memo, commit, build, index, head, objects: batch.ask, run, close: batch.close };
}

function outputOf(child: ChildProcessWithoutNullStreams): Promise<Buffer | undefined> {
  return new Promise((settle) => {
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.resume();
    child.on('error', () => settle(undefined));
    child.on('close', (status) => settle(status === 0 ? Buffer.concat(output) : undefined));
    child.stdin.on('error', () => undefined);
    child.stdin.end();
  });
}

interface Conversation {
  readonly ask: (ids: readonly string[]) => Promise<readonly (GitObject | undefined)[]>;
  readonly close: () => void;
}

/** One `cat-file --batch`, asked again and again. Answers come in the order of the questions. */
function conversation(child: ChildProcessWithoutNullStreams): Conversation {
  const reader = new ChunkReader(child.stdout);
  child.stderr.resume();
  child.stdin.on('error', () => undefined);
  let failed = false;
  child.on('error', () => {
    failed = true;
  });
  let last: Promise<unknown> = Promise.resolve();
  return {
    ask(ids) {
      if (ids.length > 0) child.stdin.write(`${ids.join('\n')}\n`);
      const answer = last.then(async () => {
        const objects: (GitObject | undefined)[] = [];
        for (const id of ids) objects.push(await answerTo(reader, id));
        return objects;
      });
      last = answer.catch(() => undefined);
      return answer;
    },
    close() {
      if (!failed) child.stdin.end();
      child.kill();
    },
  };
}

/** @throws when the stream ends before the answer does, or is not understood. */
async function answerTo(reader: ChunkReader, id: string): Promise<GitObject | undefined> {
  const header = (await reader.until(10))?.toString('latin1');
  if (header === `${id} missing`) return undefined;
  const [, found, type, length] = /^([0-9a-f]{40,64}) ([a-z]+) (\d{1,15})$/.exec(header ?? '') ?? [];
  if (found === undefined) throw new TypeError('the answer of git was not understood');
  const size = Number(length);
  const bytes = size > LARGEST ? undefined : await reader.bytes(size + 1);
  if (size > LARGEST ? (await reader.skip(size + 1)) !== true : bytes === undefined) throw new TypeError('the answer of git was cut short');
  return { id: found, type: type!, size, bytes: bytes?.subarray(0, size) };
}

/** One side of a changed path. `mode` is octal text. */
export interface Side {
  readonly mode: string;
  readonly blob: string;
}

export interface Change {
  readonly path: string;
  /** Undefined where the path was not there. */
  readonly before: Side | undefined;
  readonly after: Side | undefined;
}

/** What `RAW` lists; undefined when it holds unmerged paths or is not understood. */
export function changesIn(answer: Buffer): readonly Change[] | undefined {
  const fields = answer.toString('utf8').split('\0');
  const changes: Change[] = [];
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [, from, to, old, now, status] = /^:(\d{6}) (\d{6}) ([0-9a-f]{40,64}) ([0-9a-f]{40,64}) ([AMDT])$/.exec(fields[index]!) ?? [];
    if (status === undefined) return undefined;
    const path = fields[index + 1]!;
    // An entry of `git add --intent-to-add` has no object yet, a sparse index has folders, and a name that is not UTF-8 may be two.
    if ((to !== '000000' && /^0+$/.test(now!)) || from === '040000' || to === '040000' || path.includes('\ufffd')) return undefined;
    changes.push({
      path,
      before: from === '000000' ? undefined : { mode: from!, blob: old! },
      after: to === '000000' ? undefined : { mode: to!, blob: now! },
    });
  }
  return changes;
}
