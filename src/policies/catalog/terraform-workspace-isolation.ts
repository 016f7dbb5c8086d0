import { groupBy } from '../exposure.ts';
import { placeOfFact } from '../fact-place.ts';
import { tierOfName } from '../name-tier.ts';
import type { Policy } from '../policy.ts';

/** Terraform that tells production apart by its workspace: one backend and one credential serve all of them. */
export const policy: Policy = {
  id: 'terraform-workspace-isolation',
  level: 'note',
  summary: 'production told apart only by a Terraform workspace',
  standards: 'crossing-target',
  evaluate: ({ facts }) => {
    const conditions = facts.filter(
      ({ kind, subject, attribution }) =>
        kind === 'workspace-conditional' && tierOfName(subject) === 'production' && attribution.place === 'configuration',
    );
    const byFolder = groupBy(conditions, ({ location }) => location.path.slice(0, Math.max(0, location.path.lastIndexOf('/'))));
    return [...byFolder.values()].map(([first, ...others]) => ({
      confidence: 'likely',
      message: `Only the workspace ${first!.subject} tells production apart here: all workspaces share one backend and one credential.`,
      primary: placeOfFact(first!, 'production is chosen here'),
      related: others.map((fact) => placeOfFact(fact, 'and here')),
      remedy: 'Give production a folder with a backend, a state and a credential of its own, and share the rest as modules.',
    }));
  },
};
