import type { CredentialOccurrence } from '../../domain/occurrence.ts';
import { committedIn, groupBy, inOrder, isGeneric } from '../exposure.ts';
import { placeOf } from '../place-of.ts';
import type { Draft, Policy } from '../policy.ts';

/** Environments whose secrets a template may show: they open nothing but a developer's machine. */
const OWN_MACHINE = new Set(['development', 'local', 'test']);

/** A template is meant to hold placeholders; this one holds what is in use. */
export const policy: Policy = {
  id: 'template-holds-real-value',
  level: 'warning',
  summary: 'a template that holds a real secret',
  standards: 'committed-credential',
  evaluate: (scene) => [...groupBy(committedIn(scene), ({ credential }) => credential.identity).values()].flatMap(draftOf),
};

function draftOf(group: readonly CredentialOccurrence[]): Draft[] {
  const sorted = [...group].sort(inOrder);
  const [primary, ...templates] = sorted.filter(({ attribution }) => attribution.place === 'template');
  if (primary === undefined || primary.credential.mode === 'test') return [];
  const inUse = sorted.filter(
    ({ attribution, form }) =>
      attribution.place === 'configuration' && form !== 'comment' && !OWN_MACHINE.has(attribution.environment ?? ''),
  );
  const generic = isGeneric(primary.credential);
  const live = primary.credential.mode === 'live' && primary.credential.certainty === 'certain';
  const level = levelOf(inUse, generic, live);
  if (level === undefined) return [];
  return [
    {
      level,
      confidence: live ? 'certain' : 'likely',
      message:
        inUse.length > 0
          ? `The template holds the same ${primary.credential.name} as a file that is in use.`
          : `The template holds a live ${primary.credential.name}.`,
      primary: placeOf(primary, 'this value'),
      related: [...templates.map((place) => placeOf(place, 'the same value')), ...inUse.map((place) => placeOf(place, 'the value in use'))],
      credential: primary.credential,
      remedy: 'Rotate the secret and write a placeholder that cannot work, for example <from the secret store>.',
    },
  ];
}

function levelOf(inUse: readonly CredentialOccurrence[], generic: boolean, live: boolean): 'warning' | 'note' | undefined {
  if (live || inUse.some(({ attribution }) => attribution.environment !== undefined)) return 'warning';
  if (inUse.length === 0) return undefined;
  return generic ? 'note' : 'warning';
}
