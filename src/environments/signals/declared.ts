import type { Evidence } from '../../domain/environment.ts';
import type { DeclaredEnvironment } from '../../domain/settings.ts';
import type { Signal, Subject } from '../signal.ts';

/** What the user's settings say of the path, the key or the branch. */
export const signal: Signal = { id: 'declared', kind: 'declared', order: 0, find };

function find({ path, detection, job, settings }: Subject): readonly Evidence[] {
  return settings.environments.flatMap((environment) => {
    const { name, tier } = environment;
    const reason = reasonOf(environment, path, detection?.key, job?.branches ?? []);
    return reason === undefined
      ? []
      : [{ kind: 'declared', text: `the settings declare that ${reason} belongs to ${name}`, environment: name, tier }];
  });
}

function reasonOf(declared: DeclaredEnvironment, path: string, key: string | undefined, branches: readonly string[]): string | undefined {
  if (key !== undefined && key !== '' && declared.ownsKey(key)) return `the key ${key}`;
  if (declared.ownsPath(path)) return `the path ${path}`;
  const branch = branches.find((name) => declared.ownsBranch(name));
  return branch === undefined ? undefined : `the branch ${branch}`;
}
