import type { DeclaredSharing } from '../domain/settings.ts';
import type { CredentialOccurrence, Occurrence, Scene } from '../domain/occurrence.ts';
import type { PolicyContext } from './policy.ts';

/**
 * Tells to which side of a separation an occurrence belongs: its environment, or
 * one common side for the environments that a declaration lets share it.
 * Undefined: shared everywhere on purpose.
 */
export type SideOf = (occurrence: CredentialOccurrence, more?: readonly string[]) => string | undefined;

/** A declaration counts up to and including its last day. */
export function isActive({ until }: DeclaredSharing, today: string): boolean {
  return until === undefined || until >= today;
}

/** The side that no declaration has a say in: the environment, or its tier where several of one tier are possible. */
export function ownSide({ attribution }: CredentialOccurrence): string {
  return attribution.environment ?? `some ${attribution.tier}`;
}

/** Keys, accounts, targets and references that the settings declare as shared, asked for credentials. */
export function createSideOf(scene: Scene, { settings, today }: PolicyContext): SideOf {
  const active = settings.sharing.filter((sharing) => isActive(sharing, today));
  if (active.length === 0) return ownSide;
  const beside = namesBySpot(scene);
  const called = keysByValue(scene);
  return (occurrence, more = []) => {
    const names = [occurrence.key, occurrence.keyPath.join('.'), ...(beside.get(spotOf(occurrence)) ?? []), ...more];
    if (occurrence.key === '') names.push(...(called.get(occurrence.credential.identity) ?? []));
    if (occurrence.credential.account !== undefined) names.push(occurrence.credential.account);
    const environment = ownSide(occurrence);
    for (const [index, sharing] of active.entries()) {
      if (!names.some((name) => sharing.covers(name))) continue;
      if (sharing.environments === undefined) return undefined;
      if (sharing.environments.includes(environment)) return `shared ${index}`;
    }
    return environment;
  };
}

/** What a secret is called elsewhere: an argument has no name of its own. */
function keysByValue({ occurrences }: Scene): ReadonlyMap<string, ReadonlySet<string>> {
  const keys = new Map<string, Set<string>>();
  for (const occurrence of occurrences) {
    if (occurrence.kind !== 'credential' || occurrence.key === '') continue;
    const { identity } = occurrence.credential;
    keys.set(identity, (keys.get(identity) ?? new Set()).add(occurrence.key));
  }
  return keys;
}

/** Targets and references that stand in the same value as a credential. */
function namesBySpot({ occurrences }: Scene): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const occurrence of occurrences) {
    if (occurrence.kind === 'credential') continue;
    const name = occurrence.kind === 'target' ? occurrence.target.name : occurrence.reference.name;
    const spot = spotOf(occurrence);
    const known = names.get(spot);
    if (known === undefined) names.set(spot, [name]);
    else known.push(name);
  }
  return names;
}

/** Path, key path and line: where one value stands, whatever part of it was found. */
export function spotOf({ location, keyPath }: Occurrence): string {
  return `${location.path}\n${location.startLine}\n${keyPath.join('.')}`;
}
