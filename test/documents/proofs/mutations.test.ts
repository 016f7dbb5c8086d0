import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readDocument } from '../../../src/documents/read.ts';
import { registry } from '../../../src/documents/readers/registry.gen.ts';
import { HOSTILE, HOSTILE_FOR } from './hostile.ts';
import { written } from './proof.ts';
import { PROOFS } from './proofs.ts';

const MUTATIONS = Number(process.env.ENVSEP_RUNS ?? 1000);
const PIECES = [
  ...[
    '"',
    "'",
    '`',
    '\\',
    '\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '    ',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '/',
    ':',
    '=',
    ',',
    '#',
    '&',
    '*',
    '-',
  ],
  ...[
    '|',
    '!',
    '%',
    '@',
    '$',
    '${',
    '${{',
    '}}',
    '{{',
    '<<A\n',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '/*',
    '*/',
    '//',
    '"""',
    "'''",
    '---\n',
    '\0',
  ],
  ...['\uFEFF', '\uD800', '😀', 'é', '\u2028', 'a', 'KEY', 'name: x\n', '1', '- ', '? ', '&a ', '*a', '<<: *a\n', '\\u00', '\\x'],
];

interface Mutation {
  readonly at: number;
  readonly cut: number;
  readonly piece: string;
}

/** A document of all spellings of a reader, changed in a few places. */
function mutated(id: string, mutations: readonly Mutation[]): { path: string; text: string } {
  const proof = PROOFS[id]!;
  const spellings = proof.spellings.filter(({ path }) => path === undefined);
  const parts = spellings.map((spelling, index) => ({
    spelling,
    key: `KEY_${index}`,
    value: fc.sample(spelling.values, { numRuns: 1, seed: index })[0]!,
  }));
  const { path, text } = written(proof, parts, { eol: '\n', mark: false });
  const changed = mutations.reduce((rest, { at, cut, piece }) => {
    const place = at % (rest.length + 1);
    return rest.slice(0, place) + piece + rest.slice(place + cut);
  }, text);
  return { path, text: changed };
}

/** Bytes of what a document gives, roughly: what it would take in memory and in a report. */
function sizeOf({ entries, facts, jobs, notes }: ReturnType<typeof readDocument>): number {
  return JSON.stringify([entries, facts, jobs, notes]).length;
}

describe.each(registry.map(({ id }) => id))('%s', (id) => {
  test('reads a thousand mutated documents without a crash, with spans inside the text and bounded output', () => {
    const mutation = fc.record({ at: fc.nat(100_000), cut: fc.nat(12), piece: fc.constantFrom(...PIECES) });
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 6 }), (mutations) => {
        const { path, text } = mutated(id, mutations);
        const document = readDocument({ path, text });
        expect(
          document.notes?.filter(({ message }) => message.startsWith('the file could not be read') || message.startsWith('facts of')),
        ).toEqual([]);
        for (const { key, span } of document.entries)
          if (key === '' || span.start < 0 || span.start > span.end || span.end > text.length) throw new Error('an entry has no place');
        expect(document.entries.length).toBeLessThanOrEqual(text.length);
        expect(sizeOf(document)).toBeLessThan(20_000 + 200 * text.length);
      }),
      { numRuns: MUTATIONS, seed: 11 },
    );
  }, 60_000);

  test('gives no more than in proportion to the text, whatever stands in it', () => {
    const { path, head = '' } = PROOFS[id]!;
    const index = registry.findIndex((reader) => reader.id === id);
    // What aliases may add has a bound of its own, which a short text does not reach.
    const texts = Object.entries(HOSTILE).filter(([name], at) => name !== 'anchors and aliases' && at % 8 === index % 8);
    for (const make of [
      ...texts.map(
        ([, one]) =>
          (size: number) =>
            head + one(size),
      ),
      ...(HOSTILE_FOR[id] ?? []),
    ]) {
      const [small, large] = [make(4000), make(32_000)];
      const [few, many] = [sizeOf(readDocument({ path, text: small })), sizeOf(readDocument({ path, text: large }))];
      expect(many / (few + 5000)).toBeLessThan((2 * large.length) / small.length);
    }
  });
});
