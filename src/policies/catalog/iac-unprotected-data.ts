import type { PlacedFact } from '../../domain/occurrence.ts';
import { groupBy } from '../exposure.ts';
import { isPlacedFact, placeOfFact } from '../fact-place.ts';
import { stemOf } from '../name-tier.ts';
import type { Policy } from '../policy.ts';

/** Data of production without protection from deletion, above all where another environment has it. */
export const policy: Policy = {
  id: 'iac-unprotected-data',
  level: 'warning',
  summary: 'data of production without the protection from deletion that another environment has',
  standards: 'backup',
  evaluate: ({ facts }) => {
    const placed = facts.filter((fact) => isPlacedFact(fact) && fact.attribution.place === 'configuration');
    const elsewhere = groupBy(
      placed.filter(({ kind, attribution }) => kind === 'protected-data' && attribution.tier === 'non-production'),
      protectionOf,
    );
    const open = placed.filter(({ kind, attribution }) => kind === 'unprotected-data' && attribution.tier === 'production');
    return [...groupBy(open, ({ location, subject }) => `${location.path}\n${subject}`).values()].map((group) => {
      const contrast = group.flatMap((fact) => elsewhere.get(protectionOf(fact)) ?? []);
      const first = group.find((fact) => elsewhere.has(protectionOf(fact))) ?? group[0]!;
      const other = contrast[0]?.attribution.environment;
      return {
        level: other === undefined ? ('note' as const) : ('warning' as const),
        confidence: 'likely' as const,
        message: `${first.subject} of production can be deleted: ${describe(first)}${other === undefined ? '' : `, while ${other} protects it`}.`,
        primary: placeOfFact(first, describe(first)),
        related: [
          ...group.filter((fact) => fact !== first).map((fact) => placeOfFact(fact, describe(fact))),
          ...contrast.map((fact) => placeOfFact(fact, 'protected here')),
        ],
        remedy: `Protect it from deletion in production first, then keep weaker environments as they are: set ${first.detail['attribute'] ?? 'the protection'} so that a delete needs two steps.`,
      };
    });
  },
};

/** The same resource and attribute in any environment. */
function protectionOf({ subject, detail }: PlacedFact): string {
  return `${stemOf(subject)}\n${detail['attribute'] ?? ''}`;
}

function describe({ detail }: PlacedFact): string {
  const attribute = detail['attribute'] ?? 'its protection';
  return detail['value'] === 'absent' ? `${attribute} is not set` : `${attribute} is ${detail['value'] ?? 'off'}`;
}
