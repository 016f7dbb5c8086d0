import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Scope, Snapshot, Sources, TreeEntry } from '../domain/source.ts';
import { UsageError } from '../errors.ts';
import { type Git, openGit, porcelain } from './git.ts';
import { listHistory, listPassing } from './history.ts';
import { type Listed, listCommit, listIndex, objectSnapshot, records, textOf } from './snapshots.ts';
import { plainFolder, workTree } from './work-tree.ts';

export interface OpenOptions {
  readonly cwd: string;
  readonly scope: Scope;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Reads standard input to its end. */
  readonly stdin?: () => Promise<Uint8Array>;
}

/**
 * What a scope resolves to.
 *
 * @throws UsageError when there is no repository where the scope needs one, a path or revision does not exist, or git fails.
 */
export async function openSources({ cwd, scope, env, stdin }: OpenOptions): Promise<Sources> {
  const folder = existing(cwd);
  const git = openGit(folder, env);
  if (scope.kind === 'stdin') return stdinSources(folder, git, scope.filename, stdin);
  const root = await topLevel(git);
  if (root === undefined) return outsideGit(folder, scope);
  return insideGit(root, folder, env, scope);
}

function existing(cwd: string): string {
  try {
    return realpathSync(cwd);
  } catch (cause) {
    throw new UsageError(`The folder ${cwd} does not exist.`, 'Give an existing folder.', { cause });
  }
}

/** Undefined outside a repository. @throws UsageError when there is one that git cannot or will not read. */
async function topLevel(git: Git): Promise<string | undefined> {
  try {
    return resolve((await git.run(['rev-parse', '--show-toplevel'])).toString().replace(/\r?\n$/, ''));
  } catch (error) {
    // With the name of a folder behind it, or with one that is there, the repository is damaged and not absent.
    const isAbsent = error instanceof UsageError && error.message.includes('not a git repository (or any') && !holdsGit(git.folder);
    if (isAbsent) return undefined;
    throw error;
  }
}

function holdsGit(folder: string): boolean {
  return existsSync(join(folder, '.git')) || (dirname(folder) !== folder && holdsGit(dirname(folder)));
}

type RepositoryScope = Exclude<Scope, { kind: 'stdin' }>;

async function insideGit(root: string, cwd: string, env: OpenOptions['env'], scope: RepositoryScope): Promise<Sources> {
  const git = openGit(root, env);
  const common = { root, isRepository: true, passing: undefined, trackedButIgnored: [] } as const;
  const commit = (revision: string): Promise<string> => commitOf(root, env, revision);
  switch (scope.kind) {
    case 'worktree': {
      const paths = scope.paths.map((path) => given(root, cwd, path));
      const [head, ignored] = await Promise.all([workTree(git, root, { ignored: scope.ignored, paths }), trackedButIgnored(git)]);
      return { ...common, head, base: undefined, trackedButIgnored: ignored };
    }
    case 'staged': {
      const [listed, base] = await Promise.all([listIndex(git), headSnapshot(git)]);
      const head = objectSnapshot(git, listed, undefined);
      return { ...common, head, base, trackedButIgnored: await ignoredAmong(git, addedBetween(base, head)) };
    }
    case 'since':
      return { ...common, ...(await sinceSources(git, { root, env, ignored: scope.ignored, revision: await commit(scope.revision) })) };
    case 'range':
      return { ...common, ...(await rangeSources(git, await Promise.all([commit(scope.base), commit(scope.head)]))) };
    case 'history': {
      const [head, listed] = [await commit('HEAD'), await listHistory(git, scope.all)];
      return { ...common, head: objectSnapshot(git, listed, head), base: undefined };
    }
  }
}

type Compared = Pick<Sources, 'head' | 'base' | 'passing' | 'notes'>;

