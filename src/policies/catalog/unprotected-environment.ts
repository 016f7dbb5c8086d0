import type { Policy } from '../policy.ts';

/** A production environment to which anybody may deploy. */
export const policy: Policy = {
  id: 'unprotected-environment',
  level: 'warning',
  summary: 'a production environment without reviewers or branch rules (does not run: only GitHub knows)',
  standards: 'job-mixing',
  cannotRun: () => "the rules of an environment are known only to GitHub's API, which a check never asks",
  evaluate: () => [],
};
