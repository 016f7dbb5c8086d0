import type { Scope } from '../domain/source.ts';
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
    case 'new-branch': {
      const tip = await repository.branch(task.defaultBranch);
      if (tip === undefined || tip === task.head) return { scope: TREE, headSha: task.head };
      await repository.ensure(task.head);
      return range(await repository.mergeBase(tip, task.head), task.head, repository);
    }
  }
}

/**
 * The test merge commit against its first parent is exactly the pull request's
 * change. Where it is not checked out, the head against the merge base is.
 */
async function pullRequest(
  { base, head }: Extract<Task, { kind: 'pull-request' }>,
  sha: string,
  repository: FetchingRepository,
): Promise<Judging> {
  const [first, second, ...more] = (await repository.parents(sha)) ?? [];
  if (first !== undefined && second === head && more.length === 0) {
    await repository.ensure(first);
    await repository.ensure(head);
    // The commits in between too: what was added and removed again is in the history after a merge.
    await repository.mergeBase(first, head);
    return { scope: { kind: 'range', base: first, head: sha }, headSha: head };
  }
  await repository.ensure(head);
  await repository.ensure(base);
  return range(await repository.mergeBase(base, head), head, repository);
}

async function range(base: string, head: string, repository: FetchingRepository): Promise<Judging> {
  await repository.ensure(base);
  await repository.ensure(head);
  return { scope: { kind: 'range', base, head }, headSha: head };
}
