import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { UsageError } from '../../src/errors.ts';
import { patternProblem } from '../../src/settings/linear-pattern.ts';
import { defaultSettings, loadSettings, parseSettings, settingsOf } from '../../src/settings/load.ts';
import { nearest } from '../../src/settings/nearest.ts';
import { printedSchema, SETTINGS_SCHEMA } from '../../src/settings/schema.ts';
import { validate } from '../../src/settings/validate.ts';

const SCHEMA_FILE = new URL('../../schema/envsep.schema.json', import.meta.url);

if (process.env['UPDATE'] === '1' && process.env['CI'] === undefined) writeFileSync(SCHEMA_FILE, printedSchema());

function refusal(text: string, policies?: readonly string[]): string {
  try {
    parseSettings(text, 'envsep.yml', policies);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return 'accepted';
}

test('the published schema is the one that settings are validated with', () => {
  expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(printedSchema());
});

test('accepts and refuses what an independent validator of the published schema accepts and refuses', () => {
  const judge = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')) as object);
  const documents: unknown[] = [
    {},
    [],
    {
      environments: {
        staging: { tier: 'non-production', paths: ['a/**'], keys: ['STG_*'], hosts: ['h'], branches: ['b'], accounts: ['aws:1'] },
      },
    },
    { environments: { staging: { tier: 'testing' } } },
    { environments: { staging: { path: ['a'] } } },
    { environments: { staging: null } },
    { policies: { anything: 'error' } },
    { policies: { anything: 'fatal' } },
    { ignore: 'dist' },
    { ignore: [''] },
    { ignore: [1] },
    { shared: [{ key: 'A', reason: 'r' }] },
    { shared: [{ reason: 'r' }] },
    { shared: [{ key: 'A' }] },
    { shared: [{ key: 'A', reason: 'r', until: '2027-1-1' }] },
    { domains: ['example.com'] },
    { credentials: { types: [{ id: 'acme-key', pattern: 'acme', keywords: ['acme'] }] } },
    { credentials: { types: [{ id: 'Acme', pattern: 'acme', keywords: ['acme'] }] } },
    { credentials: { types: [{ id: 'acme', pattern: 'acme', keywords: [] }] } },
    { unknown: 1 },
  ];

  for (const document of documents) {
    expect({ document, valid: validate(document, SETTINGS_SCHEMA).length === 0 }).toEqual({ document, valid: judge(document) });
  }
});

test('an empty file is the defaults', () => {
  expect(parseSettings('', 'envsep.yml').environments).toEqual([]);
  expect(parseSettings('# nothing yet\n', 'envsep.yml').levels).toEqual({});
  expect(defaultSettings().ignoresPath('dist/x')).toBe(false);
});

test.each([
  ['enviroments:\n  a: {}\n', 'envsep.yml:1: enviroments: unknown key "enviroments"; did you mean "environments"?'],
  [
    'environments:\n  stage:\n    tier: prod\n',
    'envsep.yml:3: environments.stage.tier: expected "production", "non-production", "unknown", found "prod"',
  ],
  ['environments:\n  stage:\n    path: [a]\n', 'envsep.yml:3: environments.stage.path: unknown key "path"; did you mean "paths"?'],
  ['ignore:\n  - a\n  - 7\n', 'envsep.yml:3: ignore.1: expected a text, found a number (put it in quotes)'],
  [
    'policies:\n  prod-credential-commited: off\n',
    'envsep.yml:2: policies.prod-credential-commited: unknown policy "prod-credential-commited"; did you mean "prod-credential-committed"?',
  ],
  ['shared:\n  - key: A\n', 'envsep.yml:2: shared.0: the key "reason" is missing'],
  ['shared:\n  - key: A\n    reason: r\n    until: "2027-02-30"\n', 'envsep.yml:4: shared.0.until: "2027-02-30" is not a day'],
  ['ignore:\n  - "!a"\n', 'envsep.yml:2: ignore.0: a glob cannot be negated'],
  ['a: [\n', 'envsep.yml:2:'],
  ['ignore: [a]\nignore: [b]\n', 'envsep.yml:2: Map keys must be unique'],
])('refuses %j and says where and why', (text, message) => {
  expect(refusal(text, ['prod-credential-committed'])).toContain(message);
});

test('`off` and other YAML words are texts', () => {
  expect(parseSettings('policies: { a: off }', 'envsep.yml', ['a']).levels).toEqual({ a: 'off' });
});

test('globs cover dot files, folders and bare names in every folder', () => {
  const { ignoresPath } = parseSettings('ignore: ["vendor", "fixtures/", "*.pem", "deploy/**/x.yml"]', 'envsep.yml');

  expect(['vendor/a/.env', 'a/vendor/.env', 'fixtures/.env', 'a/b.pem', 'deploy/.a/b/x.yml'].map((path) => ignoresPath(path))).toEqual([
    true,
    true,
    true,
    true,
    true,
  ]);
  expect(['vendors/.env', 'deploy/y.yml', 'x.pem.txt'].map((path) => ignoresPath(path))).toEqual([false, false, false]);
});

test('an environment owns what it declares', () => {
  const text =
    'environments: { live: { paths: [deploy/**], keys: [LIVE_*], hosts: ["*.example.com", db.example.org], branches: [release/*], accounts: ["aws:123456789012", acme] } }';
  const [live] = parseSettings(text, 'envsep.yml').environments;

  expect(live?.tier).toBe('production');
  expect([live?.ownsPath('deploy/.env'), live?.ownsKey('live_key'), live?.ownsBranch('release/1')]).toEqual([true, true, true]);
  expect([live?.ownsHost('a.b.example.com:5432'), live?.ownsHost('DB.example.org.'), live?.ownsHost('example.com')]).toEqual([
    true,
    true,
    false,
  ]);
  expect([live?.ownsAccount('aws:123456789012'), live?.ownsAccount('gcp:acme'), live?.ownsAccount('aws:1')]).toEqual([true, true, false]);
});

test('a domain covers its subdomains and nothing that merely ends alike', () => {
  const { ownsDomain } = parseSettings('domains: [example.com]', 'envsep.yml');

  expect([ownsDomain('db.example.com'), ownsDomain('example.com'), ownsDomain('badexample.com')]).toEqual([true, true, false]);
});

test('two settings files at once are an error, one alone is read, package.json counts only with the key', () => {
  const files: Record<string, string> = { 'envsep.yml': 'ignore: [a]', 'package.json': '{"name":"x"}' };
  expect(settingsOf((file) => files[file]).file).toBe('envsep.yml');

  files['package.json'] = '{"envsep":{"ignore":["b"]}}';
  expect(() => settingsOf((file) => files[file])).toThrow('The settings stand twice: in envsep.yml and in package.json.');

  delete files['envsep.yml'];
  expect(settingsOf((file) => files[file]).ignoresPath('b')).toBe(true);
});

test('reads the file that --config names, and refuses one that is not there', () => {
  const root = mkdtempSync(join(tmpdir(), 'envsep-settings-'));
  writeFileSync(join(root, 'other.json'), '\ufeff{"ignore":["a"]}');

  expect(loadSettings({ root, config: 'other.json' }).ignoresPath('a')).toBe(true);
  expect(() => loadSettings({ root, config: 'none.yml' })).toThrow('The settings file none.yml does not exist.');
  expect(loadSettings({ root, none: true }).file).toBe(undefined);
  rmSync(root, { recursive: true });
});

test.each(['(a+)+', 'a*', 'a{1,}', '(?=a)a', '(a)\\1', 'a{1,9999}', '(', 'a{0,3}', 'a{1,2}b{1,2}c{1,2}d{1,2}'])(
  'refuses the pattern %j',
  (pattern) => {
    expect(patternProblem(pattern)).not.toBe(undefined);
  },
);

test.each(['acme_[0-9a-z]{20,64}', 'acme-(?:live|test)-[A-Z0-9]{16}', 'k\\.[a-f0-9]{32}'])('accepts the pattern %j', (pattern) => {
  expect(patternProblem(pattern)).toBe(undefined);
});

test('a prototype key is an unknown key like any other', () => {
  expect(refusal('__proto__: { ignore: [a] }')).toContain('unknown key "__proto__"');
});

test('aliases without end are refused', () => {
  expect(refusal('ignore: &a [x]\ndomains: [*a,*a]\n')).toContain('expected a text');
  const bomb = `a: &a [x]\n${Array.from({ length: 9 }, (_, n) => `k${n}: &k${n} [${Array.from({ length: 9 }, () => `*${n === 0 ? 'a' : `k${n - 1}`}`).join(',')}]`).join('\n')}\n`;
  expect(refusal(bomb)).toContain('too many aliases');
});

test('the nearest word forgives a slip and invents nothing', () => {
  expect([nearest('chekc', ['check', 'init']), nearest('ini', ['check', 'init']), nearest('xyz', ['check', 'init'])]).toEqual([
    'check',
    'init',
    undefined,
  ]);
});
