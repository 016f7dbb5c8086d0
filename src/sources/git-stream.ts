import { spawn } from 'node:child_process';
import type { UsageError } from '../errors.ts';
import { failure, missing } from './git-failure.ts';

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

/** The parts of a NUL-separated answer. */
export async function* split(cwd: string, args: readonly string[], env: Record<string, string>): AsyncIterable<string> {
  const { reader, finished, cutShort, close } = converse(cwd, args, env, '');
  try {
    for (let record = await reader.until(0); record !== undefined; record = await reader.until(0)) yield record.toString();
    await finished();
    if (reader.holdsMore) throw await cutShort();
  } finally {
    close();
  }
}

/** One `cat-file --batch` for any number of objects; never more than one object in memory beside what git has sent. */
export async function* batch(
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
      const answer = await object(reader, id, limit);
      if (answer === undefined) throw await cutShort();
      yield answer;
    }
    await finished();
  } finally {
    close();
  }
}

/** One answer of `cat-file --batch`; undefined when the stream ends inside it. */
async function object(reader: ChunkReader, id: string, limit: number): Promise<Buffer | 'missing' | 'too large' | undefined> {
  const header = (await reader.until(10))?.toString('latin1');
  if (header === undefined) return undefined;
  if (header === `${id} missing`) return 'missing';
  const size = Number(header.slice(header.lastIndexOf(' ') + 1));
  if (!header.startsWith(`${id} blob `) || !Number.isSafeInteger(size)) throw failure(['cat-file'], 0, 'the answer was not understood');
  if (size > limit) return (await reader.skip(size + 1)) && 'too large';
  return (await reader.bytes(size + 1))?.subarray(0, size);
}

/** Reads lines and counted bytes from a stream. */
export class ChunkReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #buffer: Buffer = Buffer.alloc(0);

  constructor(stream: AsyncIterable<Buffer>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  /** Bytes have come that nobody has asked for. */
  get holdsMore(): boolean {
    return this.#buffer.length > 0;
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
