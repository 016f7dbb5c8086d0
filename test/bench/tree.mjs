// npm run bench [-- <folder>]: `check` on a tree of at least 3,000 files against a bare Node, reading the same files, and secretlint.
// secretlint is installed into a temporary folder from the registry; without it (`--offline`) its row is left out.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { measure } from './measure.mjs';

const FILES = 3200;
const given = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const work = mkdtempSync(join(tmpdir(), 'envsep-bench-'));
const cli = resolve('dist/cli.cjs');

/** A tree like a service's repository: code, settings of four environments, manifests, documents. No secrets. */
function makeTree(root) {
  const put = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (let index = 0; index < FILES; index += 1) {
    const environment = ['production', 'staging', 'test', 'development'][index % 4];
    const code = `import { load } from './load${index}.ts';\n\nexport function handle${index}(input: string): string {\n  const retries = ${index % 7};\n  return load(input, { retries, label: 'handler-${index}' });\n}\n`;
    const kind = index % 10;
    if (kind < 6) put(`src/module${index % 97}/handler${index}.ts`, code.repeat(12));
    else if (kind === 6)
      put(
        `config/service${index}/.env.${environment}`,
        `LOG_LEVEL=info\nPORT=${3000 + index}\nFEATURE_${index}=true\nDATABASE_URL=\${DATABASE_URL}\n`,
      );
    else if (kind === 7)
      put(
        `deploy/service${index}/overlays/${environment}/deployment.yaml`,
        `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: service-${index}\n  namespace: ${environment}\nspec:\n  replicas: ${index % 5}\n`,
      );
    else if (kind === 8)
      put(
        `packages/p${index}/package.json`,
        `${JSON.stringify({ name: `p${index}`, version: '1.0.0', scripts: { build: 'tsc' } }, null, 2)}\n`,
      );
    else put(`docs/page${index}.md`, `# Page ${index}\n\nSome prose about the service, its ports and its limits.\n\n`.repeat(8));
  }
  execFileSync('git', ['init', '-q'], { cwd: root });
  execFileSync('git', ['add', '-A'], { cwd: root });
}

function secretlint() {
  if (process.argv.includes('--offline')) return undefined;
  const folder = join(work, 'secretlint');
  mkdirSync(folder);
  const { status } = spawnSync(
    'npm',
    ['install', '--silent', '--no-audit', '--no-fund', '--prefix', folder, 'secretlint', '@secretlint/secretlint-rule-preset-recommend'],
    { stdio: 'ignore' },
  );
  if (status !== 0) return undefined;
  const config = join(folder, '.secretlintrc.json');
  writeFileSync(config, JSON.stringify({ rules: [{ id: '@secretlint/secretlint-rule-preset-recommend' }] }));
  const { version } = JSON.parse(readFileSync(join(folder, 'node_modules/secretlint/package.json'), 'utf8'));
  const bin = join(folder, 'node_modules/secretlint/bin/secretlint.js');
  return existsSync(bin)
    ? { name: `secretlint ${version}`, file: process.execPath, args: [bin, '--secretlintrc', config, '**/*'], ok: [0, 1], once: true }
    : undefined;
}

try {
  const tree = given === undefined ? join(work, 'tree') : resolve(given);
  if (given === undefined) {
    mkdirSync(tree);
    makeTree(tree);
  }
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: tree, maxBuffer: 1 << 28 })
    .toString()
    .split('\0')
    .filter(Boolean);
  const reader = join(work, 'read.mjs');
  writeFileSync(
    reader,
    `import { execFileSync } from 'node:child_process'; import { readFileSync } from 'node:fs'; for (const f of execFileSync('git', ['ls-files', '-z'], { maxBuffer: 1 << 28 }).toString().split('\\0')) if (f) try { readFileSync(f); } catch {}`,
  );
  const bare = { name: 'node -e 0', file: process.execPath, args: ['-e', '0'] };
  const check = { name: 'envsep check', file: process.execPath, args: [cli, 'check', '--no-cache'], ok: [0, 1] };
  const other = secretlint();
  const figures = measure(
    [bare, { name: 'read the same files', file: process.execPath, args: [reader] }, check, ...(other === undefined ? [] : [other])],
    { cwd: tree, runs: 5 },
  );
  const base = figures.get('envsep check');
  const rows = [...figures].map(
    ([name, { wall, peak }]) =>
      `| ${name} | ${wall.toFixed(0)} ms | ${peak.toFixed(0)} MiB | ${(base.wall / wall).toFixed(2)} | ${(base.peak / peak).toFixed(2)} |`,
  );
  console.log(
    `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GiB; ${listed.length} files; medians of 5, secretlint once\n`,
  );
  console.log(['| command | wall | peak memory | envsep / it: wall | envsep / it: memory |', '|---|---|---|---|---|', ...rows].join('\n'));
} finally {
  rmSync(work, { recursive: true, force: true });
}
