function rotate(value: number, by: number): number {
  return ((value << by) | (value >>> (32 - by))) >>> 0;
}

/**
 * Marvin32, the string hash of .NET, folded to 32 bits: what Azure's identifiable keys end with.
 * `seed` is eight ASCII characters, read as a big-endian number (`Default0`).
 */
export function marvin32(bytes: Uint8Array, seed: string): number {
  const seeds = Buffer.from(seed, 'latin1');
  let p1 = seeds.readUInt32BE(0);
  let p0 = seeds.readUInt32BE(4);
  const mix = (): void => {
    p1 = (p1 ^ p0) >>> 0;
    p0 = (rotate(p0, 20) + p1) >>> 0;
    p1 = (rotate(p1, 9) ^ p0) >>> 0;
    p0 = (rotate(p0, 27) + p1) >>> 0;
    p1 = rotate(p1, 19);
  };
  const whole = bytes.length - (bytes.length % 4);
  for (let index = 0; index < whole; index += 4) {
    p0 = (p0 + word(bytes, index, 4)) >>> 0;
    mix();
  }
  const rest = bytes.length - whole;
  p0 = (p0 + word(bytes, whole, rest) + 0x80 * 2 ** (8 * rest)) >>> 0;
  mix();
  mix();
  return (p0 ^ p1) >>> 0;
}

function word(bytes: Uint8Array, from: number, length: number): number {
  let value = 0;
  for (let index = 0; index < length; index += 1) value += bytes[from + index]! * 2 ** (8 * index);
  return value;
}

/** Whether a base64 key (either alphabet) ends with the Marvin32 of its other bytes, under one of the seeds. */
export function endsWithMarvin32(key: string, seeds: readonly string[]): boolean {
  const bytes = Buffer.from(key, 'base64');
  if (bytes.length < 8) return false;
  const check = bytes.readUInt32LE(bytes.length - 4);
  return seeds.some((seed) => marvin32(bytes.subarray(0, -4), seed) === check);
}

/** The key with its last four bytes replaced by the checksum under `seed`, in standard base64. */
export function withMarvin32(key: string, seed: string): string {
  const bytes = Buffer.from(key, 'base64');
  bytes.writeUInt32LE(marvin32(bytes.subarray(0, -4), seed), bytes.length - 4);
  const text = bytes.toString('base64');
  return key.endsWith('=') ? text : text.replace(/=+$/, '');
}

const DIGITS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890.-_~';

/** The three check characters of an Entra client secret: base 66 of the Marvin32 of its first 37 characters. */
export function entraCheck(body: string): string {
  let rest = marvin32(Buffer.from(body, 'latin1'), 'AadPwd00');
  let digits = '';
  for (let index = 0; index < 6; index += 1) {
    digits = DIGITS[rest % 66]! + digits;
    rest = Math.floor(rest / 66);
  }
  return digits.slice(0, 3);
}
