import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { builtCli, installInto, type Outcome, runIn } from '../support/bundle.ts';
import { type Repository, removeFolders, repository, repositoryAt, temporaryFolder } from '../support/repository.ts';
import { expand } from '../support/tokens.ts';

beforeAll(() => void builtCli(), 60_000);
afterAll(removeFolders);

const SECRET = expand('STRIPE_SECRET_KEY=<<stripe-secret-key state>>\n');

function prepared(): Repository {
  const many = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [`src/${index}.ts`, `export const host${index} = process.env.HOST;\n`]),
  );
  const repo = repository({ '.gitignore': 'node_modules/\n', '.env.production': SECRET, ...many });
  installInto(repo);
  return repo;
}

function check(repo: Repository, ...more: readonly string[]): Outcome {
  return runIn(repo, ['node_modules/.bin/envsep', 'check', '--staged', '--format', 'json', ...more]);
}

function kept(repo: Repository): readonly string[] {
  const folder = join(repo.root, '.git/envsep');
  return readdirSync(folder).map((name) => join(folder, name));
}

/** What was kept is a shortcut: whatever becomes of it, the report stays the same. */
function expectSameReport(repo: Repository): void {
  const [with_, without] = [check(repo), check(repo, '--no-cache')];
  expect(with_).toEqual(without);
  expect(check(repo)).toEqual(without);
}

test('what is kept is for the user alone and holds no value', () => {
  const repo = prepared();
  repo.stage({ '.env.staging': SECRET });
  check(repo);
  check(repo);

  const value = SECRET.trim().slice(SECRET.indexOf('=') + 1);
  for (const file of kept(repo)) {
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(readFileSync(file, 'latin1')).not.toContain(value);
  }
  expect(kept(repo).some((file) => file.endsWith('/staged'))).toBe(true);
}, 30_000);

test.each([
  ['cut short', (text: string) => text.slice(0, text.length / 2)],
  ['emptied', () => ''],
  ['edited', (text: string) => text.replace('"findings":[', '"findings":[ ')],
  ['of another version', (text: string) => text.replace(/^[0-9a-f]{64}/, 'envsep-staged-0')],
  ['nonsense', () => '\0\u0001 not ours'],
])(
  'a cache that was %s heals itself',
  (_, change) => {
    const repo = prepared();
    repo.stage({ '.env.staging': SECRET });
    check(repo);
    check(repo);

    for (const file of kept(repo)) if (!file.endsWith('/key')) writeFileSync(file, change(readFileSync(file, 'utf8')));

    expectSameReport(repo);
  },
  30_000,
);

test('a key or a part that is gone costs time and nothing else', () => {
  const repo = prepared();
  check(repo);
  for (const name of ['key', 'staged-scene']) {
    for (const file of kept(repo)) if (file.includes(name)) rmSync(file);
    repo.stage({ '.env.staging': SECRET });
    expectSameReport(repo);
  }
}, 30_000);

test('a git directory that cannot be written to is judged all the same', () => {
  const repo = prepared();
  // Also where root runs this, for whom permissions do not count: a file stands where the folder would.
  writeFileSync(join(repo.root, '.git/envsep'), 'in the way');
  repo.stage({ '.env.staging': SECRET });

  expectSameReport(repo);
  rmSync(join(repo.root, '.git/envsep'));
  check(repo);
  for (const file of kept(repo)) chmodSync(file, 0o400);
  chmodSync(join(repo.root, '.git/envsep'), 0o500);
  repo.stage({ 'src/new.ts': 'export {};\n' });
  expectSameReport(repo);
  chmodSync(join(repo.root, '.git/envsep'), 0o700);
}, 30_000);

test('runs that are killed at any moment leave nothing behind that misleads the next', async () => {
  const repo = prepared();
  repo.stage({ '.env.staging': SECRET });
  for (let delay = 20; delay < 400; delay += 45) {
    const child = spawn('node_modules/.bin/envsep', ['check', '--staged'], { cwd: repo.root, env: repo.env, stdio: 'ignore' });
    setTimeout(() => child.kill('SIGKILL'), delay);
    await once(child, 'close');
  }

  expectSameReport(repo);
}, 60_000);

test('runs at the same time, in two worktrees too, each say what they would say alone', async () => {
  const repo = prepared();
  const linked = repositoryAt(join(temporaryFolder(), 'linked'));
  repo.git('worktree', 'add', '--quiet', linked.root);
  installInto(linked);
  repo.stage({ '.env.staging': SECRET });
  linked.stage({ 'src/new.ts': 'export {};\n' });
  const [one, two] = [check(repo, '--no-cache').output, check(linked, '--no-cache').output];

  const runs = [repo, linked, repo, linked, repo, linked].map(async ({ root, env }) => {
    const child = spawn('node_modules/.bin/envsep', ['check', '--staged', '--format', 'json'], { cwd: root, env });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    await once(child, 'close');
    return output;
  });

  expect(await Promise.all(runs)).toEqual([one, two, one, two, one, two]);
  expectSameReport(repo);
  expectSameReport(linked);
}, 60_000);

test('a bundle without its engine ends with 2, not with the status of findings', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'cli.cjs'), readFileSync(builtCli()));

  const { status, output } = runIn({ root: folder, env: {} }, [process.execPath, 'cli.cjs', 'check']);

  expect(status).toBe(2);
  expect(output).toContain('nothing was judged');
});

test('the bundle reads settings with globs and imported rules, YAML and TOML as the sources do', () => {
  const repo = prepared();
  repo.stage({
    'envsep.yml':
      'ignore: ["src/**"]\nenvironments:\n  eu:\n    tier: production\n    paths: ["deploy/eu/**"]\n    hosts: ["*.eu.example.org"]\ncredentials:\n  import: .gitleaks.toml\n',
    '.gitleaks.toml': '[[rules]]\nid = "acme"\ndescription = "Acme key"\nregex = \'\'\'acme-[0-9a-f]{32}\'\'\'\nkeywords = ["acme-"]\n',
    'deploy/eu/app.yaml': SECRET.replace('=', ': '),
    'staging.toml': SECRET.replace(/=(.+)/, ' = "$1"'),
  });

  const { status, output } = check(repo);

  expect(status).toBe(1);
  const { findings, coverage } = JSON.parse(output);
  expect(findings.flatMap((one: { environments: string[] }) => one.environments)).toEqual(expect.arrayContaining(['eu', 'staging']));
  expect(coverage.skipped).toContainEqual({ path: 'src/1.ts', reason: 'ignored by settings' });
  expectSameReport(repo);
}, 30_000);

test('compiled code that others could have written is not run', () => {
  const repo = prepared();
  check(repo);
  const folder = join(builtCli(), '../.cache');
  const [file] = readdirSync(folder).filter((name) => name.endsWith('.bin'));
  const path = join(folder, file!);
  const good = readFileSync(path);
  const damaged = Buffer.concat([good.subarray(0, good.length - 9), Buffer.from('damaged!!')]);
  writeFileSync(path, damaged);
  expect(check(repo).status).toBe(0);
  expect(readFileSync(path).equals(damaged)).toBe(false);

  // What is not taken is compiled and written anew, for the user alone.
  chmodSync(path, 0o666);
  expect(check(repo).status).toBe(0);
  expect(statSync(path).mode & 0o777).toBe(0o600);
}, 30_000);
