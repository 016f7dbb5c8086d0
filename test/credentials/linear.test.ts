import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from '@swc/core';
import { expect, test } from '@jest/globals';
import { registry } from '../../src/credentials/providers/registry.gen.ts';
import { COMMANDS } from '../../src/credentials/introduced-commands.ts';
import { growthOf } from './pattern-steps.ts';

const ROOM = new URL('../../src/credentials/', import.meta.url);

/** Every pattern that is written out in a file. */
function patternsIn(file: string): RegExp[] {
  const found: RegExp[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, pattern, flags } = node as { readonly type?: string; readonly pattern?: string; readonly flags?: string };
    if (type === 'RegExpLiteral') found.push(new RegExp(pattern ?? '', flags ?? ''));
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseSync(readFileSync(new URL(file, ROOM), 'utf8'), { syntax: 'typescript' }));
  return found;
}

test('the count tells patterns that explode from those that do not', () => {
  expect(growthOf(/(?:a{1,40}){1,40}b/)).toBeDefined();
  expect(growthOf(/a*a*a*b/)).toBeDefined();
  expect(growthOf(/[\w-]{20,64}=/)).toBeUndefined();
});

test('no pattern of a credential type compares more often than its text is long, times a constant', () => {
  const bad = registry.flatMap(({ types }) =>
    types.flatMap(({ id, shape }) => {
      const why = shape.form === 'matcher' ? undefined : growthOf(shape.pattern);
      return why === undefined ? [] : [`${id}: ${why}`];
    }),
  );
  expect(bad).toEqual([]);
});

test('no pattern of a command does', () => {
  const bad = COMMANDS.flatMap(([word, pattern]) => {
    const why = growthOf(pattern);
    return why === undefined ? [] : [`${word}: ${why}`];
  });
  expect(bad).toEqual([]);
});

const FILES = readdirSync(ROOM).filter((name) => name.endsWith('.ts'));

test.each(FILES)('no pattern of %s does', (file) => {
  const bad = patternsIn(file).flatMap((pattern) => {
    const why = growthOf(pattern);
    return why === undefined ? [] : [`${pattern.source.slice(0, 80)}: ${why}`];
  });
  expect(bad).toEqual([]);
});
