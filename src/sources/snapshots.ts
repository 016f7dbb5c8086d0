import type { Skipped, SkipReason, Snapshot, SourceText, TreeEntry } from '../domain/source.ts';
import { UsageError } from '../errors.ts';
import { decode, LARGEST_FILE } from './decode.ts';
import type { Git } from './git.ts';

/** A file as git lists it. `mode` is octal text: `100644`. */
export interface Listed {
  readonly mode: string;
  readonly blob: string;
  readonly path: string;
  readonly commit?: string | undefined;
}

const NOT_FILES: Readonly<Record<string, SkipReason>> = { '120000': 'symbolic link', '160000': 'submodule' };

/** A snapshot whose contents are git objects. */
export function objectSnapshot(git: Git, listed: readonly Listed[], commit: string | undefined): Snapshot {
  const skipped: Skipped[] = [];
  const entries: TreeEntry[] = [];
  for (const { mode, blob, path, commit: introducedIn } of listed) {
    const reason = NOT_FILES[mode];
    if (reason === undefined) entries.push({ path, blob, ignored: false, commit: introducedIn });
    else skipped.push({ path, reason });
  }
  entries.sort(byPath);
  return { entries, skipped, commit, read: (wanted) => readObjects(git, wanted) };
}

async function* readObjects(git: Git, wanted: readonly TreeEntry[]): AsyncIterable<SourceText | Skipped> {
  const large = await largeObjects(git, wanted);
  const small = wanted.filter(({ blob }) => !large.has(blob!));
  const contents = git
    .objects(
      small.map(({ blob }) => blob!),
      LARGEST_FILE,
    )
    [Symbol.asyncIterator]();
  try {
    for (const entry of wanted) {
      if (large.has(entry.blob!)) {
        yield { path: entry.path, reason: 'too large' };
        continue;
      }
      const { value, done } = await contents.next();
      if (done === true || value === 'missing') throw missingObject(entry);
      yield value === 'too large' ? { path: entry.path, reason: value } : textOf(entry, value);
    }
    // Asks for the end, so that git's exit status counts.
    await contents.next();
  } finally {
    await contents.return?.();
  }
}

/** From this many objects on, one more process that asks for sizes costs less than large objects that are read for nothing. */
const MANY = 200;

/** Objects over the bound, where it pays to ask first. */
async function largeObjects(git: Git, wanted: readonly TreeEntry[]): Promise<ReadonlySet<string>> {
  const large = new Set<string>();
  if (wanted.length < MANY) return large;
  const ids = [...new Set(wanted.map(({ blob }) => blob!))];
  const answer = await git.run(['cat-file', '--batch-check=%(objectname) %(objectsize)', '--buffer'], `${ids.join('\n')}\n`);
  for (const line of answer.toString('latin1').split('\n')) {
    const [id, size] = line.split(' ');
    if (id !== undefined && Number(size) > LARGEST_FILE) large.add(id);
  }
  return large;
}

export function textOf(entry: TreeEntry, bytes: Buffer): SourceText | Skipped {
  const decoded = decode(bytes);
  return 'reason' in decoded ? { path: entry.path, reason: decoded.reason } : { ...entry, text: decoded.text, bytes: bytes.length };
}

function cutShort(): UsageError {
  return new UsageError('The answer of git was cut short.', 'Run it again; envsep does not judge what git did not say to its end.');
}

function missingObject({ path }: TreeEntry): UsageError {
  return new UsageError(
    `The content of ${JSON.stringify(path)} is missing from the git repository.`,
    'Stage the file again (`git add`), or fetch what a partial clone lacks (`git fetch`); `git fsck` lists what is damaged.',
  );
}

export function byPath(left: { readonly path: string }, right: { readonly path: string }): number {
  return left.path < right.path ? -1 : Number(left.path > right.path);
}

/** The trees that hold nothing, in both object formats. */
const EMPTY_TREES = ['4b825dc642cb6eb9a060e54bf8d69288fbee4904', '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321'];

/** `git ls-tree -r -z` of a commit. @throws UsageError when git fails, or says nothing of a tree that holds something. */
export async function listCommit(git: Git, commit: string): Promise<Listed[]> {
  const answer = await git.run(['ls-tree', '-r', '-z', '--full-tree', commit]);
  if (answer.length === 0) {
    const tree = (await git.run(['rev-parse', '--verify', `${commit}^{tree}`])).toString().trim();
    if (!EMPTY_TREES.includes(tree)) throw cutShort();
  }
  return records(answer).map((record) => {
    const tab = record.indexOf('\t');
    const [mode = '', , blob = ''] = record.slice(0, tab).split(' ');
    return { mode, blob, path: record.slice(tab + 1) };
  });
}

/** `git ls-files -s -z`: the index that git will commit. @throws UsageError when paths are unmerged. */
export async function listIndex(git: Git): Promise<Listed[]> {
  const answer = await git.run(['ls-files', '-s', '-z', '--full-name', ':/']);
  return records(answer).map((record) => {
    const tab = record.indexOf('\t');
    const [mode = '', blob = '', stage] = record.slice(0, tab).split(' ');
    if (stage !== '0')
      throw new UsageError('The index holds unmerged paths.', 'Finish the merge (`git status` lists the paths), then commit again.');
    return { mode, blob, path: record.slice(tab + 1) };
  });
}

/** The parts of a NUL-separated answer. @throws UsageError when its end is missing. */
export function records(answer: Buffer): string[] {
  if (answer.length > 0 && answer[answer.length - 1] !== 0) throw cutShort();
  return answer
    .toString('utf8')
    .split('\0')
    .filter((record) => record !== '');
}
