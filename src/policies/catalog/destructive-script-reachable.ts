import type { PlacedFact } from '../../domain/occurrence.ts';
import { groupBy } from '../exposure.ts';
import { placeOfFact } from '../fact-place.ts';
import type { Policy } from '../policy.ts';

/** Files from which people and agents start commands by name. */
const STARTED =
  /(?:^|\/)(?:package\.json|composer\.json|Makefile|[Jj]ustfile|Taskfile\.ya?ml|Rakefile|Procfile)$|(?:^|\/)(?:scripts?|bin|tools|ops)\/[^\n]{1,200}$/;
/** Gone with the machine that it runs on. */
const THROWAWAY =
  /(?:^|[/._-])(?:local|docker|dev|development|test|tests|testing|ci|e2e|seed|fixtures?|sandbox|preview|clean)(?=[/._-]|$)/i;
/** Take their data from what the surroundings name. */
const AMBIENT =
  /^(?:terraform|tofu|terragrunt|pulumi|cdk|fly|heroku|aws|gcloud|az|kubectl|helm|railway|supabase|volume|flush|redis|psql|mysql|mongosh|drop |truncate|db:|pg:|prisma|migrate|dropdb|serverless|sst|wrangler)/;

/** A script that destroys whatever the surroundings point at. */
export const policy: Policy = {
  id: 'destructive-script-reachable',
  level: 'note',
  summary: 'a script that destroys whatever the surroundings point at',
  standards: 'wide-token',
  evaluate: ({ facts }) => {
    const found = facts.filter((fact) => fact.kind === 'destructive-command' && isReachable(fact));
    return [...groupBy(found, ({ location }) => location.path).values()].map(([first, ...others]) => ({
      confidence: 'likely',
      message: `${first!.location.path} runs ${first!.subject}${others.length > 0 ? ` and ${others.length} more` : ''} on whatever the surroundings point at.`,
      primary: placeOfFact(first!, first!.subject),
      related: others.map((fact) => placeOfFact(fact, fact.subject)),
      remedy:
        'Name the environment in the command and let it refuse production: compare the host or the account with a list, not NODE_ENV, and ask for the name to be typed.',
    }));
  },
};

function isReachable({ location, job, attribution, subject, detail }: PlacedFact): boolean {
  if (job !== undefined || attribution.place !== 'configuration' || attribution.tier === 'non-production') return false;
  if (detail['guarded'] === 'true' || detail['guarded'] === 'yes') return false;
  return STARTED.test(location.path) && !THROWAWAY.test(location.path) && AMBIENT.test(subject);
}
