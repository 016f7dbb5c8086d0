import type { Scope } from '../domain/document.ts';
import { descend, scalarText, type TreeNode } from './tree.ts';

/** The profile that a document of a Spring configuration is limited to, as its scope. */
export function springScopes(root: TreeNode): Scope[] {
  const name =
    scalarText(root, 'spring', 'config', 'activate', 'on-profile') ??
    scalarText(root, 'spring.config.activate.on-profile') ??
    (descend(root, 'spring', 'profiles')?.kind === 'scalar' ? scalarText(root, 'spring', 'profiles') : undefined);
  return name === undefined ? [] : [{ kind: 'profile', name }];
}
