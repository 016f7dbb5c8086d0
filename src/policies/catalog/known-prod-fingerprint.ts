import type { Policy } from '../policy.ts';

/**
 * Values that the registry of production fingerprints names. Matching needs the
 * registry and its key in the credentials room; until a run has both, the
 * coverage says that this policy did not run.
 */
export const policy: Policy = {
  id: 'known-prod-fingerprint',
  level: 'error',
  summary: 'a value that is registered as a production secret',
  standards: 'reuse',
  cannotRun: () => 'no registry of production fingerprints (envsep.registry.json) was given to this run',
  evaluate: () => [],
};
