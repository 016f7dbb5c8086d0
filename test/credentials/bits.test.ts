import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bitsOf, walkShare } from '../../src/credentials/strength.ts';

/** As the estimate is defined, without regard to what it costs. */
function bitsAsDefined(value: string): number {
  if (value === '') return 0;
  let alphabet = 0;
  if (/[a-z]/.test(value)) alphabet += /^[a-f0-9-]+$/.test(value) ? 6 : 26;
  if (/[A-Z]/.test(value)) alphabet += /^[A-F0-9-]+$/.test(value) ? 6 : 26;
  if (/[0-9]/.test(value)) alphabet += 10;
  if (/[^A-Za-z0-9]/.test(value)) alphabet += 12;
  const spread = Math.min(1, 0.35 + new Set(value).size / value.length);
  return Math.round(value.length * Math.log2(Math.max(alphabet, 2)) * spread * (1 - 0.6 * walkShare(value)));
}

test('the bits of a value are those of its definition', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...'abcdef0123456789-'), maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...'ABCDEFz0189-_ é'), maxLength: 60 }),
  );

  fc.assert(
    fc.property(texts, (value) => {
      expect(bitsOf(value)).toBe(bitsAsDefined(value));
    }),
    { numRuns: 2000 },
  );
});
