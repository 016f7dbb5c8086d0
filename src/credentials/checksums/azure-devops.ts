import { base32Bytes, base32Text } from './base32.ts';
import { crc32 } from './crc32.ts';

/** What the CRC-32 is combined with: for tokens of users and of applications. */
const KEYS = [0xe0b9692d, 0x1019f92e] as const;
const PLACES = [22, 8, 7, 2] as const;

function checkOf(bytes: Uint8Array): number {
  const body = [...bytes].filter((_, index) => !PLACES.includes(index as (typeof PLACES)[number]));
  return crc32(String.fromCharCode(...body));
}

/** Whether 52 characters of lower-case base 32 carry the scattered CRC-32 of an Azure DevOps token. */
export function azureDevopsValid(value: string): boolean {
  const bytes = base32Bytes(value);
  if (bytes?.length !== 32) return false;
  const check = PLACES.reduce((sum, place, index) => sum + bytes[place]! * 2 ** (8 * index), 0);
  return KEYS.some((key) => (checkOf(bytes) ^ key) >>> 0 === check);
}

/** The value with its check bytes set, as a token of a user. */
export function azureDevopsComplete(value: string): string {
  const bytes = base32Bytes(value);
  if (bytes === undefined) return value;
  const check = (checkOf(bytes) ^ KEYS[0]) >>> 0;
  for (const [index, place] of PLACES.entries()) bytes[place] = (check >>> (8 * index)) & 0xff;
  return base32Text(bytes).toLowerCase();
}
