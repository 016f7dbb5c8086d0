import type { PlacedFact, Scene } from '../../domain/occurrence.ts';
import { groupBy } from '../exposure.ts';
import { isPlacedFact, placeOfFact } from '../fact-place.ts';
import type { Draft, Policy } from '../policy.ts';

/** A value that is only known when it is used. */
const EXPRESSION = /[${}<>%*]|\bvar\./;
/** The cluster that a controller runs in is another one in each environment. */
const RELATIVE = /^(?:https:\/\/kubernetes\.default\.svc.{0,20}|in-cluster)$/;

/** Two environments that are deployed to one namespace of one cluster, or keep one Terraform state. */
export const policy: Policy = {
  id: 'same-cluster-namespace',
  level: 'note',
  summary: 'two environments in one namespace of one cluster, or in one state',
  standards: 'crossing-target',
  evaluate: (scene) => [
    ...shared(
      scene,
      'deploy-destination',
      ['cluster', 'namespace'],
      ([cluster, namespace]) => `are deployed to the namespace ${namespace} of ${cluster}`,
    ),
    ...shared(scene, 'state-backend', ['bucket', 'key'], ([bucket, key]) => `keep their Terraform state in one place: ${key} in ${bucket}`),
  ],
};

function shared(scene: Scene, kind: string, parts: readonly string[], does: (values: readonly string[]) => string): Draft[] {
  const placed = scene.facts.filter((fact) => fact.kind === kind && isPlacedFact(fact) && fact.attribution.place === 'configuration');
  const known = placed.filter((fact) =>
    valuesOf(fact, parts).every((value) => value !== '' && !EXPRESSION.test(value) && !RELATIVE.test(value)),
  );
  return [...groupBy(known, (fact) => valuesOf(fact, parts).join('\n')).values()].flatMap((group) => {
    const names = [...new Set(group.flatMap(({ attribution }) => attribution.environment ?? []))].sort();
    const weaker = group.find(({ attribution }) => attribution.tier === 'non-production');
    if (names.length < 2 || weaker === undefined) return [];
    return [
      {
        confidence: 'likely' as const,
        message: `${names.join(' and ')} ${does(valuesOf(weaker, parts))}.`,
        primary: placeOfFact(weaker, 'deployed here'),
        related: group.filter((fact) => fact !== weaker).map((fact) => placeOfFact(fact, 'the same destination')),
        remedy: 'Give each environment a namespace and a state of its own, better a cluster and an account of its own.',
      },
    ];
  });
}

function valuesOf({ detail }: PlacedFact, parts: readonly string[]): string[] {
  return parts.map((part) => detail[part] ?? '');
}
