import type { Policy } from '../policy.ts';

/** What a change does to the check itself. The verdict raises it: only there are base and head side by side. */
export const policy: Policy = {
  id: 'check-weakened',
  level: 'warning',
  summary: 'a change alters the settings or the baseline, or adds an ignore comment',
  standards: 'job-mixing',
  // A scene is one tree; this is about the difference of two (src/verdict/weakened.ts).
  evaluate: () => [],
};
