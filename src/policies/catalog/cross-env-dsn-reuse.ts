import type { Policy } from '../policy.ts';
import { environmentsOf, levelOf, reuseDrafts, reusesIn } from '../reuse.ts';

/** The same server, user and password in two environments, in connection strings that are spelt differently. */
export const policy: Policy = {
  id: 'cross-env-dsn-reuse',
  level: 'error',
  summary: 'the same connection (server, user, password) in two environments, spelt differently',
  standards: 'reuse',
  evaluate: (scene, context) =>
    reuseDrafts(
      reusesIn(scene, context).filter(({ kind }) => kind === 'connection'),
      (reuse) => ({
        level: levelOf(reuse),
        message: `One connection, with the same server, user and password, stands in ${environmentsOf(reuse)} in different spellings.`,
        related: 'the same connection, spelt differently',
      }),
    ),
};
