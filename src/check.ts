import { type CheckRequest, type Judged, openCheck, type Session } from './session.ts';
import type { Coverage, Finding, Verdict } from './domain/finding.ts';
import type { Attribution } from './domain/environment.ts';
import type { Occurrence } from './domain/occurrence.ts';
import { evaluate } from './policies/evaluate.ts';
import { judgeStaged } from './staged.ts';
import { decide } from './verdict/decide.ts';

export type { CheckRequest } from './session.ts';

/**
 * The map: sources → documents → credentials → environments → policies → verdict.
 * A tree is judged as a whole; where there is a base, it is judged the same way
 * and what stands in both is not introduced.
 *
 * @throws UsageError when something that the verdict needs could not be done.
 */
export async function check(request: CheckRequest): Promise<Verdict> {
  return (await judgeStaged(request)) ?? judge(await openCheck(request), request);
}

/** The map without its first room, over a session whose sources are there. */
export async function judge(session: Session, request: Pick<CheckRequest, 'failOn' | 'today'>): Promise<Verdict> {
  const head = await session.head();
  const base = await session.base();
  const passing = await session.passing();
  const evaluated = (judged: Judged) => evaluate(judged.scene, session.context);
  const judgement = evaluated(head);
  const before = base === undefined ? undefined : evaluated(base);
  if (base !== undefined && before !== undefined) session.remember?.(base, before);
  const weakened = base === undefined ? [] : await session.weakenings(head, base);
  return decide({
    head: [
      ...judgement.findings,
      ...(passing === undefined ? [] : inPassing(evaluated(together(head, base, passing)).findings)),
      ...weakened,
    ],
    base: before?.findings,
    ignoreComments: head.ignoreComments,
    trustsComments: session.trustsComments,
    ...(session.accepted === undefined ? {} : { accepted: session.accepted }),
    settings: session.context.settings,
    failOn: request.failOn,
    today: request.today,
    coverage: session.coverage(head, judgement.notRun),
  });
}

/** What came and went inside the range, beside what stands at its head. What either end holds at the same path did not go. */
function together(head: Judged, base: Judged | undefined, passing: Judged): Judged {
  const standing = new Set([head, ...(base === undefined ? [] : [base])].flatMap(({ scene }) => scene.occurrences.map(nameOf)));
  const gone = passing.scene.occurrences.filter((occurrence) => !standing.has(nameOf(occurrence)));
  return { ...head, scene: { ...head.scene, occurrences: [...head.scene.occurrences, ...gone] } };
}

function nameOf(occurrence: Occurrence): string {
  const { identity } =
    occurrence.kind === 'credential' ? occurrence.credential : occurrence.kind === 'reference' ? occurrence.reference : occurrence.target;
  return `${occurrence.location.path}\0${identity}`;
}

function inPassing(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ primary, related }) => [primary, ...related].some(({ location }) => location.commit !== undefined));
}

/** A placeholder or default protects nothing and is no credential, unless production runs with it. */
function isWorthListing(occurrence: Occurrence): boolean {
  return occurrence.kind !== 'credential' || occurrence.credential.weak === undefined || occurrence.attribution.tier === 'production';
}

/** What was found and where it belongs, without judging. */
export async function inventory(request: CheckRequest): Promise<{
  readonly occurrences: readonly Occurrence[];
  readonly coverage: Coverage;
  readonly ignoreComments: Judged['ignoreComments'];
}> {
  const session = await openCheck(request);
  const head = await session.head();
  return { occurrences: head.scene.occurrences.filter(isWorthListing), coverage: session.coverage(head, []), ignoreComments: head.ignoreComments };
}

/** Why a place got its environment, what was found there, and why it was not read, if it was not. */
export async function explainPath(
  request: CheckRequest,
  path: string,
): Promise<{ readonly attribution: Attribution; readonly occurrences: readonly Occurrence[]; readonly skipped: string | undefined }> {
  const session = await openCheck(request);
  const head = await session.head();
  return {
    attribution: session.explain(path),
    occurrences: head.scene.occurrences.filter(({ location }) => location.path === path),
    skipped: head.tree.skipped.find((file) => file.path === path)?.reason,
  };
}
