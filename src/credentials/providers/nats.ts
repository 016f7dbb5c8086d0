import { API_ROLE } from '../capabilities.ts';
import { base32Bytes, base32Text, crc16 } from '../checksums/base32.ts';
import type { Provider } from '../provider.ts';

function valid(value: string): boolean {
  const bytes = base32Bytes(value);
  return bytes?.length === 36 && crc16(bytes.subarray(0, 34)) === bytes[34]! + bytes[35]! * 256;
}

function complete(value: string): string {
  const bytes = base32Bytes(`${value.slice(0, 2)}A${value.slice(3)}`);
  if (bytes === undefined) return value;
  const check = crc16(bytes.subarray(0, 34));
  bytes.set([check & 0xff, check >>> 8], 34);
  return base32Text(bytes);
}

export const provider: Provider = {
  id: 'nats',
  name: 'NATS',
  types: [
    {
      id: 'nats-nkey-seed',
      name: 'NATS NKey seed',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...API_ROLE, reach: 'what the user, account or operator may do: an operator seed signs accounts' },
      reason: 'Two letters for seed and kind, 32 bytes, and a CRC-16 in base 32.',
      source: 'https://docs.nats.io/using-nats/developer/connecting/nkey',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['SUA', 'SAA', 'SOA', 'SNA', 'SCA', 'SXA'], pattern: /S[UAONCX][A-Z2-7]{56}/ },
      check: { exact: true, valid: valid },
      complete: complete,
      matches: [['SU', { of: 'base32', length: 56 }]],
      rejects: [['SU', { of: 'base32', length: 18 }]],
    },
  ],
};
