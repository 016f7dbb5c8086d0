import type { Scope } from '../domain/source.ts';
import { UsageError } from '../errors.ts';
import type { FetchingRepository } from '../sources/fetch.ts';
import type { Task } from './action-event.ts';

/** What is judged, and the commit that annotations belong to. */
export interface Judging {
  readonly scope: Scope;
  readonly headSha: string;
}

const TREE: Scope = { kind: 'worktree', ignored: false, paths: [] };

/**
 * Brings both ends of the change into the clone.
 *
 * @throws UsageError when the base or the head cannot be had: nothing is judged against less.
 */
export async function scopeOf(task: Exclude<Task, { kind: 'nothing' }>, sha: string, repository: FetchingRepository): Promise<Judging> {
  switch (task.kind) {
    case 'tree':
      return { scope: TREE, headSha: sha };
    case 'pull-request':
      return pullRequest(task, sha, repository);
    case 'range':
      return range(task.base, task.head, repository);
    case 'push':
      return push(task, repository);
    case 'new-ref':
      return newRef(task, repository);
  }
}

async function push({ base, head, forced }: Extract<Task, { kind: 'push' }>, repository: FetchingRepository): Promise<Judging> {
  try {
    return await range(base, head, repository);
  } catch (error) {
    if (!forced || !(error instanceof UsageError)) throw error;
    throw new UsageError(
      `${error.message} The branch was forced to another commit, and the one before it may be gone.`,
      'Judge this branch on pull_request, where its base is always there, or run once with the input `scope: tree`.',
      { cause: error },
    );
  }
}

/** A branch is what it adds to the default one; the first push of all is judged as a whole. */
async function newRef(
  { head, defaultBranch, isDefault }: Extract<Task, { kind: 'new-ref' }>,
  repository: FetchingRepository,
): Promise<Judging> {
  const tip = isDefault ? undefined : await repository.branch(defaultBranch);
  await repository.ensure(head, ...(tip === undefined ? [] : [tip]));
  if (tip === undefined) return { scope: TREE, headSha: await repository.commitOf(head) };
  // An orphan branch has no ancestor in common: it is compared with the branch itself.
  return range((await repository.mergeBase(tip, head)) ?? tip, head, repository);
}

/**
 * The test merge commit against its first parent is exactly the pull request's
 * change, judged with the settings of the base as it is now. Where there is none
 * – the pull request conflicts – the head against the merge base is.
 */
async function pullRequest(task: PullRequestTask, sha: string, repository: FetchingRepository): Promise<Judging> {
  const { base, head } = task;
  const merge = await testMerge(task, sha, repository);
  if (merge === undefined) {
    await repository.ensure(head, base);
    return range((await repository.mergeBase(base, head)) ?? base, head, repository);
  }
  await repository.ensure(merge.base, head);
  // The commits in between too: what was added and removed again is in the history after a merge.
  await repository.mergeBase(merge.base, head);
  await repository.fill(merge.base, merge.commit);
  return { scope: { kind: 'range', base: merge.base, head: merge.commit }, headSha: head };
}

type PullRequestTask = Extract<Task, { kind: 'pull-request' }>;

/** The merge of base and head that GitHub made: checked out as a rule; otherwise it is asked for. */
async function testMerge(
  { head, number, untrustedCheckout }: PullRequestTask,
  sha: string,
  repository: FetchingRepository,
): Promise<{ readonly commit: string; readonly base: string } | undefined> {
  const here = untrustedCheckout ? undefined : await repository.parents(sha);
  const commit = here === undefined ? await repository.testMerge(number) : sha;
  if (commit === undefined) return undefined;
  const [base, second, ...more] = here ?? (await fetchedParents(commit, repository)) ?? [];
  return base !== undefined && second === head && more.length === 0 ? { commit, base } : undefined;
}

/** GitHub renews that commit when it likes: it may be gone before it is fetched. */
async function fetchedParents(commit: string, repository: FetchingRepository): Promise<readonly string[] | undefined> {
  try {
    await repository.ensure(commit);
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
  return repository.parents(commit);
}

async function range(base: string, head: string, repository: FetchingRepository): Promise<Judging> {
  await repository.ensure(base, head);
  await repository.fill(base, head);
  return { scope: { kind: 'range', base, head }, headSha: await repository.commitOf(head) };
}
