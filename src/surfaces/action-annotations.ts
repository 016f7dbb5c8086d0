import type { JudgedFinding } from '../domain/finding.ts';
import { cutToBytes, printable } from './action-text.ts';

/** Annotation of the Checks API. Source: `POST /repos/{owner}/{repo}/check-runs` in GitHub's REST documentation. */
export interface CheckAnnotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  /** Only where the annotation stays on one line. */
  readonly start_column?: number;
  readonly end_column?: number;
  readonly annotation_level: 'failure' | 'warning' | 'notice';
  /** At most 64 KiB. */
  readonly message: string;
  /** At most 255 characters. */
  readonly title: string;
}

const LEVELS = { error: 'failure', warning: 'warning', note: 'notice' } as const;
/** 64 KB, in bytes of UTF-8; some room is left. */
const MESSAGE_LIMIT = 60_000;
const TITLE_LIMIT = 255;

/** Findings as annotations, worst first as the verdict sorts them. */
export function annotationsOf(findings: readonly JudgedFinding[]): CheckAnnotation[] {
  return findings.map((finding) => {
    const { path, startLine, endLine, startColumn, endColumn } = finding.primary.location;
    const oneLine = startLine === endLine;
    return {
      path: printable(path),
      start_line: startLine,
      end_line: endLine,
      ...(oneLine ? { start_column: startColumn, end_column: endColumn } : {}),
      annotation_level: LEVELS[finding.level],
      message: cutToBytes(messageOf(finding), MESSAGE_LIMIT),
      title: printable(`envsep: ${finding.policy}`).slice(0, TITLE_LIMIT),
    };
  });
}

/** What is wrong, the other side, why, what it can do, what to do: in the order of every envsep message. */
function messageOf({
  message,
  primary,
  related,
  credential,
  reach,
  destroys,
  destroysBackups,
  damage,
  remedy,
  standards,
  policy,
}: JudgedFinding): string {
  const lines = [message];
  for (const { location, environment, message: role } of related.slice(0, 10)) {
    lines.push(`${location.path}:${location.startLine} (${environment ?? 'environment unknown'}): ${role}`);
  }
  if (related.length > 10) lines.push(`and ${related.length - 10} more places`);
  for (const place of [primary, ...related.slice(0, 3)]) {
    const [first] = place.evidence;
    if (first !== undefined) lines.push(`Why ${place.environment ?? 'this environment'}: ${first.text}`);
  }
  if (credential !== undefined) {
    lines.push(
      `Reach: ${reach ?? 'unknown'}. Destroys data: ${destroys}. Destroys backups: ${destroysBackups}.${damage === undefined ? '' : ` ${damage}`}`,
    );
  }
  lines.push(`Fix: ${remedy}`, `Standards: ${standards.join(', ')}`, `More: envsep explain ${policy}`);
  return lines.map(printable).join('\n');
}

/** Annotations in one check run; further findings stand in its summary and in the log. Each 50 cost a request and a second. */
const MOST_IN_CHECK = 1000;

/** Cuts to what is written to a check run; the last one kept says how many more there are. */
export function withinCheckLimits(annotations: readonly CheckAnnotation[]): readonly CheckAnnotation[] {
  return annotations.length <= MOST_IN_CHECK ? annotations : rolledUp(annotations, MOST_IN_CHECK, 'more findings');
}

function rolledUp(annotations: readonly CheckAnnotation[], most: number, what: string): CheckAnnotation[] {
  const last = annotations[most - 1]!;
  const message = `${annotations.length - most} ${what} than this one: see the job summary or the log. ${last.message}`;
  return [...annotations.slice(0, most - 1), { ...last, message: cutToBytes(message, MESSAGE_LIMIT) }];
}

/**
 * Workflow commands that one step may show per level: ten (the runner's `_maxCountPerIssueType`).
 * One error is the verdict, and one warning may name a missing permission.
 */
const COMMANDS = { failure: 9, warning: 9, notice: 10 } as const;

/** Cuts each level to what the runner shows; the last one kept says how many more there are. */
export function withinCommandLimits(annotations: readonly CheckAnnotation[]): CheckAnnotation[] {
  return (['failure', 'warning', 'notice'] as const).flatMap((level) => {
    const all = annotations.filter(({ annotation_level }) => annotation_level === level);
    return all.length <= COMMANDS[level] ? all : rolledUp(all, COMMANDS[level], 'more findings of this level');
  });
}
