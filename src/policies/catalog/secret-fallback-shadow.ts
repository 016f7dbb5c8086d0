import type { Policy } from '../policy.ts';

/** A secret that is missing in an environment and silently taken from the repository or the organisation. */
export const policy: Policy = {
  id: 'secret-fallback-shadow',
  level: 'warning',
  summary: 'a secret that an environment lacks and GitHub takes from the repository (does not run: only GitHub knows)',
  standards: 'job-mixing',
  cannotRun: () => "which secrets an environment has is known only to GitHub's API, which a check never asks",
  evaluate: () => [],
};
