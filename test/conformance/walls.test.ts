import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const CLEAN = {
  'src/main-cli.ts': "import './check.ts';\nimport './surfaces/cli.ts';",
  'src/check.ts':
    "import './sources/open.ts';\nimport './documents/read.ts';\nimport './credentials/detect.ts';\nimport './policies/evaluate.ts';\nimport './reports/render.ts';",
  'src/surfaces/cli.ts': 'export const cli = 1;',
  'src/domain/span.ts': 'export const span = 1;',
  'src/domain/secret-values.ts': 'export const value = 1;',
  'src/domain/secret.ts': "export { value } from './secret-values.ts';",
  'src/errors.ts': 'export const errors = 1;',
  'src/sources/open.ts': "import '../errors.ts';\nimport 'node:fs';\nexport const open = 1;",
  'src/documents/read.ts': "import '../domain/span.ts';\nimport './readers/registry.gen.ts';",
  'src/documents/readers/registry.gen.ts': "import './dotenv.ts';\nimport './json.ts';",
  'src/documents/readers/dotenv.ts': 'export const dotenv = 1;',
  'src/documents/readers/json.ts': 'export const json = 1;',
  'src/credentials/detect.ts': "import './reveal.ts';\nimport '../domain/secret.ts';",
  'src/credentials/reveal.ts': "export { value } from '../domain/secret-values.ts';",
  'src/policies/evaluate.ts': 'export const evaluate = 1;',
  'src/reports/render.ts': 'export const render = 1;',
  'test/x.test.ts': 'export const x = 1;',
};

/** A planted violation: the rule that must fire, the file, and what it says. */
const PLANTED: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['no-cycles', 'src/policies/evaluate.ts', "import type { a } from './a.ts';\nexport const b = 1;"],
  ['domain-is-the-floor', 'src/domain/span.ts', "import 'node:path';"],
  ['rooms-are-siblings-reports', 'src/reports/render.ts', "import '../policies/evaluate.ts';"],
  ['plugins-stand-alone-documents-readers', 'src/documents/readers/dotenv.ts', "import './json.ts';"],
  ['registries-pick-plugins', 'src/documents/read.ts', "import './readers/dotenv.ts';"],
  ['surfaces-are-leaves', 'src/check.ts', "import './surfaces/cli.ts';"],
  ['secrets-stay-in-credentials', 'src/policies/evaluate.ts', "import '../domain/secret-values.ts';"],
  ['reveal-is-private', 'src/check.ts', "import './credentials/reveal.ts';"],
  ['git-only-in-sources', 'src/check.ts', "import 'simple-git';"],
  ['actions-only-in-action', 'src/surfaces/cli.ts', "import '@actions/core';"],
  ['globs-only-in-settings', 'src/check.ts', "import 'micromatch';"],
  ['effects-at-the-edge', 'src/documents/read.ts', "import 'node:fs';"],
  ['no-test-in-src', 'src/check.ts', "import '../test/x.test.ts';"],
  ['no-orphans', 'src/policies/lonely.ts', 'export const lonely = 1;'],
];

const root = resolve(import.meta.dirname, '../..');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'envsep-walls-'));
  for (const [index, [, file, text]] of PLANTED.entries()) {
    plant(join(folder, `${index}`), { ...CLEAN, 'src/policies/a.ts': "import './evaluate.ts';\nexport type a = 1;", [file]: text });
  }
  plant(join(folder, 'clean'), CLEAN);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a tree that keeps the walls passes', () => {
  expect(violations(join(folder, 'clean'))).toEqual([]);
});

test.each(PLANTED.map(([rule], index) => [rule, index] as const))('the wall %s holds', (rule, index) => {
  expect(violations(join(folder, `${index}`))).toContain(rule);
});

function plant(into: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(into, path)), { recursive: true });
    writeFileSync(join(into, path), text);
  }
  symlinkSync(join(root, 'node_modules'), join(into, 'node_modules'));
}

function violations(cwd: string): string[] {
  const args = [
    join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
    '--config',
    join(root, '.dependency-cruiser.mjs'),
    '--output-type',
    'json',
    'src',
  ];
  const report = execFileSync(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] }).toString();
  const { summary } = JSON.parse(report) as { summary: { violations: { rule: { name: string } }[] } };
  return summary.violations.map(({ rule }) => rule.name);
}
