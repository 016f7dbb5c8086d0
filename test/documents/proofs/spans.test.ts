import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readDocument } from '../../../src/documents/read.ts';
import { registry } from '../../../src/documents/readers/registry.gen.ts';
import { reveal } from '../../../src/domain/secret-values.ts';
import { written } from './proof.ts';
import { PROOFS } from './proofs.ts';

/** More of them find what is rare: `ENVSEP_RUNS=2000`. */
const RUNS = Number(process.env.ENVSEP_RUNS ?? 60);

test('every reader has spellings that its spans are proven with', () => {
  expect(Object.keys(PROOFS).sort()).toEqual(registry.map(({ id }) => id).sort());
});

describe.each(Object.entries(PROOFS))('%s', (id, proof) => {
  test.each(proof.spellings.map((spelling) => [spelling.name, spelling] as const))(
    'the span gives what was written and the value is what the program sees: %s',
    (_, spelling) => {
      const around = fc.record({ eol: fc.constantFrom('\n', '\r\n'), mark: fc.boolean() });
      fc.assert(
        fc.property(fc.array(spelling.values, { minLength: 1, maxLength: 3 }), around, (all, { eol, mark }) => {
          const parts = all.map((value, index) => ({ spelling, key: id === 'netrc' ? 'password' : `THE_KEY${index}`, value }));
          const { path, text, expected } = written(proof, parts, { eol, mark: mark && proof.hasMark === true });
          const document = readDocument({ path, text });
          expect(document.format).toBe(id);
          for (const one of expected) {
            const found = document.entries.filter(({ key, span }) => key === one.key && span.start >= one.start && span.end <= one.end);
            expect(found.map(({ value, span }) => [reveal(value), text.slice(span.start, span.end)])).toContainEqual([
              one.value,
              text.slice(one.start, one.end),
            ]);
          }
        }),
        { numRuns: RUNS, seed: 1 },
      );
    },
  );
});
