import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { allCases, countedOf, judgeCase, lines } from './support/cases.ts';

const updating = process.env['UPDATE'] === '1' && !process.env['CI'];

test.each(allCases().map((one) => [`${one.policy}: ${one.name}`, one] as const))('%s', async (_, one) => {
  const verdict = await judgeCase(one);

  const counted = countedOf(verdict).filter(({ policy }) => policy === one.policy);
  const levels = [...new Set(counted.map(({ level }) => level))];
  if (one.promises === undefined) expect(lines({ ...verdict, findings: counted })).toBe('');
  else expect(levels).toEqual([one.promises]);

  const golden = join(one.folder, 'expected.txt');
  if (updating) writeFileSync(golden, lines(verdict));
  expect(existsSync(golden)).toBe(true);
  expect(lines(verdict)).toBe(readFileSync(golden, 'utf8'));
});
