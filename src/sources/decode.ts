import { isAscii } from 'node:buffer';
import type { SkipReason } from '../domain/source.ts';

/**
 * Larger files are skipped, in bytes. Configuration and code that a person wrote
 * is far smaller; what is larger is data, and is reported as not read.
 */
export const LARGEST_FILE = 5 * 1024 * 1024;

/** A pointer is this and nothing else: a file that goes on is text (git-lfs specification). */
const LFS_POINTER =
  /^version https:\/\/git-lfs\.github\.com\/spec\/v\d\n(?:ext-\d-[^\n]{1,100}\n){0,10}oid sha256:[0-9a-f]{64}\nsize \d{1,20}\n?$/;
const LONGEST_POINTER = 1024;
/** A text with a stray control character is still a text; a program or an image has far more. */
const MOST_CONTROL = 0.05;
/** Bytes looked at to tell UTF-16 without a mark from binary. */
const PROBE = 4096;

/** A file's text, or why it has none. Invalid UTF-8 becomes U+FFFD; a byte-order mark is taken off. */
export function decode(bytes: Buffer): { readonly text: string } | { readonly reason: SkipReason } {
  if (bytes.length > LARGEST_FILE) return { reason: 'too large' };
  const wide = decodeWide(bytes);
  if (wide !== undefined && !holdsRun(bytes)) return wide.includes('\0') ? { reason: 'binary' } : { text: wide };
  if (bytes.includes(0) && isBinary(bytes)) return { reason: 'binary' };
  if (isAscii(bytes)) {
    const text = bytes.toString('latin1', 0, bytes.length);
    return bytes.length <= LONGEST_POINTER && LFS_POINTER.test(text) ? { reason: 'lfs pointer' } : { text };
  }
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  return { text: bytes.toString('utf8', start, bytes.length) };
}

/** Judged by the share of control characters and bytes that are no text; read in part. */
function isBinary(bytes: Buffer): boolean {
  const probe = bytes.subarray(0, 64 * 1024);
  let control = 0;
  for (const byte of probe) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) control += 1;
  return control > probe.length * MOST_CONTROL;
}

function decodeWide(bytes: Buffer): string | undefined {
  const mark = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0;
  if (mark === 0xfffe) return bytes.toString('utf16le', 2, bytes.length - (bytes.length % 2));
  if (mark === 0xfeff) return swapped(bytes.subarray(2));
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  const probe = bytes.subarray(0, Math.min(PROBE, bytes.length));
  let even = 0;
  let odd = 0;
  for (let index = 0; index < probe.length; index += 2) {
    if (probe[index] === 0) even += 1;
    if (probe[index + 1] === 0) odd += 1;
  }
  // Latin text in UTF-16: every other byte is zero, and none of the others.
  const pairs = probe.length / 2;
  if (odd > pairs * 0.9 && even === 0) return bytes.toString('utf16le', 0, bytes.length);
  return even > pairs * 0.9 && odd === 0 ? swapped(bytes) : undefined;
}

/** More characters of one byte than two-byte text could show by chance. */
const LONGEST_RUN = 32;

/** One-byte text to which a mark or zeros were added, so that it would be read as what it is not. */
function holdsRun(bytes: Buffer): boolean {
  let run = 0;
  for (const byte of bytes) {
    run = (byte >= 32 && byte < 127) || (byte >= 9 && byte <= 13) ? run + 1 : 0;
    if (run > LONGEST_RUN) return true;
  }
  return false;
}

function swapped(bytes: Buffer): string {
  const copy = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  copy.swap16();
  return copy.toString('utf16le', 0, copy.length);
}
