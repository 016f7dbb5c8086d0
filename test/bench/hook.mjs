// npm run bench:hook [-- --json] [--offline] [--sizes 100,3000,20000] [--runs 11]: the hook on one staged file, in repositories of several sizes.
// Wall time of whole processes, run in turn; medians, and the ratio to a bare Node and to a bare Node with the same git calls.
// gitleaks where it is on the PATH; secretlint through lint-staged, installed into a temporary folder, unless `--offline`.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const option = (name, fallback) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? fallback : process.argv[at + 1];
};
const sizes = option('--sizes', '100,3000,20000').split(',').map(Number);
const runs = Number(option('--runs', '11'));
const cli = resolve(option('--cli', 'dist/cli.cjs'));
const work = mkdtempSync(join(tmpdir(), 'envsep-hook-bench-'));
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:CI$|GIT_|GITHUB_)/.test(name)));

/** Code, settings of four environments, manifests and documents, of which some name hosts and variables. No secrets. */
function makeRepository(root, files) {
  const put = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (let index = 0; index < files; index += 1) {
    const environment = ['production', 'staging', 'test', 'development'][index % 4];
    const code = `import { load } from './load${index}.ts';\n\nexport function handle${index}(input: string): string {\n  return load(input, { retries: ${index % 7}, label: 'handler-${index}' });\n}\n`;
    const kind = index % 10;
    if (kind < 7) put(`src/module${index % 97}/handler${index}.ts`, code.repeat(12));
    else if (kind === 7)
      put(
        `config/service${index}/.env.${environment}`,
        `LOG_LEVEL=info\nPORT=${3000 + index}\nDB_HOST=db${index}.${environment}.acme.net\n`,
      );
    else if (kind === 8)
      put(`deploy/service${index}/${environment}.yaml`, `metadata:\n  name: service-${index}\n  namespace: ${environment}\n`);
    else put(`docs/page${index}.md`, `# Page ${index}\n\nSome prose about the service, its ports and its limits.\n\n`.repeat(8));
  }
  const git = (...args) => execFileSync('git', args, { cwd: root, env, stdio: 'ignore' });
  git('init', '-q');
  git('config', 'user.email', 'bench@example.com');
  git('config', 'user.name', 'bench');
  git('config', 'gc.auto', '0');
  git('add', '-A');
  git('commit', '-qm', 'bench');
  put('src/new.ts', `export const port = 8080;\nexport const retries = 3;\n`);
  git('add', '-A');
}

/** The calls that the hook makes of git, one after the other. */
function gitCalls(root) {
  const head = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, env }).toString().trim();
  spawnSync('git', ['diff-index', '--cached', '--raw', '-z', '--no-renames', '--no-abbrev', head, '--'], { cwd: root, env });
  spawnSync('git', ['cat-file', '--batch'], { cwd: root, env, input: 'HEAD\n:src/new.ts\n' });
}

function timed(root, { file, args, before, ok = [0] }) {
  before?.();
  const start = process.hrtime.bigint();
  const { status, stderr, error } = spawnSync(file, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 });
  const wall = Number(process.hrtime.bigint() - start) / 1e6;
  if (error !== undefined || !ok.includes(status))
    throw new Error(`${file} ${args.join(' ')} ended with ${error?.message ?? status}: ${stderr}`);
  return wall;
}

function medianOf(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

function lintStaged(root) {
  if (process.argv.includes('--offline')) return undefined;
  const folder = join(work, 'peers');
  const packages = ['lint-staged', 'secretlint', '@secretlint/secretlint-rule-preset-recommend'];
  mkdirSync(folder, { recursive: true });
  const npm = ['install', '--silent', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder, ...packages];
  if (spawnSync('npm', npm, { stdio: 'ignore' }).status !== 0) return undefined;
  const rules = join(folder, '.secretlintrc.json');
  writeFileSync(rules, JSON.stringify({ rules: [{ id: '@secretlint/secretlint-rule-preset-recommend' }] }));
  const config = join(folder, 'lint-staged.json');
  const bin = join(folder, 'node_modules/secretlint/bin/secretlint.js');
  writeFileSync(config, JSON.stringify({ '*': `${process.execPath} ${bin} --no-glob --secretlintrc ${rules}` }));
  const args = [join(folder, 'node_modules/lint-staged/bin/lint-staged.js'), '--quiet', '--config', config, '--cwd', root];
  return { name: 'secretlint (lint-staged)', file: process.execPath, args };
}

function gitleaks() {
  const found = spawnSync('gitleaks', ['version'], { stdio: 'ignore' }).status === 0;
  return found ? { name: 'gitleaks', file: 'gitleaks', args: ['git', '--staged', '--no-banner'], ok: [0, 1] } : undefined;
}

function measureSize(files) {
  const root = join(work, `r${files}`);
  makeRepository(root, files);
  const forget = () => rmSync(join(root, '.git/envsep'), { recursive: true, force: true });
  const hook = { file: process.execPath, args: [cli, 'check', '--staged'] };
  const commands = [
    { name: 'node -e 0', file: process.execPath, args: ['-e', '0'] },
    { name: 'envsep, warm', ...hook },
    ...[gitleaks(), lintStaged(root)].filter((one) => one !== undefined),
  ];
  const cold = Array.from({ length: Math.min(runs, 5) }, () => timed(root, { ...hook, before: forget }));
  timed(root, hook);
  const walls = new Map([...commands.map(({ name }) => name), 'git calls'].map((name) => [name, []]));
  for (let run = -1; run < runs; run += 1) {
    for (const command of commands) {
      if (run >= 5 && command.file !== process.execPath) continue;
      const wall = timed(root, command);
      if (run >= 0) walls.get(command.name).push(wall);
    }
    const start = process.hrtime.bigint();
    gitCalls(root);
    if (run >= 0) walls.get('git calls').push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  const bare = medianOf(walls.get('node -e 0'));
  const withGit = bare + medianOf(walls.get('git calls'));
  const rows = [...walls].map(([name, values]) => [name, medianOf(values)]);
  rows.splice(2, 0, ['envsep, cold', medianOf(cold)]);
  rmSync(root, { recursive: true, force: true });
  return rows.map(([command, wall]) => ({ files, command, wall, toNode: wall / bare, toNodeAndGit: wall / withGit }));
}

try {
  const rows = sizes.flatMap(measureSize);
  const machine = { node: process.version, processor: cpus()[0]?.model ?? 'unknown', processors: cpus().length, runs };
  if (process.argv.includes('--json')) console.log(JSON.stringify({ machine, rows }, undefined, 2));
  else {
    console.log(`Node ${machine.node}, ${machine.processor} × ${machine.processors}; one staged file; medians of ${runs} (cold: 5)\n`);
    console.log('| tracked files | command | wall | to `node -e 0` | to `node -e 0` and the git calls |\n|---|---|---|---|---|');
    for (const { files, command, wall, toNode, toNodeAndGit } of rows)
      console.log(`| ${files} | ${command} | ${wall.toFixed(0)} ms | ${toNode.toFixed(2)} | ${toNodeAndGit.toFixed(2)} |`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
