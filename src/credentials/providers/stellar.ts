import { PAYMENTS } from '../capabilities.ts';
import { base32Bytes, base32Text, crc16 } from '../checksums/base32.ts';
import type { Provider } from '../provider.ts';

/** Version byte, 32 bytes, and CRC-16 in little-endian order. */
function validSeed(value: string): boolean {
  const bytes = base32Bytes(value);
  return bytes?.length === 35 && bytes[0] === 0x90 && crc16(bytes.subarray(0, 33)) === (bytes[33]! | (bytes[34]! << 8));
}

function completeSeed(value: string): string {
  const payload = Uint8Array.from([0x90, ...base32Bytes(value)!.subarray(1, 33)]);
  const sum = crc16(payload);
  return base32Text(Uint8Array.from([...payload, sum & 0xff, sum >> 8]));
}

export const provider: Provider = {
  id: 'stellar',
  name: 'Stellar',
  types: [
    {
      id: 'stellar-secret-seed',
      name: 'Stellar secret seed',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...PAYMENTS, reach: 'one account', destroys: 'yes', note: 'Transfers cannot be undone. The network is not inside.' },
      signing: true,
      reason: 'Base 32 of a version, 32 bytes and a CRC: 56 characters.',
      source: 'https://developers.stellar.org/docs/learn/encyclopedia/network-configuration/key-pair',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /S[A-Z2-7]{55}/,
        context: {
          keys: [
            'stellar_secret',
            'stellar_secret_key',
            'stellar_seed',
            'stellar_secret_seed',
            'stellar_private_key',
            'secret_seed',
            'stellar_key',
            'stellar_source_secret',
            'soroban_secret_key',
            'secret_key',
          ],
        },
      },
      check: { exact: true, valid: validSeed },
      complete: completeSeed,
      matches: [['S', { of: 'base32', length: 55 }]],
      rejects: [['S', { of: 'base32', length: 55 }]],
    },
  ],
};
