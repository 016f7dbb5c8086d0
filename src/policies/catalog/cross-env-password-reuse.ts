import type { Policy } from '../policy.ts';
import { environmentsOf, levelOf, reuseDrafts, reusesIn } from '../reuse.ts';

/** The same password for different users or servers in two environments. */
export const policy: Policy = {
  id: 'cross-env-password-reuse',
  level: 'warning',
  summary: 'the same password for different users or servers in two environments',
  standards: 'reuse',
  evaluate: (scene, context) =>
    reuseDrafts(
      reusesIn(scene, context).filter(({ kind }) => kind === 'password'),
      (reuse) => ({
        level: levelOf(reuse) === 'error' ? 'warning' : 'note',
        message: `One password opens different connections in ${environmentsOf(reuse)}.`,
        related: 'the same password',
      }),
    ),
};
