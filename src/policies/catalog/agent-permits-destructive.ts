import type { PlacedFact } from '../../domain/occurrence.ts';
import { groupBy } from '../exposure.ts';
import { placeOfFact } from '../fact-place.ts';
import type { Policy } from '../policy.ts';

/** Tools of infrastructure: allowed with any argument, they can delete. */
const INFRASTRUCTURE =
  /^(?:terraform|tofu|terragrunt|pulumi|railway|fly|flyctl|heroku|aws|gcloud|az|kubectl|helm|doctl|vercel|netlify|supabase|neonctl|psql|mysql|mongosh|redis-cli|wrangler|render|sst|serverless|prisma)(?:\s|$)/;
const DESTROYS = /\b(?:destroy|delete|drop|dropdb|reset|flushall|truncate|purge|wipe|prune|uninstall|down|rm|rb)\b|-rf\b/;
/** Allowed to do anything at all. */
const ANYTHING = /^(?:every command|any (?:Bash|Shell|command|run_shell_command))$/;
const ALLOWING = new Set(['allow', 'autoApprove', 'alwaysAllow', 'allowedTools', 'trustedCommands']);
/** `git rm`, `docker rm` and `rm` of build output are everyday work. */
const EVERYDAY = /^(?:git|npm|pnpm|yarn|docker|rm|make|cargo|go|echo|ls|find|grep|cat)(?:\s|$)/;

/** What an agent may do without asking, where it can destroy infrastructure or data. */
export const policy: Policy = {
  id: 'agent-permits-destructive',
  level: 'note',
  summary: 'an agent may run destructive commands without asking',
  standards: 'agent',
  evaluate: ({ facts }) => {
    const found = facts.filter((fact) => fact.kind === 'agent-permission' && fact.attribution.place !== 'fixture' && permits(fact));
    return [...groupBy(found, ({ location }) => location.path).values()].map(([first, ...others]) => ({
      confidence: 'likely',
      message: `The agent may run ${describe(first!)} without asking${others.length > 0 ? `, and ${others.length} more` : ''}.`,
      primary: placeOfFact(first!, 'allowed here'),
      related: others.map((fact) => placeOfFact(fact, 'allowed here')),
      remedy:
        'Let the agent ask: take the entry out of what is allowed, or allow only the subcommands that read, and start servers of databases read-only.',
    }));
  },
};

function permits({ subject, detail }: PlacedFact): boolean {
  if (!ALLOWING.has(detail['list'] ?? '')) return false;
  if (detail['missing'] === 'read-only' || ANYTHING.test(subject)) return true;
  if (EVERYDAY.test(subject)) return false;
  if (!INFRASTRUCTURE.test(subject)) return DESTROYS.test(subject) && /\bdb\b|dropdb|database/.test(subject);
  return DESTROYS.test(subject) || (detail['any'] === 'yes' && !subject.includes(' '));
}

function describe({ subject, detail }: PlacedFact): string {
  return detail['missing'] === 'read-only'
    ? `the ${subject} with rights to write`
    : detail['any'] === 'yes'
      ? `${subject} with any argument`
      : subject;
}
