import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { pages, registry } from '../../src/policies/catalog/registry.gen.ts';
import { evaluate } from '../../src/policies/evaluate.ts';
import { CONTEXT, sceneOf } from '../policies/scenes.ts';
import { allCases } from '../support/cases.ts';

const HEADINGS = ['## What it reports', '## Why', '## How to fix', '## When it is wrong'];
const cases = allCases();
const ids = registry.map(({ id }) => id);
const reports = (id: string): number => cases.filter(({ policy, promises }) => policy === id && promises !== undefined).length;

test.each(registry.map((policy) => [policy.id, policy] as const))('the policy %s is complete', (id, policy) => {
  const page = pages[id] ?? '';
  expect(page.split('\n')[0]).toBe(`# ${id}`);
  expect(page.match(/^## .*$/gm)).toEqual(HEADINGS);
  for (const part of page.split(/^## .*$/m).slice(1)) expect(part.trim().length).toBeGreaterThan(20);
  expect(policy.summary).toMatch(/^[a-z].{10,}[^.]$/);
});

test.each(registry.filter(({ cannotRun }) => cannotRun?.(CONTEXT) === undefined).map(({ id }) => [id]))(
  'the policy %s has a case that reports and one that passes',
  (id) => {
    expect(reports(id)).toBeGreaterThan(0);
    expect(cases.filter(({ policy, promises }) => policy === id && promises === undefined).length).toBeGreaterThan(0);
  },
);

test('every policy file is named like its policy and every case belongs to one', () => {
  const folder = fileURLToPath(new URL('../../src/policies/catalog', import.meta.url));
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.gen.ts'));

  expect(files.map((file) => file.slice(0, -3)).sort()).toEqual([...ids].sort());
  expect(cases.filter(({ policy }) => !ids.includes(policy))).toEqual([]);
});

test('pages name no token', () => {
  for (const file of ids) expect(pages[file]).not.toMatch(/[A-Za-z0-9+/=_]{32,}/);
});

test('an empty scene has no findings', () => {
  expect(evaluate(sceneOf([]), CONTEXT).findings).toEqual([]);
  expect(readFileSync(new URL('../cases.test.ts', import.meta.url), 'utf8')).toContain("process.env['CI']");
});
