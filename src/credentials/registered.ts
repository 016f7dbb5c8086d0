import { createHmac } from 'node:crypto';
import type { Document } from '../domain/document.ts';
import type { Span } from '../domain/location.ts';
import type { RegisteredSecrets } from '../domain/registry.ts';
import type { CredentialMaker } from './credential-maker.ts';
import type { Found } from './found.ts';
import { normalised, unwrapped } from './identity.ts';
import { eachIn } from './literals-of.ts';
import { reveal } from './reveal.ts';
import { bitsOf } from './strength.ts';

/** Shorter values are words; they would be found everywhere. In UTF-16 code units. */
const SHORTEST = 8;
/** Whoever has the key could try weaker ones. In bits. */
const FEWEST_BITS = 40;

/** HMAC-SHA-256 under the registry's key, of the value as it is compared: 32 hexadecimal digits. */
function fingerprintOf(key: Uint8Array, value: string): string {
  const { text } = unwrapped(normalised(value)).at(-1)!;
  return createHmac('sha256', key).update('registered\0').update(normalised(text)).digest('hex').slice(0, 32);
}

/**
 * Marks what the registry names, and finds it where nothing else recognises it: every value of the document and every
 * strong literal of its text is asked for.
 */
export function withRegistered(
  found: readonly Found[],
  document: Document,
  { key, secrets }: RegisteredSecrets,
  maker: CredentialMaker,
): readonly Found[] {
  const known = new Map<string, string | undefined>();
  const environmentOf = (value: string): string | undefined => {
    if (value.length < SHORTEST) return undefined;
    if (!known.has(value)) known.set(value, secrets.get(fingerprintOf(key, value))?.environment);
    return known.get(value);
  };
  const marked = found.map((one): Found => {
    if (one.kind !== 'credential') return one;
    const { span, entry } = one;
    const registered = environmentOf(document.text.slice(span.start, span.end)) ?? (entry && environmentOf(reveal(entry.value)));
    return registered === undefined ? one : { ...one, credential: { ...one.credential, registered } };
  });
  const taken = new Set(marked.flatMap((one) => (one.kind === 'credential' && one.credential.registered ? [spotOf(one.span)] : [])));
  const added: Found[] = [];
  const add = (value: string, span: Span, entry: Found['entry']): void => {
    const registered = environmentOf(value);
    if (registered === undefined || taken.has(spotOf(span))) return;
    taken.add(spotOf(span));
    const credential = maker.ofMatcher('registered-secret', value, { registered, certainty: 'certain' });
    added.push({ span, entry, kind: 'credential', credential });
  };
  for (const entry of document.entries) add(reveal(entry.value), entry.span, entry);
  eachIn(document, ({ text }, span, entry) => {
    add(text, span, entry);
    return true;
  });
  return added.length === 0 ? marked : [...marked.filter((one) => !isReplaced(one, taken)), ...added];
}

/** A guess at the same place is replaced by what is known. */
function isReplaced(one: Found, taken: ReadonlySet<string>): boolean {
  return one.kind === 'credential' && one.credential.registered === undefined && taken.has(spotOf(one.span));
}

function spotOf({ start, end }: Span): string {
  return `${start} ${end}`;
}

/** What can be registered of a document, and what is too weak for it. */
export interface Registrable {
  readonly secrets: readonly { readonly name: string; readonly fingerprint: string }[];
  /** Names of values that are too short or too weak. */
  readonly weak: readonly string[];
}

/**
 * Keyed fingerprints of the secrets of a document.
 *
 * @param found what the detector found in it; undefined: every value counts.
 */
export function registrableIn(document: Document, found: readonly Span[] | undefined, key: Uint8Array): Registrable {
  const secrets: { name: string; fingerprint: string }[] = [];
  const weak: string[] = [];
  const seen = new Set<string>();
  for (const { key: name, value, span } of document.entries) {
    const inside = found?.filter(({ start, end }) => start >= span.start && end <= span.end);
    if (inside !== undefined && inside.length === 0) continue;
    const whole = reveal(value);
    const parts = (inside ?? [])
      .filter(({ start, end }) => end - start < span.end - span.start)
      .map(({ start, end }) => document.text.slice(start, end));
    for (const text of [whole, ...parts]) {
      const fingerprint = fingerprintOf(key, text);
      if (seen.has(fingerprint)) continue;
      seen.add(fingerprint);
      if (text.length < SHORTEST || bitsOf(text) < FEWEST_BITS) weak.push(name);
      else secrets.push({ name, fingerprint });
    }
  }
  return { secrets, weak: [...new Set(weak)] };
}
