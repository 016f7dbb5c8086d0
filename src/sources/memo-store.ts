import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MEMO_FILE } from './early.ts';
import { commonOf, ownGitDirectory } from './git-directory.ts';
import { cloneKey, readSealed, unsealed, writeSealed } from './sealed.ts';

/** Where the memo of a work tree is kept: under its own git directory, sealed under the key of the clone. */
export interface MemoStore {
  /** 32 bytes; the one that the cache has. */
  readonly key: Buffer;
  /** The body of a memo as it was read; undefined when its seal does not hold. */
  open(text: string): string | undefined;
  /** A part that the memo names. */
  part(name: string): string | undefined;
  /**
   * Never throws: without a memo the next run takes the long way.
   *
   * @param parts new ones; those of `kept` stay, all others go.
   */
  keep(memo: string, parts?: readonly Part[], kept?: readonly string[]): void;
}

/** What a memo needs seldom, in a file of its own. Named by its content. */
export interface Part {
  readonly name: string;
  readonly text: string;
}

const LABEL = 'envsep-staged-1';

/** Undefined where there is no git directory, or none that can be read. */
export function memoStore(cwd: string, gitDirectory: string | undefined): MemoStore | undefined {
  const own = ownGitDirectory(cwd, gitDirectory);
  if (own === undefined) return undefined;
  try {
    const shared = join(commonOf(own), 'envsep');
    mkdirSync(shared, { recursive: true, mode: 0o700 });
    const key = cloneKey(shared);
    const file = join(own, MEMO_FILE);
    const partFile = (name: string): string => `${file}-${name}`;
    return {
      key,
      open: (text) => unsealed(text, key, LABEL),
      part: (name) => readSealed(partFile(name), key, `${LABEL}\0${name}`),
      keep(memo, parts = [], kept) {
        try {
          mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
          // Parts first: a memo never names one that is not there.
          const written = parts.every(
            ({ name, text }) => existsSync(partFile(name)) || writeSealed(partFile(name), key, `${LABEL}\0${name}`, text),
          );
          if (written && writeSealed(file, key, LABEL, memo) && kept !== undefined) removeOthers(dirname(file), kept);
        } catch {}
      },
    };
  } catch {
    return undefined;
  }
}

function removeOthers(folder: string, kept: readonly string[]): void {
  for (const file of readdirSync(folder)) {
    const [, name] = /^staged-([a-z]+-[0-9a-f]{16})$/.exec(file) ?? [];
    if (name !== undefined && !kept.includes(name)) rmSync(join(folder, file), { force: true });
  }
}
