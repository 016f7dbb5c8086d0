import type { Reporter } from '../reporter.ts';

const SEVERITY = { error: 'critical', warning: 'major', note: 'info' } as const;

/**
 * Code Quality report of GitLab, which compares branches itself: what stood
 * before is in it, what somebody accepted is not.
 */
export const reporter: Reporter = {
  id: 'gitlab',
  summary: 'Code Quality report of GitLab',
  render({ findings }) {
    const issues = findings
      .filter(({ suppressed }) => suppressed === undefined)
      .map(({ policy, message, remedy, fingerprint, level, primary: { location } }) => ({
        description: `${message} ${remedy}`,
        check_name: policy,
        fingerprint,
        severity: SEVERITY[level],
        location: { path: location.path, lines: { begin: location.startLine, end: location.endLine } },
      }));
    return `${JSON.stringify(issues, undefined, 2)}\n`;
  },
};
