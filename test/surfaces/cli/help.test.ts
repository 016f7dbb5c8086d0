import { expect, test } from '@jest/globals';
import { FORMATS } from '../../../src/reports/render.ts';
import { commandUsage, HELP, usage } from '../../../src/surfaces/cli-help.ts';

const COMMANDS = Object.keys(HELP);

test('help fits a terminal of 80 columns', () => {
  const lines = [usage(COMMANDS), ...COMMANDS.map(commandUsage)].join('').split('\n');

  expect(lines.filter((line) => line.length > 80)).toEqual([]);
});

test('help of check names every format that there is', () => {
  const words = commandUsage('check').split(/[\s,]+/);

  expect(FORMATS.filter((format) => !words.includes(format))).toEqual([]);
});
