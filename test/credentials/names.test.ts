import { expect, test } from '@jest/globals';
import { Names } from '../../src/credentials/names.ts';

test('a name and a path that recur are kept once', () => {
  const names = new Names();

  const first = names.path(['metadata', 'name']);

  expect(names.path(['metadata', 'name'])).toBe(first);
  expect(first).toEqual(['metadata', 'name']);
});

test('a key that holds the sign between keys is no path of two', () => {
  const names = new Names();

  names.path(['a\0b']);

  expect(names.path(['a', 'b'])).toEqual(['a', 'b']);
});

test('names are what they were after more than are kept', () => {
  const names = new Names();

  const all = Array.from({ length: 60_000 }, (_, index) => `a-name-with-number-${index}`);

  expect(all.every((name) => names.of(name) === name)).toBe(true);
});
