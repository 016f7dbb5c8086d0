import { setImmediate } from 'node:timers/promises';
import type { Document } from './domain/document.ts';
import type { Observation } from './domain/occurrence.ts';
import type { SourceText, TreeEntry } from './domain/source.ts';
import type { Pool } from './observe-pool.ts';

/** UTF-16 code units that are looked at before a second thread pays for its start: about half a second of work. */
const ENOUGH = 3 * 1024 * 1024;
/** UTF-16 code units that are handed to a thread at once: some 30 ms of work, so that nobody waits long for the last one. */
const BATCH = 256 * 1024;

export interface WorkOptions {
  readonly read: (source: SourceText) => Document;
  readonly detect: (document: Document) => Observation;
  /** Starts the other threads; undefined where there are none to start. */
  readonly openPool: (() => Pool) | undefined;
}

/** Finds what stands in texts, here and in other threads. */
export interface Work {
  add(entry: TreeEntry, source: SourceText): Promise<void>;
  /** Waits for the rest. */
  end(): Promise<void>;
  /** Ends the threads. */
  close(): void;
}

export function openWork({ read, detect, openPool }: WorkOptions, found: (entry: TreeEntry, observation: Observation) => void): Work {
  let pool: Pool | undefined;
  let batch: { readonly entry: TreeEntry; readonly source: SourceText }[] = [];
  let [size, looked] = [0, 0];
  const answers: Promise<void>[] = [];
  const flush = (): void => {
    const work = batch;
    [batch, size] = [[], 0];
    if (pool?.isFree() !== true) for (const { entry, source } of work) found(entry, detect(read(source)));
    else {
      const answer = pool.observe(work.map(({ source }) => source)).then((observations) => {
        for (const [index, observation] of observations.entries()) found(work[index]!.entry, observation);
      });
      // It is waited for at the end; until then a failure is kept, not thrown.
      answer.catch(() => undefined);
      answers.push(answer);
    }
  };
  return {
    async add(entry, source) {
      batch.push({ entry, source });
      size += source.text.length;
      looked += source.text.length;
      if (size < BATCH) return;
      if (looked >= ENOUGH) pool ??= openPool?.();
      flush();
      // The other threads' answers come in between.
      if (pool !== undefined) await setImmediate();
    },
    async end() {
      flush();
      await Promise.all(answers);
    },
    close: () => pool?.close(),
  };
}
