import { UsageError } from '../errors.ts';

const ZEROS = /^0{40,64}$/;
const OBJECT_ID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** What an event asks to be judged. Object ids come from the payload and are checked for their shape. */
export type Task =
  | {
      readonly kind: 'pull-request';
      readonly base: string;
      readonly head: string;
      readonly number: number;
      readonly untrustedCheckout: boolean;
    }
  | { readonly kind: 'range'; readonly base: string; readonly head: string }
  | { readonly kind: 'push'; readonly base: string; readonly head: string; readonly forced: boolean }
  /** A branch or a tag that was not there before. `isDefault`: there was no branch before at all. */
  | { readonly kind: 'new-ref'; readonly head: string; readonly defaultBranch: string; readonly isDefault: boolean }
  | { readonly kind: 'tree' }
  | { readonly kind: 'nothing'; readonly reason: string };

interface Payload {
  readonly pull_request?: {
    readonly number?: unknown;
    readonly base?: { readonly sha?: unknown };
    readonly head?: { readonly sha?: unknown };
  };
  readonly merge_group?: { readonly base_sha?: unknown; readonly head_sha?: unknown };
  readonly ref?: unknown;
  readonly forced?: unknown;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly deleted?: unknown;
  readonly repository?: { readonly default_branch?: unknown };
}

/**
 * Base and head by event. Source: GitHub's documentation of the webhook payloads.
 *
 * @throws UsageError when the event has no base and head although it should.
 */
export function taskOf(event: string, payload: unknown): Task {
  const { pull_request: pull, merge_group: group, ...push } = (payload ?? {}) as Payload;
  switch (event) {
    case 'pull_request':
    case 'pull_request_review':
    case 'pull_request_review_comment':
    case 'pull_request_target':
      return {
        kind: 'pull-request',
        base: objectId(pull?.base?.sha, 'pull_request.base.sha'),
        head: objectId(pull?.head?.sha, 'pull_request.head.sha'),
        number: typeof pull?.number === 'number' ? pull.number : 0,
        untrustedCheckout: event === 'pull_request_target',
      };
    case 'merge_group':
      return {
        kind: 'range',
        base: objectId(group?.base_sha, 'merge_group.base_sha'),
        head: objectId(group?.head_sha, 'merge_group.head_sha'),
      };
    case 'push':
      return pushTask(push);
    default:
      return { kind: 'tree' };
  }
}

function pushTask({ ref, before, after, deleted, forced, repository }: Payload): Task {
  const name = typeof ref === 'string' && ref.startsWith('refs/tags/') ? 'tag' : 'branch';
  if (deleted === true || (typeof after === 'string' && ZEROS.test(after))) return { kind: 'nothing', reason: `the ${name} was deleted` };
  const head = objectId(after, 'after');
  if (typeof before === 'string' && ZEROS.test(before)) {
    const branch = repository?.default_branch;
    if (typeof branch !== 'string' || branch === '') return { kind: 'tree' };
    return { kind: 'new-ref', head, defaultBranch: branch, isDefault: ref === `refs/heads/${branch}` };
  }
  return { kind: 'push', base: objectId(before, 'before'), head, forced: forced === true };
}

function objectId(value: unknown, name: string): string {
  if (typeof value === 'string' && OBJECT_ID.test(value)) return value;
  throw new UsageError(
    `The event's payload has no ${name}.`,
    'Run envsep on pull_request, merge_group, push, schedule or workflow_dispatch, or set the input scope to tree.',
  );
}
