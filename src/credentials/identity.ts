import { createHmac } from 'node:crypto';

/** Makes keyed names for values: equal for equal values under one key, and nothing else. */
export interface Identifier {
  /** 32 hexadecimal digits of HMAC-SHA-256 (RFC 2104) under the run's key. */
  of(space: 'value' | 'spelling' | 'user' | 'connection', text: string): string;
}

/** @param key at least 32 bytes. */
export function createIdentifier(key: Uint8Array): Identifier {
  return {
    of: (space, text) => createHmac('sha256', key).update(space).update('\0').update(text).digest('hex').slice(0, 32),
  };
}

/** A value as it is compared: without quotes, surrounding space and `Bearer`, with PEM line breaks in one spelling. */
export function normalised(text: string): string {
  const bare = text
    .trim()
    .replace(/^(["'`])(.*)\1$/s, '$2')
    .replace(/^(?:Bearer|Token)\s+/i, '');
  const isKeyFile = bare.includes('-----BEGIN') || bare.startsWith('PuTTY-User-Key-File-');
  return isKeyFile
    ? bare
        .replaceAll(/\\{1,2}n/g, '\n')
        .replaceAll('\\r', '')
        .replaceAll(/\s+/g, '')
    : bare;
}

/** A wrapped value with what it is inside. */
export interface Unwrapped {
  readonly text: string;
  /** Outermost first. */
  readonly wrapping: readonly string[];
}

const LARGEST = 65_536;
const DEPTH = 2;

/** The value itself, then what it decodes to: base64, base64url, percent, hex of printable text, at most two deep. */
export function unwrapped(text: string): readonly Unwrapped[] {
  const found: Unwrapped[] = [{ text, wrapping: [] }];
  for (let index = 0; index < found.length && found.length < 6; index += 1) {
    const { text: outer, wrapping } = found[index]!;
    if (wrapping.length >= DEPTH || outer.length > LARGEST) continue;
    const basic = /^Basic\s+([A-Za-z0-9+/=]{8,})$/i.exec(outer);
    if (basic !== null) push(found, base64(basic[1]!), [...wrapping, 'basic']);
    else if (/%[0-9A-Fa-f]{2}/.test(outer)) push(found, percent(outer), [...wrapping, 'percent']);
    else if (outer.length >= 16) {
      const hex = hexadecimal(outer);
      push(found, hex ?? base64(outer), [...wrapping, hex === undefined ? 'base64' : 'hex']);
    }
  }
  return found;
}

function push(found: Unwrapped[], text: string | undefined, wrapping: readonly string[]): void {
  if (text !== undefined && text !== '') found.push({ text, wrapping });
}

/** Decodes base64 or base64url of printable text; undefined for anything else. */
export function base64(text: string): string | undefined {
  const bare = text.replaceAll(/\s+/g, '');
  if (bare.length < 8 || bare.length > LARGEST || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(bare) || bare.length % 4 === 1) return undefined;
  const bytes = Buffer.from(bare, 'base64');
  for (const byte of bytes) if ((byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) || byte > 126) return undefined;
  return bytes.toString('latin1').trimEnd();
}

/** Percent-decoded once; undefined where that is not valid. */
export function percent(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Decodes hexadecimal digits of printable text; undefined for anything else, as random digits nearly always are. */
export function hexadecimal(text: string): string | undefined {
  if (text.length < 16 || text.length > LARGEST || text.length % 2 === 1 || !/^(?:[0-9a-f]+|[0-9A-F]+)$/.test(text)) return undefined;
  const bytes = Buffer.from(text, 'hex');
  for (const byte of bytes) if ((byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) || byte > 126) return undefined;
  return bytes.toString('latin1').trimEnd();
}
