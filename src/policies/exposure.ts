import type { Credential } from '../domain/credential.ts';
import type { Finding } from '../domain/finding.ts';
import type { CredentialOccurrence, Scene } from '../domain/occurrence.ts';
import { placeOf } from './place-of.ts';
import type { Draft } from './policy.ts';

/** Below this a value of no known format may be a word or a name. In bits. */
export const STRONG_BITS = 60;

/** Why an occurrence is reported, before the occurrences of one credential become one finding. */
export interface Exposure {
  readonly occurrence: CredentialOccurrence;
  readonly level: Finding['level'];
  readonly confidence: Draft['confidence'];
}

export function credentialsIn({ occurrences }: Scene): CredentialOccurrence[] {
  return occurrences.filter((occurrence): occurrence is CredentialOccurrence => occurrence.kind === 'credential' && !isSealed(occurrence));
}

/** A SealedSecret begins with its session key under RSA, of 2048 bits at least: 258 bytes with the length in front, in base64. */
const SHORTEST_SEALED = 344;

/** What a SealedSecret holds is ciphertext, whatever its keys are called. What is shorter, or a format of its own, only says so. */
function isSealed({ keyPath, credential }: CredentialOccurrence): boolean {
  return keyPath.includes('encryptedData') && credential.length >= SHORTEST_SEALED && (isGeneric(credential) || credential.certainty !== 'certain');
}

/** Protects something: not public by design, not a placeholder or default, not for this machine. */
export function isReal({ publishable, weak, local }: Credential): boolean {
  return !publishable && weak === undefined && !local;
}

/** What may be reported as committed: real, tracked, and not a key to ciphertext, which has its own policy. */
export function committedIn(scene: Scene): CredentialOccurrence[] {
  return credentialsIn(scene).filter(({ credential, ignored }) => !ignored && isReal(credential) && !credential.decryption);
}

/** Known only by its key and its randomness. */
export function isGeneric({ type, provider, password }: Credential): boolean {
  return type.startsWith('generic-') || (provider === 'generic' && password === undefined && !type.includes('private-key'));
}

/** A declaration, job, scope, key or path places it, not only the format of its value. */
export function isPlacedByName({ attribution }: CredentialOccurrence): boolean {
  return attribution.tier !== 'unknown' && attribution.evidence[0]?.kind !== 'value';
}

/** Placed surely enough for a finding that blocks. */
export function isPlaced({ attribution }: CredentialOccurrence): boolean {
  return attribution.tier !== 'unknown' && (attribution.confidence === 'certain' || attribution.confidence === 'likely');
}

/** In the order of path, line, column and commit, whatever the order of the scene. */
export function inOrder(a: CredentialOccurrence, b: CredentialOccurrence): number {
  const [p, q] = [a.location, b.location];
  if (p.path !== q.path) return p.path < q.path ? -1 : 1;
  const [from, to] = [p.commit ?? '', q.commit ?? ''];
  return p.startLine - q.startLine || p.startColumn - q.startColumn || (from < to ? -1 : Number(from > to));
}

export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

const RANK = { error: 0, warning: 1, note: 2 } as const;

/** One finding for each credential: its gravest place first, the others related. */
export function draftsOf(
  exposures: readonly Exposure[],
  words: (occurrence: CredentialOccurrence) => { readonly message: string; readonly remedy: string },
): Draft[] {
  const groups = groupBy(exposures, ({ occurrence }) => occurrence.credential.identity);
  return [...groups.values()].map((group) => {
    const sorted = group.sort((a, b) => RANK[a.level] - RANK[b.level] || inOrder(a.occurrence, b.occurrence));
    const [{ occurrence, level, confidence }, ...others] = sorted as [Exposure, ...Exposure[]];
    return {
      level,
      confidence,
      ...words(occurrence),
      primary: placeOf(occurrence, 'this value'),
      related: others.map((other) => placeOf(other.occurrence, 'the same value')),
      credential: occurrence.credential,
    };
  });
}
