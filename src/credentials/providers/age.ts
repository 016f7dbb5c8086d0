import { DECRYPTION } from '../capabilities.ts';
import { bech32Check, bech32Valid } from '../checksums/bech32.ts';
import type { Provider } from '../provider.ts';

function complete(value: string): string {
  const body = value.slice(16, -6).replaceAll(/[1B]/g, 'Q');
  return `AGE-SECRET-KEY-1${body}${bech32Check('age-secret-key-', body).toUpperCase()}`;
}

export const provider: Provider = {
  id: 'age',
  name: 'age',
  types: [
    {
      id: 'age-secret-key',
      name: 'age identity (secret key)',
      kind: 'secret',
      certainty: 'certain',
      capability: DECRYPTION,
      decryption: true,
      reason: 'Bech32 of 32 bytes, 52 digits and six of checksum.',
      source: 'https://github.com/C2SP/C2SP/blob/main/age.md',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['AGE-SECRET-KEY-1'], pattern: /AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}/ },
      check: { exact: true, valid: (value) => bech32Valid('age-secret-key-', value.slice(16)) },
      complete: complete,
      matches: [['AGE-SECRET-KEY-1', { of: 'HEX', length: 58 }]],
      rejects: [['AGE-SECRET-KEY-1', { of: 'HEX', length: 19 }]],
    },
    {
      id: 'age-post-quantum-secret-key',
      name: 'age post-quantum identity',
      kind: 'secret',
      certainty: 'certain',
      capability: DECRYPTION,
      decryption: true,
      reason: "The provider's marker and 100 capitals and digits, the documented length.",
      source: 'https://github.com/C2SP/C2SP/blob/main/age.md',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['AGE-SECRET-KEY-PQ-1'], pattern: /AGE-SECRET-KEY-PQ-1[0-9A-Z]{40,2000}/ },
      matches: [['AGE-SECRET-KEY-PQ-1', { of: 'upper36', length: 100 }]],
      rejects: [['AGE-SECRET-KEY-PQ-1', { of: 'upper36', length: 33 }]],
    },
  ],
};
