import type { CredentialOccurrence, Scene } from '../domain/occurrence.ts';
import { credentialsIn, groupBy, inOrder, isPlaced, isPlacedByName, isReal } from './exposure.ts';
import { oncePerScene } from './once.ts';
import { placeOf } from './place-of.ts';
import type { Draft, PolicyContext } from './policy.ts';
import { split } from './remedies.ts';
import { createSideOf, type SideOf } from './sharing.ts';

/** How two places come to hold one secret. One relation has one kind, so one finding. */
export type ReuseKind = 'secret' | 'connection' | 'derived' | 'password' | 'signing';

export interface Reuse {
  readonly kind: ReuseKind;
  /** In the order of path, line and column; from two environments at least. */
  readonly places: readonly CredentialOccurrence[];
  /** Two sides are known; otherwise one is only known not to be production, or to be it. */
  readonly sure: boolean;
  /** All of one side stands in comments. */
  readonly inComments: boolean;
}

/** A shorter derived value may be equal by chance. In UTF-16 code units. */
export const DERIVED_LENGTH = 12;
/** The same value under different names is weaker evidence below this. In UTF-16 code units. */
export const NAMED_LENGTH = 16;

/**
 * Every secret that stands in two environments, once. What is no violation is
 * decided first; then places are grouped by value, so cost is linear.
 */
export const reusesIn: (scene: Scene, context: PolicyContext) => readonly Reuse[] = oncePerScene(findReuses);

function findReuses(scene: Scene, context: PolicyContext): Reuse[] {
  const sideOf = createSideOf(scene, context);
  const byValue = groupBy(candidatesIn(scene, sideOf), ({ credential }) => credential.password ?? credential.identity);
  return [...byValue.values()].flatMap((group) => (crosses(group, sideOf) ? relationsOf(group, sideOf) : []));
}

/** The closest relation among places with one password that still reaches as far as all of them do. */
function relationsOf(group: readonly CredentialOccurrence[], sideOf: SideOf): Reuse[] {
  const crossing = (keyOf: (credential: CredentialOccurrence['credential']) => string): CredentialOccurrence[][] =>
    [...groupBy(group, ({ credential }) => keyOf(credential))].flatMap(([key, places]) =>
      key !== '' && crosses(places, sideOf) ? [places] : [],
    );
  const reach = reachesProduction(group);
  const same = crossing(({ identity }) => identity);
  if (same.some((places) => reachesProduction(places) === reach))
    return same.map((places) => reuseOf(places, kindOf(places, sideOf), sideOf));
  const servers = crossing(({ connection }) => connection ?? '');
  return servers.some((places) => reachesProduction(places) === reach)
    ? servers.map((places) => reuseOf(places, 'connection', sideOf))
    : [reuseOf(group, kindAcross(group, sideOf), sideOf)];
}

function reachesProduction(places: readonly CredentialOccurrence[]): boolean {
  return (
    places.some(({ attribution }) => attribution.tier === 'production') &&
    places.some(({ attribution }) => attribution.tier === 'non-production')
  );
}

function candidatesIn(scene: Scene, sideOf: SideOf): CredentialOccurrence[] {
  return credentialsIn(scene).filter((occurrence) => {
    const { credential, attribution } = occurrence;
    return (
      isReal(credential) &&
      (attribution.place === 'configuration' || attribution.place === 'documentation') &&
      attribution.tier !== 'unknown' &&
      isPlacedByNameOrAccount(occurrence) &&
      sideOf(occurrence) !== undefined
    );
  });
}

/** A mode alone names no environment of this repository; a declared account does. */
function isPlacedByNameOrAccount(occurrence: CredentialOccurrence): boolean {
  return isPlacedByName(occurrence) || occurrence.credential.mode === 'unknown';
}

/** Documents alone show examples, and production with its recovery site is production on both sides. */
function crosses(group: readonly CredentialOccurrence[], sideOf: SideOf): boolean {
  if (group.every(({ attribution }) => attribution.place === 'documentation')) return false;
  if (group.every(({ attribution }) => attribution.tier === 'production')) return false;
  const first = group[0] && sideOf(group[0]);
  return group.some((occurrence) => sideOf(occurrence) !== first);
}

