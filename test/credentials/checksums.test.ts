import { expect, test } from '@jest/globals';
import { azureDevopsValid } from '../../src/credentials/checksums/azure-devops.ts';
import { base32Bytes, crc16 } from '../../src/credentials/checksums/base32.ts';
import { bech32Valid } from '../../src/credentials/checksums/bech32.ts';
import { crc32Base62 } from '../../src/credentials/checksums/crc32.ts';
import { crc32Base36, crc32Hex, crc32HexLittleEndian } from '../../src/credentials/checksums/crc32-forms.ts';
import { endsWithMarvin32, entraCheck } from '../../src/credentials/checksums/marvin32.ts';

test.each([
  [`${'a'.repeat(76)}+ASt5mnCaw==`, 'Default0'],
  [`${'a'.repeat(76)}ACDbOpqrYA==`, 'Encryp00'],
  [`${'a'.repeat(33)}+ASbHpHeAI=`, 'Send0000'],
  [`${'a'.repeat(33)}AIoTOumzco=`, 'IoTHub00'],
  [`${'d'.repeat(42)}+ACRCUDxQE`, 'ACRDflt0'],
  [`${'a'.repeat(42)}AzSeCjhzCu`, 'Query000'],
])('a published sample of Azure ends with its Marvin32 (%#)', (key, seed) => {
  expect(endsWithMarvin32(key, [seed])).toBe(true);
  expect(endsWithMarvin32(key, ['Other000'])).toBe(false);
  expect(endsWithMarvin32(`b${key.slice(1)}`, [seed])).toBe(false);
});

test('three characters check an Entra client secret', () => {
  expect(entraCheck(`zzz8Q~${'z'.repeat(31)}`)).toBe('blP');
});

test('a CRC-32 is written as each issuer writes it', () => {
  expect(crc32Base62('zQWBuTSOoRi4A9s' + 'pHcVY5ncnsDkxkJ')).toBe('0mLq17');
  expect(crc32Base36('glpat-' + 'AAECAwQFBgcICQoLDA0OD2' + 'M6MQpvOjEKdToyCw.01.12')).toBe('0bx6vzj');
  expect(crc32HexLittleEndian('glsa_' + 'EnvSepSyntheticVectorNumber00001')).toBe('bf920854');
  expect(crc32Hex('EnvSepSyntheticVectorNumber000000000001A')).toBe('e5512842');
});

test('an age identity is bech32, and a changed digit is noticed', () => {
  const data = 'QQQSYQCYQ5RQWZQFPG9SC' + 'RGWPUGPZYSNZS23V9CCRYDPK8QARC0SWRYDWG';
  expect(bech32Valid('age-secret-key-', data)).toBe(true);
  expect(bech32Valid('age-secret-key-', `P${data.slice(1)}`)).toBe(false);
});

test('a NATS seed ends with its CRC-16', () => {
  const bytes = base32Bytes('SUAAAAICAMCAKBQHBAEQUCYMBUHA6' + 'EARCIJRIFIWC4MBSGQ3DQOR4H776Y')!;
  expect(crc16(bytes.subarray(0, 34))).toBe(bytes[34]! + bytes[35]! * 256);
});

test('an Azure DevOps token carries a scattered CRC-32', () => {
  const token = 'aaatoaqdaqc3cyiga4eascqlbq' + 'gq4dyqcejhaeyuculbogazdinq';
  expect(azureDevopsValid(token)).toBe(true);
  expect(azureDevopsValid(`b${token.slice(1)}`)).toBe(false);
});