/** The work tree against the commit where it left the revision. */
async function sinceSources(
  git: Git,
  { root, env, ignored, revision }: { readonly root: string; readonly env: OpenOptions['env']; readonly ignored: boolean; readonly revision: string },
): Promise<Compared> {
  const base = await mergeBase(root, env, revision);
  const [before, after] = [listCommit(git, base), listCommit(git, 'HEAD')];
  const [head, tree, passing, notes] = await Promise.all([
    workTree(git, root, { ignored, paths: [] }),
    before,
    passingSnapshot(git, { base, head: 'HEAD', ends: both(before, after) }),
    shallowNotes(git),
  ]);
  return { head, base: objectSnapshot(git, tree, base), passing, notes };
}

async function rangeSources(git: Git, [base, head]: readonly [base: string, head: string]): Promise<Compared> {
  const [before, after] = [listCommit(git, base), listCommit(git, head)];
  const [baseTree, headTree, passing, notes] = await Promise.all([
    before,
    after,
    passingSnapshot(git, { base, head, ends: both(before, after) }),
    shallowNotes(git),
  ]);
  return { head: objectSnapshot(git, headTree, head), base: objectSnapshot(git, baseTree, base), passing, notes };
}

/** The tree of HEAD; an empty one before the first commit. */
async function headSnapshot(git: Git): Promise<Snapshot> {
  const head = await git.ask(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  return head === undefined ? objectSnapshot(git, [], undefined) : commitSnapshot(git, head);
}

async function commitSnapshot(git: Git, commit: string): Promise<Snapshot> {
  return objectSnapshot(git, await listCommit(git, commit), commit);
}

/** A shallow clone may lack commits of the range: what one of them added and another removed cannot be seen. */
async function shallowNotes(git: Git): Promise<readonly string[]> {
  if (!(await isShallow(git))) return [];
  return ['the clone is shallow: what commits of the range added and removed again may not have been seen (fetch-depth: 0 brings them)'];
}

async function isShallow(git: Git): Promise<boolean> {
  return (await git.run(['rev-parse', '--is-shallow-repository'])).toString().trim() === 'true';
}

async function both(one: Promise<readonly Listed[]>, other: Promise<readonly Listed[]>): Promise<readonly Listed[]> {
  return (await Promise.all([one, other])).flat();
}

async function passingSnapshot(git: Git, range: Parameters<typeof listPassing>[1]): Promise<Snapshot | undefined> {
  const listed = await listPassing(git, range);
  return listed.length === 0 ? undefined : objectSnapshot(git, listed, undefined);
}

async function commitOf(root: string, env: OpenOptions['env'], revision: string): Promise<string> {
  const git = openGit(root, env);
  if (revision.startsWith('-')) throw new UsageError(`${JSON.stringify(revision)} is not a revision.`, await adviceFor(git));
  if (/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(revision)) {
    // What an event or another program names is whole: the client need not be loaded for it.
    const commit = await git.ask(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
    if (commit !== undefined && /^[0-9a-f]{40,64}$/.test(commit)) return commit;
    throw new UsageError(`The revision ${JSON.stringify(revision)} cannot be resolved.`, await adviceFor(git));
  }
  let cause: unknown;
  try {
    const answer = (
      await (await porcelain(root, env)).revparse(['--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
    ).trim();
    // The client takes a git that fails without a word for one that has nothing to say; old ones repeat the option.
    const commit = answer.replace(/^--end-of-options\s+/, '');
    if (/^[0-9a-f]{40,64}$/.test(commit)) return commit;
  } catch (error) {
    cause = error;
  }
  throw new UsageError(`The revision ${JSON.stringify(revision)} cannot be resolved.`, await adviceFor(git), { cause });
}

/** Why a revision may be unknown here. */
async function adviceFor(git: Git): Promise<string> {
  if ((await git.ask(['rev-list', '--max-count=1', '--all'])) === '')
    return 'The repository has no commit yet: `envsep check` judges the files, `envsep check --staged` what is about to be committed.';
  return (await git.ask(['rev-parse', '--is-shallow-repository'])) === 'true'
    ? 'The clone is shallow: fetch it first (`git fetch origin <revision>`, or fetch-depth: 0 in the checkout step).'
    : 'Check its spelling: `git branch --all` and `git tag` list what there is; a branch of the remote is origin/<name>.';
}

async function mergeBase(root: string, env: OpenOptions['env'], revision: string): Promise<string> {
  try {
    const [first] = (await (await porcelain(root, env)).raw(['merge-base', revision, 'HEAD'])).trim().split('\n');
    if (first !== undefined && first !== '') return first;
  } catch {}
  throw new UsageError(
    `There is no merge base of ${revision} and HEAD.`,
    'Fetch more history (fetch-depth: 0 in the checkout step), or judge two commits with --range.',
  );
}

function addedBetween(base: Snapshot, head: Snapshot): readonly string[] {
  const before = new Set(base.entries.map(({ path }) => path));
  return head.entries.flatMap(({ path }) => (before.has(path) ? [] : [path]));
}

/** What a commit adds although an ignore rule matches. What stood before was told when it came. */
async function ignoredAmong(git: Git, added: readonly string[]): Promise<readonly string[]> {
  if (added.length === 0) return [];
  const among = new Set(added);
  return (await trackedButIgnored(git)).filter((path) => among.has(path));
}

/** Tracked although an ignore rule matches. */
async function trackedButIgnored(git: Git): Promise<string[]> {
  return records(await git.run(['ls-files', '-z', '--cached', '--ignored', '--exclude-standard', '--full-name', ':/'])).sort();
}

/** A path of the command line, relative to the root. @throws UsageError when it does not exist or lies outside. */
function given(root: string, cwd: string, path: string): string {
  const absolute = onDisk(resolve(cwd, path));
  if (absolute === undefined) throw new UsageError(`The path ${JSON.stringify(path)} does not exist.`, 'Give existing files or folders.');
  const inside = relative(root, absolute);
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside))
    throw new UsageError(`The path ${JSON.stringify(path)} lies outside the repository.`, 'Run envsep in the repository that holds it.');
  return inside.split(sep).join('/');
}

/** Links on the way are followed, the last part is not: what a link points at is not asked for. */
function onDisk(absolute: string): string | undefined {
  try {
    lstatSync(absolute);
    return dirname(absolute) === absolute ? absolute : join(realpathSync(dirname(absolute)), basename(absolute));
  } catch {
    return undefined;
  }
}

function outsideGit(folder: string, scope: Scope): Sources {
  if (scope.kind !== 'worktree')
    throw new UsageError(
      `${folder} is not a git repository, and --${scope.kind} needs one.`,
      'Run envsep inside a repository, or without that option.',
    );
  const head = plainFolder(
    folder,
    scope.paths.map((path) => given(folder, folder, path)),
  );
  return { root: folder, isRepository: false, head, base: undefined, passing: undefined, trackedButIgnored: [] };
}

async function stdinSources(cwd: string, git: Git, filename: string, stdin: OpenOptions['stdin']): Promise<Sources> {
  if (stdin === undefined) throw new UsageError('There is no standard input to read.', 'Pipe a file into envsep.');
  const bytes = Buffer.from(await stdin());
  // Only the place of the settings and of the name hangs on it: without git the current folder is the root.
  const root = resolve((await git.ask(['rev-parse', '--show-toplevel'])) ?? cwd);
  const inside = relative(root, resolve(cwd, filename));
  const path = inside === '' || inside.startsWith('..') || isAbsolute(inside) ? basename(filename) : inside.split(sep).join('/');
  const entry: TreeEntry = { path, blob: undefined, ignored: false, commit: undefined };
  const head: Snapshot = {
    entries: [entry],
    skipped: [],
    commit: undefined,
    async *read(wanted) {
      for (const one of wanted) yield textOf(one, bytes);
    },
  };
  return { root, isRepository: false, head, base: undefined, passing: undefined, trackedButIgnored: [] };
}
