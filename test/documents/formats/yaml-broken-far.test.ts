import { expect, test } from '@jest/globals';
import { readDocument } from '../../../src/documents/read.ts';

/** Far more lines than are read to find an error. */
const TAIL = Array.from({ length: 300 }, (_, index) => `tail_${index}: value_${index}`);
/** The first pair has a value and pairs below it: not all of them can stand. */
const BROKEN = ['  labels: one', '    nested: two', '  name: three'];

test('what follows far behind broken lines is read', () => {
  const text = ['metadata:', ...BROKEN, ...TAIL, ''].join('\n');

  const { entries, notes } = readDocument({ path: 'values.yaml', text });

  const keys = new Set(entries.map(({ key }) => key));
  expect(TAIL.every((_, index) => keys.has(`tail_${index}`))).toBe(true);
  expect(notes?.map(({ message }) => message)).toEqual([expect.stringContaining('lines 2, 4 are not valid YAML')]);
});

test('a quote that closes far behind the place where the scan stops is no error', () => {
  const text = ['first: "opens \\x41', ...TAIL.map((line) => `  ${line}`), '  closes"', 'last: value', ''].join('\n');

  const { entries, notes } = readDocument({ path: 'values.yaml', text });

  expect(entries.map(({ key }) => key)).toEqual(['first', 'last']);
  expect(notes).toEqual([]);
});

test('broken lines far from each other are all left out', () => {
  const text = ['metadata:', ...BROKEN, ...TAIL, 'more:', ...BROKEN, ''].join('\n');

  const { notes } = readDocument({ path: 'values.yaml', text });

  expect(notes?.map(({ message }) => message)).toEqual([expect.stringContaining('lines 2, 4, 306, 308 are not valid YAML')]);
});
