import { afterAll, expect, test } from '@jest/globals';
import { check } from '../../src/check.ts';
import type { Verdict } from '../../src/domain/finding.ts';
import type { Scope } from '../../src/domain/source.ts';
import { removeFolders, repository } from '../support/repository.ts';

afterAll(removeFolders);

const rules = (pattern: string): string =>
  `[[rules]]\nid = "corp"\nregex = '''${pattern}'''\nkeywords = ["corp-"]\n[[rules]]\nid = "bad"\nregex = '''(?=x)'''\n`;

function run(cwd: string, env: Readonly<Record<string, string>>, scope: Scope): Promise<Verdict> {
  return check({ cwd, env, scope, failOn: 'error', config: undefined, noConfig: false, cache: false, ci: true, today: '2026-11-25' });
}

const line = (value: string): string => `x = 'corp-${value}'\n`;

test('imported rules find, and what they could not bring stands in the coverage', async () => {
  const repo = repository({
    'envsep.yml': 'credentials: { import: rules.toml }\n',
    'rules.toml': rules('corp-([0-9a-f]{12})'),
    'a.txt': line('8f3a2b1c9d0e'),
  });
  const verdict = await run(repo.root, repo.env, { kind: 'worktree', ignored: false, paths: [] });
  expect(verdict.findings.map(({ policy, primary }) => `${policy} ${primary.location.path}:${primary.location.startLine}`)).toEqual([
    'credential-committed a.txt:1',
  ]);
  expect(verdict.coverage.notes.map(({ path, line: at }) => `${path}:${at}`)).toEqual(['rules.toml:5']);
});

test('a change is judged by the rules of its base, and changing them is reported', async () => {
  const repo = repository({ 'envsep.yml': 'credentials: { import: rules.toml }\n', 'rules.toml': rules('corp-([0-9a-f]{12})') });
  repo.commit({ 'rules.toml': rules('nothing-([0-9a-f]{12})'), 'a.txt': line('8f3a2b1c9d0e') });
  const verdict = await run(repo.root, repo.env, { kind: 'range', base: 'HEAD~1', head: 'HEAD' });
  expect(verdict.findings.map(({ policy }) => policy).sort()).toEqual(['check-weakened', 'credential-committed']);
});

test('rules that do not exist stop the run', async () => {
  const repo = repository({ 'envsep.yml': 'credentials: { import: rules.toml }\n' });
  await expect(run(repo.root, repo.env, { kind: 'worktree', ignored: false, paths: [] })).rejects.toThrow(
    /rules\.toml, which credentials\.import names, does not exist/,
  );
});
