import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { FORMATS, render } from '../src/reports/render.ts';
import { allCases, countedOf, judgeCase, lines, plantedIn } from './support/cases.ts';

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
  const planted = plantedIn(one);
  for (const format of FORMATS) {
    const report = render(verdict, format, { color: true, version: '0', help: (policy) => `https://example.com/${policy}` });
    for (const value of planted) if (report.includes(value)) throw new Error(`the report ${format} holds a planted value`);
  }
});

test('the canary has something to look for in many cases', () => {
  const planted = allCases().filter((one) => plantedIn(one).length > 0);

  // Relations between references and targets hold no secret at all.
  expect(planted.length).toBeGreaterThan(allCases().length / 3);
});
