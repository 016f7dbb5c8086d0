// npm run bench [-- <folder>…]: `check` on trees against a bare Node, reading the same files, rg with the same literals, gitleaks
// and secretlint, as whole processes. Without a folder a tree of 3,200 files is made.
//   --json             prints JSON instead of tables
//   --offline          leaves secretlint out, which comes from the registry into a temporary folder
//   --gitleaks=<file>  the gitleaks to run; else ENVSEP_BENCH_GITLEAKS, else the one on the PATH, else none
// rg is left out where it is not on the PATH. secretlint is slow: it reads a sample of the files, once.
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { measure } from './measure.mjs';

const FILES = 3200;
const RUNS = 3;
/** Files that secretlint reads. */
const SAMPLE = 1000;
const options = process.argv.slice(2);
const folders = options.filter((argument) => !argument.startsWith('--'));
const isOffline = options.includes('--offline');
const work = mkdtempSync(join(tmpdir(), 'envsep-bench-'));
const cli = resolve(process.env.ENVSEP_BENCH_CLI ?? 'dist/cli.cjs');

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

/** What the engine looks for in every text: the literals that tokens begin with, and the hosts that name an issuer. */
async function literals() {
  const outfile = join(work, 'catalogue.cjs');
  const contents = "export { catalogue } from './src/credentials/catalogue.ts';";
  await build({ stdin: { contents, resolveDir: resolve('.'), loader: 'ts' }, bundle: true, format: 'cjs', platform: 'node', outfile });
  const { anchors, byHost } = createRequire(import.meta.url)(outfile).catalogue();
  return [...new Set([...anchors.keys(), ...byHost.keys()])].filter((literal) => !literal.includes('\n'));
}

function isThere(file, ...args) {
  return spawnSync(file, args, { stdio: 'ignore' }).status === 0;
}

function gitleaks() {
  const given =
    options.find((option) => option.startsWith('--gitleaks='))?.slice('--gitleaks='.length) ?? process.env.ENVSEP_BENCH_GITLEAKS;
  const file = given ?? 'gitleaks';
  if (!isThere(file, 'version')) return undefined;
  const args = ['dir', '.', '--no-banner', '--exit-code', '0', '-r', join(work, 'gitleaks.json')];
  return { name: 'gitleaks dir', file, args };
}

function installSecretlint() {
  if (isOffline) return undefined;
  const folder = join(work, 'secretlint');
  mkdirSync(folder);
  const packages = ['secretlint', '@secretlint/secretlint-rule-preset-recommend'];
  const npm = ['install', '--silent', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder, ...packages];
  if (spawnSync('npm', npm, { stdio: 'ignore' }).status !== 0) return undefined;
  const config = join(folder, '.secretlintrc.json');
  writeFileSync(config, JSON.stringify({ rules: [{ id: '@secretlint/secretlint-rule-preset-recommend' }] }));
  const { version } = JSON.parse(readFileSync(join(folder, 'node_modules/secretlint/package.json'), 'utf8'));
  const bin = join(folder, 'node_modules/secretlint/bin/secretlint.js');
  return existsSync(bin) ? { name: `secretlint ${version}`, bin, config } : undefined;
}

/** Every so many files of a tree, in a folder of their own. */
function sampleOf(tree, files) {
  const folder = join(work, `sample-${basename(tree)}`);
  const step = Math.max(1, Math.floor(files.length / SAMPLE));
  const chosen = files.filter((_, index) => index % step === 0).slice(0, SAMPLE);
  for (const { path } of chosen) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(join(tree, path), join(folder, path));
  }
  return { folder, files: chosen };
}

function filesOf(tree) {
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: tree, maxBuffer: 1 << 28 })
    .toString()
    .split('\0')
    .filter(Boolean);
  return listed.flatMap((path) => {
    const found = statSync(join(tree, path), { throwIfNoEntry: false });
    return found?.isFile() ? [{ path, bytes: found.size }] : [];
  });
}

const READ =
  "const { execFileSync } = require('node:child_process'); const { readFileSync } = require('node:fs'); for (const f of execFileSync('git', ['ls-files', '-z'], { maxBuffer: 1 << 28 }).toString().split('\\0')) if (f) try { readFileSync(f); } catch {}";

