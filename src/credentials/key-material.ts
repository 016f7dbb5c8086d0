import type { Document, Entry } from '../domain/document.ts';
import type { Span } from '../domain/location.ts';
import { publicName } from './placeholder.ts';
import { reveal } from './reveal.ts';
import { wordsOf } from './key-name.ts';

/** Key material that no shape of its own gives away: what stands around it does. */
export interface KeyMaterial {
  readonly entry: Entry | undefined;
  readonly span: Span;
  /** Id of the credential type. */
  readonly type: string;
  readonly value: string;
}

/** UTF-16 code units around a value in which its siblings stand. */
const NEAR = 4000;
const LONGEST_PHRASE = 400;
const PHRASE_KEY = /(?:^|_)(?:mnemonic|seed_phrase|recovery_phrase|secret_phrase|seed_words|wallet_seed|passphrase_words)(?:$|_)/;
/** Phrases of documentation and of development networks (placeholders.md K): `test … junk`, `abandon … about`. */
const PUBLIC_PHRASES = new Set([
  publicName(`${'test '.repeat(11)}junk`),
  publicName(`${'abandon '.repeat(11)}about`),
  publicName(`${'abandon '.repeat(23)}art`),
  publicName('myth like bonus scare over problem client lizard pioneer submit female collect'),
  publicName('bottom drive obey lake curtain smoke basket hold race lonely fit walk'),
  publicName('candy maple cake sugar pudding cream honey rich smooth crumble sweet treat'),
]);
const PHRASE_LENGTHS = new Set([12, 15, 18, 21, 24]);

/** Private parts of JSON Web Keys and of Tink key sets, recovery phrases, and key pairs as lists of bytes. */
export function keyMaterialIn({ path, text, entries }: Document): KeyMaterial[] {
  const found: KeyMaterial[] = [];
  const webKeys = text.includes('kty');
  const keySet = text.includes('google.crypto.tink');
  for (const entry of entries) {
    const type = (webKeys ? webKey(entry, text) : undefined) ?? (keySet ? tinkKey(entry, text) : undefined) ?? phrase(entry);
    if (type !== undefined) found.push({ entry, span: entry.span, type, value: reveal(entry.value) });
  }
  const bytes = /\.json$/.test(path) ? byteList(text) : undefined;
  return bytes === undefined ? found : [...found, bytes];
}

/** `d` of RFC 7517 with a key type beside it; `k` where the key is symmetric. */
function webKey({ key, value, span }: Entry, text: string): string | undefined {
  if (key !== 'd' && key !== 'k') return undefined;
  const part = reveal(value);
  if (!/^[A-Za-z0-9_-]{22,2000}$/.test(part) || /^(.)\1*$/.test(part)) return undefined;
  const kind = /["']?kty["']?\s{0,4}[:=]\s{0,4}["'](RSA|EC|OKP|oct)["']/.exec(around(text, span))?.[1];
  return kind !== undefined && (kind === 'oct') === (key === 'k') ? 'jwt-private-jwk' : undefined;
}

function tinkKey({ keyPath, value, span }: Entry, text: string): string | undefined {
  if (keyPath.at(-1) !== 'value' || keyPath.at(-2) !== 'keyData' || reveal(value).length < 16) return undefined;
  return /SYMMETRIC|ASYMMETRIC_PRIVATE/.test(around(text, span)) ? 'google-tink-keyset' : undefined;
}

function around(text: string, { start, end }: Span): string {
  return text.slice(Math.max(0, start - NEAR), end + NEAR);
}

/** Twelve to 24 words of lower case under a key that names a phrase; the list of 2048 words is not consulted. */
function phrase({ key, value }: Entry): string | undefined {
  if (!PHRASE_KEY.test(wordsOf(key).join('_'))) return undefined;
  const text = reveal(value).trim();
  if (text.length > LONGEST_PHRASE || !/^[a-z]{3,8}(?: [a-z]{3,8}){11,23}$/.test(text)) return undefined;
  const words = text.split(' ');
  const various = new Set(words).size >= words.length * 0.75;
  return PHRASE_LENGTHS.has(words.length) && various && !PUBLIC_PHRASES.has(publicName(text)) ? 'bitcoin-recovery-phrase' : undefined;
}

/** A key pair as the Solana tools write it: a file with nothing but 64 bytes. */
function byteList(text: string): KeyMaterial | undefined {
  if (text.length > LONGEST_PHRASE || !/^\s{0,8}\[[\d,\s]{100,380}\]\s{0,8}$/.test(text)) return undefined;
  const start = text.indexOf('[');
  const end = text.lastIndexOf(']') + 1;
  const bytes = text
    .slice(start + 1, end - 1)
    .split(',')
    .map(Number);
  const isPair = bytes.length === 64 && bytes.every((byte) => Number.isInteger(byte) && byte >= 0 && byte <= 255);
  if (!isPair || new Set(bytes).size < 20) return undefined;
  return { entry: undefined, span: { start, end }, type: 'solana-keypair', value: text.slice(start, end).replaceAll(/\s/g, '') };
}
