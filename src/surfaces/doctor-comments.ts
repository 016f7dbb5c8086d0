import type { JudgedFinding } from '../domain/finding.ts';
import type { IgnoreComment } from '../domain/occurrence.ts';
import { type Diagnosis, look, ok } from './diagnosis.ts';

/** Comments that are named one by one; of more only the number is said. */
const MOST = 10;

/** Ignore comments that ended, that accept nothing, and that do not count. */
export function commentDiagnoses(
  comments: ReadonlyMap<string, readonly IgnoreComment[]>,
  findings: readonly JudgedFinding[],
  today: string,
): readonly Diagnosis[] {
  const open = spotsOf(findings.filter(({ suppressed }) => suppressed === undefined));
  const accepted = spotsOf(findings.filter(({ suppressed }) => suppressed !== undefined));
  const all = [...comments].flatMap(([path, list]) => list.map((comment) => ({ path, ...comment })));
  const said = all.flatMap(({ path, line, policies, reason, until }) => {
    const place = `${path}:${line}`;
    if (reason.trim() === '') return [`The ignore comment at ${place} gives no reason, so it does not count: -- <reason>.`];
    if (until !== undefined && until < today) return [`The ignore comment at ${place} ended on ${until}.`];
    const here = (spots: ReadonlySet<string>): boolean =>
      policies.some((policy) => spots.has(`${path}\0${line}\0${policy}`) || spots.has(`${path}\0${line + 1}\0${policy}`));
    if (here(accepted)) return [];
    if (here(open)) return [`The ignore comment at ${place} accepts nothing yet: the finding has other places that need one too.`];
    return [`The ignore comment at ${place} accepts nothing: no finding of ${policies.join(', ')} stands there.`];
  });
  if (said.length > MOST)
    return [...said.slice(0, MOST).map(look), look(`${said.length - MOST} more ignore comments ended or accept nothing.`)];
  return said.length === 0 && all.length > 0 ? [ok('Every ignore comment accepts a finding.')] : said.map(look);
}

/** Path, line and policy of every place of the findings. */
function spotsOf(findings: readonly JudgedFinding[]): ReadonlySet<string> {
  return new Set(
    findings.flatMap(({ policy, primary, related }) =>
      [primary, ...related].map(({ location }) => `${location.path}\0${location.startLine}\0${policy}`),
    ),
  );
}