function commandsFor(patterns) {
  const check = (...args) => ({ file: process.execPath, args: [cli, 'check', '--no-cache', ...args], ok: [0, 1] });
  const ripgrep = ['--hidden', '--no-ignore', '--glob', '!.git', '--no-messages', '--fixed-strings', '--file', patterns, '--count', '.'];
  return [
    { name: 'node -e 0', file: process.execPath, args: ['-e', '0'] },
    { name: 'read the same files', file: process.execPath, args: ['-e', READ] },
    ...(isThere('rg', '--version') ? [{ name: 'rg, same literals', file: 'rg', args: ripgrep, ok: [0, 1] }] : []),
    { name: 'envsep check --threads 1', ...check('--threads', '1') },
    { name: 'envsep check', ...check() },
    ...[gitleaks()].filter((one) => one !== undefined),
  ];
}

function measureTree(tree, commands, other) {
  const files = filesOf(tree);
  const sample = other === undefined ? undefined : sampleOf(tree, files);
  const slow =
    sample === undefined
      ? []
      : [
          {
            name: other.name,
            file: process.execPath,
            args: [other.bin, '--secretlintrc', other.config, '**/*'],
            ok: [0, 1],
            once: true,
            cwd: sample.folder,
          },
        ];
  const figures = measure([...commands, ...slow], { cwd: tree, runs: RUNS });
  const base = figures.get('envsep check');
  const sizeOf = (all) => all.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
  const rows = [...figures].map(([command, { wall, cpu, peak }]) => {
    const read = command === other?.name ? sample.files : files;
    const megabytes = sizeOf(read);
    const share = sizeOf(files) / megabytes;
    return {
      command,
      files: read.length,
      megabytes,
      wall,
      cpu,
      peak,
      speed: megabytes / (wall / 1000),
      filesPerSecond: read.length / (wall / 1000),
      // What read a sample is compared by the time that all would take at that speed.
      wallRatio: base.wall / (wall * share),
      cpuRatio: base.cpu / (cpu * share),
    };
  });
  return { tree: folders.length === 0 ? 'made' : basename(tree), files: files.length, megabytes: sizeOf(files), rows };
}

function print({ tree, files, megabytes, rows }) {
  console.log(`\n${tree}: ${files} files, ${megabytes.toFixed(1)} MB\n`);
  console.log('| command | wall | processor | peak memory | MB/s | files/s | envsep / it: wall | envsep / it: processor |');
  console.log('|---|---|---|---|---|---|---|---|');
  for (const { command, wall, cpu, peak, speed, filesPerSecond, wallRatio, cpuRatio, ...row } of rows) {
    const name = row.files === files ? command : `${command}, ${row.files} of the files`;
    const moving = command === 'node -e 0' ? ['', ''] : [speed.toFixed(1), filesPerSecond.toFixed(0)];
    const cells = [
      name,
      `${wall.toFixed(0)} ms`,
      `${cpu.toFixed(0)} ms`,
      `${peak.toFixed(0)} MiB`,
      ...moving,
      wallRatio.toFixed(2),
      cpuRatio.toFixed(2),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

try {
  const trees = folders.length === 0 ? [join(work, 'tree')] : folders.map((folder) => resolve(folder));
  if (folders.length === 0) {
    mkdirSync(trees[0]);
    makeTree(trees[0]);
  }
  const wanted = await literals();
  const patterns = join(work, 'literals.txt');
  writeFileSync(patterns, `${wanted.join('\n')}\n`);
  const machine = {
    node: process.version,
    processor: cpus()[0]?.model ?? 'unknown processor',
    processors: cpus().length,
    memory: Math.round(totalmem() / 2 ** 30),
    load: Number(loadavg()[0].toFixed(1)),
    runs: RUNS,
    literals: wanted.length,
  };
  const other = installSecretlint();
  const commands = commandsFor(patterns);
  const results = trees.map((tree) => measureTree(tree, commands, other));
  if (options.includes('--json')) console.log(JSON.stringify({ machine, trees: results }, undefined, 2));
  else {
    const { node, processor, processors, memory, load } = machine;
    console.log(
      `Node ${node}, ${processor} × ${processors}, ${memory} GiB, load ${load}; medians of ${RUNS}, secretlint once; ${wanted.length} literals`,
    );
    results.forEach(print);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
