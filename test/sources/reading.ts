import type { Scope, Snapshot, Sources } from '../../src/domain/source.ts';
import { openSources } from '../../src/sources/open.ts';
import type { Repository } from '../support/repository.ts';

export const WORKTREE: Extract<Scope, { kind: 'worktree' }> = { kind: 'worktree', ignored: false, paths: [] };

export function open({ root, env }: Pick<Repository, 'root' | 'env'>, scope: Scope): Promise<Sources> {
  return openSources({ cwd: root, scope, env });
}

/** Every path of a snapshot with its text, or with `(reason)` where it was skipped. */
export async function contents(snapshot: Snapshot | undefined): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  if (snapshot === undefined) return found;
  for (const { path, reason } of snapshot.skipped) found[path] = `(${reason})`;
  for await (const result of snapshot.read(snapshot.entries)) found[result.path] = 'text' in result ? result.text : `(${result.reason})`;
  return found;
}
