import { expect, test } from '@jest/globals';
import { FORMATS, render } from '../../src/reports/render.ts';
import { masked } from '../../src/surfaces/snippet.ts';
import { checkTree } from '../support/check-tree.ts';
import { OPTIONS } from './verdicts.ts';

/** Drawn at run time: no token stands in this file. */
const BODY = Array.from({ length: 6 }, (_, index) => (0x9e3779b97f4a7c15n * BigInt(index + 7)).toString(36).slice(0, 10)).join('');
const TOKEN = ['sk', 'live', BODY].join('_');
const PASSWORD = `pw-${BODY.slice(3, 21)}!%`;

const FILES = [
  {
    path: '.env.production',
    text: `STRIPE_SECRET_KEY=${TOKEN}\nDATABASE_URL=postgres://app:${encodeURIComponent(PASSWORD)}@db.prod.acme.io/app\n`,
  },
  {
    path: '.env.staging',
    text: `STRIPE_SECRET_KEY=${TOKEN}\nDATABASE_URL=postgres://app:${encodeURIComponent(PASSWORD)}@db.prod.acme.io/app\n`,
  },
  { path: 'k8s/staging/secret.yaml', text: `kind: Secret\ndata:\n  STRIPE_SECRET_KEY: ${Buffer.from(TOKEN).toString('base64')}\n` },
];

function forms(value: string): readonly string[] {
  const base64 = Buffer.from(value).toString('base64');
  const percent = [...value].map((character) => `%${character.charCodeAt(0).toString(16)}`).join('');
  return [value, base64, base64.replace(/=+$/, ''), Buffer.from(value).toString('hex'), encodeURIComponent(value), percent];
}

const verdict = await checkTree(FILES);
const lines = new Map(FILES.map(({ path, text }) => [path, text.split('\n')]));
const options = {
  ...OPTIONS,
  line: (location: Parameters<typeof masked>[1]) => masked(lines.get(location.path)?.[location.startLine - 1] ?? '', location),
};

test('the planted values are found', () => {
  expect(verdict.outcome).toBe('fail');
  expect(verdict.findings.map(({ policy }) => policy)).toContain('cross-env-secret-reuse');
});

test.each(FORMATS)('%s shows no planted value in any form, and no long piece of one', (format) => {
  const report = render(verdict, format, options);
  const pieces = [TOKEN, BODY, PASSWORD].flatMap((value) => [...forms(value), value.slice(-10), value.slice(8, 18)]);

  expect(report.length).toBeGreaterThan(100);
  for (const piece of pieces) expect(report.toLowerCase()).not.toContain(piece.toLowerCase());
});

test('a masked line keeps its shape, its own key and nothing of its values', () => {
  const line = `export KEY="${TOKEN}" OTHER=${PASSWORD} KEY=abc`;
  const start = line.indexOf(TOKEN) + 1;
  const location = {
    path: 'x',
    startLine: 1,
    startColumn: start,
    endLine: 1,
    endColumn: start + TOKEN.length,
    keyPath: 'a.KEY',
    commit: undefined,
  };

  expect(masked(line, location)).toBe(
    `export KEY="${'•'.repeat(TOKEN.length)}" •••••=${'•'.repeat(PASSWORD.length)} KEY=•••`.slice(0, 100),
  );
});

test('a value made of shape or of a known word is masked where it stands', () => {
  const location = { path: 'x', startLine: 1, startColumn: 5, endLine: 1, endColumn: 13, keyPath: 'KEY', commit: undefined };

  expect(masked('KEY=password', location)).toBe('KEY=••••••••');
  expect(masked('KEY=KEY=(":)', location)).toBe('KEY=••••••••');
});
