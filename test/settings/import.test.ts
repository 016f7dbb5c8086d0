import { describe, expect, test } from '@jest/globals';
import { UsageError } from '../../src/errors.ts';
import { importRules } from '../../src/settings/import-rules.ts';
import { parseSettings } from '../../src/settings/parse.ts';
import { password } from '../support/tokens.ts';

const RULES = `
title = "rules of a team"
[extend]
useDefault = true

[[rules]]
id = "Acme_Key"
description = "Acme key"
regex = '''(?i)(?:acme)[\\w.-]{0,20}?\\s*=\\s*['"]?(ak-[a-z0-9]{20,})\\b'''
entropy = 3.0
keywords = ["ACME"]
  [[rules.allowlists]]
  regexTarget = "line"
  regexes = ['''# fine$''']

[[rules]]
id = "look-ahead"
regex = '''(?=secret)x'''

[[rules]]
id = "only-a-path"
path = '''\\.pem$'''

[[rules]]
id = "commits"
regex = '''corp-([0-9]{6})'''
[rules.allowlist]
commits = ["abc"]
stopwords = ["000000"]

[allowlist]
paths = ['''^vendor/''']
`;

function spansIn(id: string, text: string, path = '.env'): readonly string[] {
  const type = importRules(RULES, '.gitleaks.toml').types.find((one) => one.id === id)!;
  return type.find(text, path).spans.map(({ start, end }) => text.slice(start, end));
}

const KEY = `ak-${password('import').toLowerCase()}`;

describe('rules of another tool', () => {
  test('are found with the group that holds the secret, in the case that they are written for', () => {
    expect(spansIn('acme-key', `Acme_Token = "${KEY}"\n`)).toEqual([KEY]);
    expect(spansIn('commits', 'x corp-123456 y')).toEqual(['123456']);
  });

  test('do not find what their keywords, entropy, allowlists and paths leave out', () => {
    expect(spansIn('acme-key', `OTHER = "${KEY}"\n`)).toEqual([]);
    expect(spansIn('acme-key', `acme = "ak-${'a'.repeat(24)}"\n`)).toEqual([]);
    expect(spansIn('acme-key', `acme = "${KEY}" # fine\n`)).toEqual([]);
    expect(spansIn('acme-key', `acme = "${KEY}"\n`, 'vendor/a.env')).toEqual([]);
    expect(spansIn('commits', 'corp-000000')).toEqual([]);
  });

  test('that cannot be taken are said, with their line', () => {
    const { types, notes } = importRules(RULES, '.gitleaks.toml');
    expect(types.map(({ id, certainty }) => `${id} ${certainty}`)).toEqual(['acme-key likely', 'commits likely']);
    expect(notes.map(({ line, message }) => `${line}: ${message}`)).toEqual([
      'undefined: [extend] is not followed: envsep has credential types of its own, and other rule files are not read',
      expect.stringMatching(/^16: the rule look-ahead was not imported: .*\(\?=/),
      '20: the rule only-a-path was not imported: it has no regex; rules that only name paths are not credentials',
      '24: the rule commits: commits of an allowlist are not taken: envsep accepts by content, see `envsep baseline`',
    ]);
  });

  test('run in linear time: nested quantifiers over a long line take steps in proportion', () => {
    const type = importRules(`[[rules]]\nid = "nested"\nregex = '''(a+)+$'''\n`, 'r.toml').types[0]!;
    expect(type.find(`${'a'.repeat(50_000)}b`, 'x').spans).toEqual([]);
  });

  test('say when a file holds more than one rule looks at', () => {
    const type = importRules(`[[rules]]\nid = "any"\nregex = '''key-[0-9]'''\n`, 'r.toml').types[0]!;
    expect(type.find('x'.repeat(300 * 1024), 'x').complete).toBe(false);
    expect(type.find('key-1 '.repeat(300), 'x').complete).toBe(false);
    expect(type.find('key-1', 'x').complete).toBe(true);
  });
});

test('a rules file that is none is an error that names it', () => {
  for (const text of ['[[rules', '', 'title = "x"']) expect(() => importRules(text, 'r.toml')).toThrow(UsageError);
});

test('a rules file stands in the repository', () => {
  for (const file of ['/etc/rules.toml', '../rules.toml', 'a/../../b.toml'])
    expect(() => parseSettings(JSON.stringify({ credentials: { import: file } }), 'envsep.json')).toThrow(/must stand in the repository/);
  expect(parseSettings('{"credentials":{"import":".gitleaks.toml"}}', 'envsep.json').imports).toBe('.gitleaks.toml');
});
