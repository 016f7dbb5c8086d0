import { expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { registry } from '../../../src/documents/readers/registry.gen.ts';

const files = readdirSync(new URL('../../../src/documents/readers/', import.meta.url))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.gen.ts'))
  .map((file) => file.slice(0, -3));

test('every reader is named after its file and documented', () => {
  expect(registry.map((reader) => reader.id).sort()).toEqual(files.sort());
  for (const { title, files: covered, understands, rank } of registry) {
    expect([title, covered, understands].every((text) => text.length > 2)).toBe(true);
    expect(rank >= 0 && rank < 300).toBe(true);
  }
  expect(new Set(registry.map((reader) => reader.title)).size).toBe(registry.length);
});

test('a lock file stays text', () => {
  expect(registry.some((reader) => reader.reads('package-lock.json', '{'))).toBe(false);
});