function reuseOf(group: readonly CredentialOccurrence[], kind: ReuseKind, sideOf: SideOf): Reuse {
  const inComments = !crosses(
    group.filter(({ form }) => form !== 'comment'),
    sideOf,
  );
  return { kind, places: [...group].sort(inOrder), sure: crosses(group.filter(isPlaced), sideOf), inComments };
}

/** Of places whose identity is equal: verbatim where one spelling alone crosses already. */
function kindOf(places: readonly CredentialOccurrence[], sideOf: SideOf): ReuseKind {
  if (places.some(({ credential }) => credential.signing || credential.decryption)) return 'signing';
  const spellings = groupBy(places, ({ credential }) => `${credential.spelling} ${credential.wrapping.join(' ')}`);
  if ([...spellings.values()].some((same) => crosses(same, sideOf))) return 'secret';
  return places.every(isConnection) ? 'connection' : 'derived';
}

/** Of places that share a password only: two connections that differ, or a connection and a bare password. */
function kindAcross(group: readonly CredentialOccurrence[], sideOf: SideOf): ReuseKind {
  const connections = group.filter(isConnection);
  return crosses(connections, sideOf) ? 'password' : 'derived';
}

/** Names a server beside the password; a bare password is its own identity. */
export function isConnection({ credential }: CredentialOccurrence): boolean {
  return credential.password !== undefined && credential.password !== credential.identity;
}

/** Environments on one machine or in one test run: what they share is a nuisance, not a way into another one. */
const THROWAWAY = new Set(['development', 'test', 'local']);

/** The level by what is on the two sides, or undefined where it is not worth a word. */
export function levelOf({ places, sure, inComments }: Reuse): 'error' | 'warning' | 'note' | undefined {
  const tiers = new Set(places.map(({ attribution }) => attribution.tier));
  const testMode = places.every(({ credential }) => credential.mode === 'test');
  if (tiers.has('production') && tiers.has('non-production')) return inComments || testMode || !sure ? 'warning' : 'error';
  if (testMode || !sure) return undefined;
  if (places.every(({ attribution }) => THROWAWAY.has(attribution.environment ?? ''))) return 'note';
  return 'warning';
}

/** The findings of one kind. `words` completes the sentence that begins with the credential's name. */
export function reuseDrafts(
  reuses: readonly Reuse[],
  words: (reuse: Reuse) => { readonly level: Draft['level'] | undefined; readonly message: string; readonly related: string },
): Draft[] {
  return reuses.flatMap((reuse) => {
    const { level, message, related } = words(reuse);
    const primary = wrongSide(reuse);
    if (level === undefined) return [];
    return [
      {
        level,
        confidence: confidenceOf(reuse),
        message,
        primary: placeOf(primary, 'this value'),
        related: reuse.places.filter((place) => place !== primary).map((place) => placeOf(place, related)),
        credential: primary.credential,
        remedy: split(primary),
      },
    ];
  });
}

function confidenceOf({ places, sure }: Reuse): Draft['confidence'] {
  if (!sure) return 'ambiguous';
  return places.every(({ attribution }) => attribution.confidence === 'certain') ? 'certain' : 'likely';
}

/** The side that is wrong is the one that should not hold what production holds. */
function wrongSide({ places }: Reuse): CredentialOccurrence {
  const outside = places.filter(({ attribution }) => attribution.tier === 'non-production');
  return outside.find(({ form }) => form !== 'comment') ?? outside[0] ?? places[0]!;
}

/** `production and staging`: the environments of a relation, for its sentence. */
export function environmentsOf({ places }: Reuse): string {
  const names = [
    ...new Set(places.map(({ attribution }) => attribution.environment ?? `an unnamed ${attribution.tier} environment`)),
  ].sort();
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

const ENVIRONMENT_WORDS = /^(?:prod|production|prd|live|staging|stage|stg|dev|development|test|qa|uat|local|preprod)$/;

/** Whether two environments hold it under one name, prefixes such as `PROD_` aside. */
export function underOneName({ places }: Reuse): boolean {
  const byName = groupBy(places, ({ key }) =>
    key
      .split(/[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])/)
      .map((word) => word.toLowerCase())
      .filter((word) => !ENVIRONMENT_WORDS.test(word))
      .join('_'),
  );
  return [...byName.values()].some((group) => new Set(group.map(({ attribution }) => attribution.environment)).size > 1);
}
