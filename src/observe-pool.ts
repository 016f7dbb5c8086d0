import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Observation } from './domain/occurrence.ts';
import type { RegisteredSecrets } from './domain/registry.ts';
import type { SourceText } from './domain/source.ts';

/** What a thread needs to find the same as this one. */
export interface ThreadData {
  readonly envsep: 'observe';
  readonly key: Uint8Array;
  /** `Settings.detection`. */
  readonly detection: string | undefined;
  readonly registered?: RegisteredSecrets | undefined;
}

/** Takes batches of texts while it has a free thread. */
export interface Pool {
  readonly isFree: () => boolean;
  /** @throws Error when the thread ends before it answers. */
  observe(batch: readonly SourceText[]): Promise<readonly Observation[]>;
  close(): void;
}

/** More threads wait for the one that reads the files. */
const MOST_THREADS = 3;
/** Batches that a thread holds: one that it works on, one that it finds when it is done. */
const BATCHES = 2;

/** Threads that this machine has beside the one that runs. */
export function spareThreads(): number {
  return Math.min(MOST_THREADS, availableParallelism() - 1);
}

/**
 * @param file the bundle that this thread runs: in a thread it serves `ThreadData`.
 * @param threads at least one.
 */
export function openPool(file: string, data: ThreadData, threads: number): Pool {
  const members = Array.from({ length: threads }, () => openMember(file, data));
  const freest = () => members.reduce((best, one) => (one.waiting() < best.waiting() ? one : best));
  return {
    isFree: () => freest().waiting() < BATCHES,
    observe: (batch) => freest().observe(batch),
    close: () => {
      for (const { worker } of members) void worker.terminate();
    },
  };
}

interface Waiting {
  readonly resolve: (observations: readonly Observation[]) => void;
  readonly reject: (error: Error) => void;
}

interface Member {
  readonly worker: Worker;
  readonly waiting: () => number;
  readonly observe: (batch: readonly SourceText[]) => Promise<readonly Observation[]>;
}

function openMember(file: string, data: ThreadData): Member {
  const worker = new Worker(file, { workerData: data });
  const waiting: Waiting[] = [];
  let ended: Error | undefined;
  const end = (error: Error): void => {
    ended ??= error;
    for (const { reject } of waiting.splice(0)) reject(ended);
  };
  // Answers come in the order of the batches.
  worker.on('message', (observations: readonly Observation[]) => waiting.shift()?.resolve(observations));
  worker.on('error', end);
  worker.on('exit', () => end(new Error('a thread ended before it had answered')));
  return {
    worker,
    waiting: () => (ended === undefined ? waiting.length : 0),
    observe: (batch) =>
      new Promise((resolve, reject) => {
        if (ended !== undefined) return reject(ended);
        waiting.push({ resolve, reject });
        worker.postMessage(batch);
      }),
  };
}
