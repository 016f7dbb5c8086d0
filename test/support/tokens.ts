import { createHash } from 'node:crypto';
import type { Alphabet, CredentialType, Sample } from '../../src/credentials/provider.ts';
import { registry } from '../../src/credentials/providers/registry.gen.ts';

const DIGITS = '0123456789';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
const BASE62 = DIGITS + UPPER + LOWER;

const ALPHABETS: Readonly<Record<Exclude<Alphabet, 'uuid'>, string>> = {
  base62: BASE62,
  lower62: DIGITS + LOWER,
  upper36: DIGITS + UPPER,
  hex: `${DIGITS}abcdef`,
  HEX: `${DIGITS}ABCDEF`,
  base64: `${BASE62}+/`,
  base64url: `${BASE62}-_`,
  base32: `${UPPER}234567`,
  digits: DIGITS,
  letters: UPPER + LOWER,
  base58: [...BASE62].filter((character) => !'0OIl'.includes(character)).join(''),
};

const types = new Map(registry.flatMap((provider) => provider.types.map((type) => [type.id, type] as const)));

/** A stream of bytes that depends on nothing but the seed. */
function* bytesOf(seed: string): Generator<number> {
  for (let block = 0; ; block += 1) yield* createHash('sha256').update(`${seed}/${block}`).digest();
}

function drawn(alphabet: Alphabet, length: number, bytes: Generator<number>): string {
  if (alphabet === 'uuid') return uuid(bytes);
  const characters = ALPHABETS[alphabet];
  let text = '';
  while (text.length < length) {
    const next = characters[(bytes.next().value as number) % characters.length]!;
    // A separator at either end would not be drawn by an issuer whose tokens are copied by double click.
    if ((text === '' || text.length === length - 1) && '-_+/'.includes(next)) continue;
    text += next;
  }
  return text;
}

function uuid(bytes: Generator<number>): string {
  const hex = drawn('hex', 32, bytes);
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) % 4]!;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** A value assembled from a sample: equal for equal seeds. */
export function draw(sample: Sample, seed: string): string {
  const bytes = bytesOf(seed);
  return sample.map((piece) => (typeof piece === 'string' ? piece : drawn(piece.of, piece.length, bytes))).join('');
}

/** A valid value of a credential type. */
export function tokenOf({ id, matches, complete }: CredentialType, seed: string, index = 0): string {
  const value = draw(matches[index]!, `${id}/${seed}`);
  return complete === undefined ? value : complete(value);
}

/** A valid value of the credential type of that id. Throws for an unknown id. */
export function token(typeId: string, seed: string): string {
  const type = types.get(typeId);
  if (type === undefined) throw new Error(`no credential type has the id ${typeId}`);
  return tokenOf(type, seed);
}

/** Twenty-four letters and digits, at least one of each case and one digit. */
export function password(seed: string): string {
  for (let attempt = 0; ; attempt += 1) {
    const value = draw([{ of: 'base62', length: 24 }], `password/${seed}/${attempt}`);
    if (/[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value)) return value;
  }
}

/**
 * Replaces `<<type-id seed>>`, `<<password seed>>`, `<<hex32 seed>>`, `<<uuid seed>>` and
 * `<<base64 …>>` around any of these, so that no token-shaped string stands in a test.
 */
export function expand(text: string): string {
  return text.replaceAll(/<<(base64 )?([a-z0-9-]{1,80}) ([\w.-]{1,60})>>/g, (_, wrapped: string | undefined, id: string, seed: string) => {
    const value = named(id, seed);
    return wrapped === undefined ? value : Buffer.from(value).toString('base64');
  });
}

function named(id: string, seed: string): string {
  if (id === 'password') return password(seed);
  if (id === 'hex32') return draw([{ of: 'hex', length: 32 }], `hex32/${seed}`);
  return id === 'uuid' ? draw([{ of: 'uuid', length: 36 }], `uuid/${seed}`) : token(id, seed);
}
