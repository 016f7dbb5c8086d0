import { createHash } from 'node:crypto';

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Bytes of base 58 in Bitcoin's alphabet. Undefined for other characters. Quadratic: for texts of at most some hundred. */
export function base58Bytes(text: string): Uint8Array | undefined {
  let number = 0n;
  for (const character of text) {
    const digit = ALPHABET.indexOf(character);
    if (digit < 0) return undefined;
    number = number * 58n + BigInt(digit);
  }
  const hex = number === 0n ? '' : number.toString(16);
  const zeros = /^1*/.exec(text)![0].length;
  return Uint8Array.from([...new Uint8Array(zeros), ...Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex')]);
}

/** Base 58 in Bitcoin's alphabet. */
export function base58Text(bytes: Uint8Array): string {
  let number = BigInt(`0x00${Buffer.from(bytes).toString('hex')}`);
  let text = '';
  for (; number > 0n; number /= 58n) text = ALPHABET[Number(number % 58n)]! + text;
  let zeros = 0;
  while (bytes[zeros] === 0) zeros += 1;
  return '1'.repeat(zeros) + text;
}

/** The four check bytes of base58check: the first of SHA-256 taken twice. */
function check(payload: Uint8Array): Uint8Array {
  const once = createHash('sha256').update(payload).digest();
  return createHash('sha256').update(once).digest().subarray(0, 4);
}

/** The payload of a base58check text; undefined where its last four bytes do not hold. */
export function base58CheckPayload(text: string): Uint8Array | undefined {
  const bytes = base58Bytes(text);
  if (bytes === undefined || bytes.length < 5) return undefined;
  const payload = bytes.subarray(0, -4);
  return Buffer.compare(check(payload), bytes.subarray(-4)) === 0 ? payload : undefined;
}

/** Base58check of a payload. */
export function base58Check(payload: Uint8Array): string {
  return base58Text(Uint8Array.from([...payload, ...check(payload)]));
}
