import { expect, test } from '@jest/globals';
import { pathSelection, selectionProblem } from '../../src/settings/globs.ts';

test.each([
  [['a/**'], ['a/x', 'a/b/x'], ['b/x']],
  [['a'], ['a', 'a/x', 'b/a'], ['ab/x']],
  [['**', '!b/**'], ['a/x', '.env'], ['b/x']],
  [['**', '!b/**', 'b/keep.env'], ['b/keep.env'], ['b/x']],
  [['./a/', '{b,c}/*.env'], ['a/x', 'b/.env', 'c/x.env'], ['b/x/y.env']],
  [['app/\\[id\\]/*'], ['app/[id]/x'], ['app/i/x']],
  [[], [], ['a']],
])('the selection %j takes %j and not %j', (globs, taken, left) => {
  const selects = pathSelection(globs);

  expect(taken.filter((path) => !selects(path))).toEqual([]);
  expect(left.filter((path) => selects(path))).toEqual([]);
});

test.each([
  [['!a'], /only globs that take away/],
  [['a', '!'], /nothing after the start/],
  [['/'], /nothing after the start/],
  [['a/../b'], /leaves the repository/],
  [['src\\app'], /separated by \//],
  [['!!a', 'b'], /cannot be negated/],
  [Array.from({ length: 501 }, () => 'a'), /more than 500/],
])('a selection is refused: %#', (globs, message) => {
  expect(selectionProblem(globs)).toMatch(message);
});
