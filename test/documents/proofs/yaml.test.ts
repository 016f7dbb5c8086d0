import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { TreeNode } from '../../../src/documents/tree.ts';
import { YamlScan } from '../../../src/documents/yaml-scan.ts';
import { byLibrary } from '../../../src/documents/yaml-tree.ts';
import { PROOFS } from './proofs.ts';
import { written } from './proof.ts';

/** All that a tree says but where its maps and lists end: the library counts comments behind them in. */
function said(node: TreeNode): unknown {
  const { tag } = node;
  if (node.kind === 'list') return [node.span.start, tag, node.items.map(said)];
  if (node.kind === 'map') return [node.span.start, tag, node.pairs.map(({ key, keySpan, value }) => [key, keySpan, said(value)])];
  return node.text === '' ? '' : [node.text, node.span, tag, node.written, node.aliased];
}

function trees(documents: readonly TreeNode[]): unknown {
  return documents.map(said).filter((document) => document !== '');
}

function scan(text: string): readonly TreeNode[] | undefined {
  return new YamlScan(text, { nodes: new Map(), budget: 10_000 }).documents();
}

const PIECES = [
  ...['a', 'b c', ':', ': ', ':\n', '\n', '\n  ', '\n    ', '\n- ', '\n  - ', '- ', '? ', '"', "'", '"x"', "'y'", '[', ']', '{', '}', ', '],
  ...[
    '# c',
    ' # c\n',
    '&a ',
    '*a',
    '!T ',
    '!!str ',
    '|\n',
    '>\n',
    '|-\n  ',
    '>-\n  ',
    '|+\n',
    '|2\n',
    '\\',
    '%',
    '@',
    '---\n',
    '...\n',
    '\t',
    '\r\n',
  ],
  ...['  ', '<<: *a', '😀', '~', 'key: v\n', '  k2: v2\n', '- i\n', '{{ x }}', '"a: b"', '"\n  ', "a: 'x\n  y'\n", 'a: "x\\\n  y"\n'],
];
const FILE =
  "# note\ndefaults: &d\n  a: 1\n  b: \"x\\ty\"\nprod:\n  <<: *d\n  list:\n  - name: A\n    value: 'it''s'\n\n  - [1, {k: v}]\n  text: |\n    one\n\n      two\n  folded: >-\n    three\n    four\n  plain: five\n    six # end\n---\nx: !T y\n";

describe('the scan of YAML', () => {
  test('reads what people write, and not the library', () => {
    expect(scan(FILE)).toBeDefined();
    const spellings = Object.values(PROOFS)
      .filter(({ path }) => /\.ya?ml$/.test(path))
      .flatMap((proof) => proof.spellings.map((spelling) => [proof, spelling] as const));
    for (const [proof, spelling] of spellings) {
      const [value] = fc.sample(spelling.values, { numRuns: 1, seed: 3 });
      const { text } = written(proof, [{ spelling, key: 'KEY', value: value! }], { eol: '\n', mark: false });
      expect([spelling.name, scan(text) !== undefined]).toEqual([spelling.name, true]);
    }
  });

  test.each([
    ['made of pieces', fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''))],
    [
      'changed in places',
      fc
        .array(fc.tuple(fc.nat(FILE.length), fc.nat(4), fc.constantFrom(...PIECES)), { minLength: 1, maxLength: 3 })
        .map((changes) => changes.reduce((text, [at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length), FILE)),
    ],
  ])('reads a text that is %s as the library does, or leaves it to the library', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const own = scan(text);
        if (own === undefined) return;
        const { documents, valid } = byLibrary(text);
        expect([valid, trees(own)]).toEqual([true, trees(documents)]);
      }),
      { numRuns: Number(process.env.ENVSEP_RUNS ?? 1500), seed: 5 },
    );
  });
});
