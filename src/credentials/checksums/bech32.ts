const CHARSET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3] as const;

function polymod(values: readonly number[]): number {
  let check = 1;
  for (const value of values) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    for (const [bit, term] of GENERATOR.entries()) if ((top >>> bit) & 1) check ^= term;
  }
  return check >>> 0;
}

function expanded(human: string): number[] {
  const codes = [...human].map((character) => character.charCodeAt(0));
  return [...codes.map((code) => code >>> 5), 0, ...codes.map((code) => code & 31)];
}

function digitsOf(data: string): number[] {
  return [...data.toLowerCase()].map((character) => CHARSET.indexOf(character));
}

/** Whether `data` (with its six check characters) is bech32 (BIP-173) under the human part, which is lower case. */
export function bech32Valid(human: string, data: string): boolean {
  const digits = digitsOf(data);
  return !digits.includes(-1) && polymod([...expanded(human), ...digits]) === 1;
}

/** The six check characters of bech32 data, lower case. */
export function bech32Check(human: string, data: string): string {
  const value = polymod([...expanded(human), ...digitsOf(data), 0, 0, 0, 0, 0, 0]) ^ 1;
  return [25, 20, 15, 10, 5, 0].map((shift) => CHARSET[(value >>> shift) & 31]!).join('');
}
