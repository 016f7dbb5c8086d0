import { crc32 } from './crc32.ts';

/** Eight lower-case hexadecimal digits, most significant first: Cloudflare, and in upper case Atlassian. */
export function crc32Hex(text: string): string {
  return crc32(text).toString(16).padStart(8, '0');
}

/** Eight lower-case hexadecimal digits of the four bytes in little-endian order: Grafana. */
export function crc32HexLittleEndian(text: string): string {
  return crc32Hex(text).match(/../g)!.reverse().join('');
}

/** Base 36, lower case, padded with `0` to seven: the routable tokens of GitLab. */
export function crc32Base36(text: string): string {
  return crc32(text).toString(36).padStart(7, '0');
}
