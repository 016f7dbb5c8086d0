import type { Policy } from '../policy.ts';
import { isActive } from '../sharing.ts';

/** A permission without an end stays for ever; this one has ended. */
export const policy: Policy = {
  id: 'expired-sharing',
  level: 'warning',
  summary: 'a declared sharing whose end date has passed',
  standards: 'reuse',
  evaluate(_, { settings, today }) {
    const { file } = settings;
    if (file === undefined) return [];
    return settings.sharing
      .filter((sharing) => !isActive(sharing, today))
      .map(({ what, until, environments }) => ({
        confidence: 'certain',
        message: `The sharing of ${what}${environments === undefined ? '' : ` between ${environments.join(' and ')}`} ended on ${until}; it no longer counts.`,
        primary: {
          location: { path: file, keyPath: `shared.${what}`, startLine: 1, startColumn: 1, endLine: 1, endColumn: 1, commit: undefined },
          environment: undefined,
          evidence: [],
          message: 'declared here',
          binding: undefined,
        },
        remedy: 'Separate what is shared and remove the entry, or renew it with a new reason and end date.',
      }));
  },
};
