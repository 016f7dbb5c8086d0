// Measures the Action on a repository of 3,000 files in which a pull request changes ten, against bare Node.
// Usage: node test/bench/action.mjs [action.cjs]
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { measure } from './measure.mjs';

const FILES = 3000;
const CHANGED = 10;
const bundle = resolve(process.argv[2] ?? 'dist/action.cjs');
const work = mkdtempSync(join(tmpdir(), 'envsep-bench-'));
const workspace = join(work, 'workspace');
const identity = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.com', GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.com' };
const env = { PATH: process.env.PATH, HOME: work, GIT_CONFIG_GLOBAL: '/dev/null', ...identity };
const git = (...args) => execFileSync('git', args, { cwd: workspace, env }).toString().trim();

/** Six parts code, two parts configuration of four environments, one part each of manifests and prose. */
function fileAt(index, salt) {
  const environment = ['production', 'staging', 'test', 'development'][index % 4];
  const kind = index % 10;
  if (kind < 6) {
    const code = `import { load } from './load${index}.ts';\n\nexport function handle${salt}(input: string): string {\n  const retries = ${index % 7};\n  return load(input, { retries, label: 'handler-${index}' });\n}\n`;
    return [`src/module${index % 97}/handler${index}.ts`, code.repeat(12)];
  }
  if (kind === 6)
    return [
      `config/service${index}/.env.${environment}`,
      `LOG_LEVEL=info\nPORT=${3000 + index}\nFEATURE_${salt}=true\nDATABASE_URL=\${DATABASE_URL}\n`,
    ];
  if (kind === 7)
    return [
      `deploy/service${index}/overlays/${environment}/deployment.yaml`,
      `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: service-${salt}\n  namespace: ${environment}\nspec:\n  replicas: ${index % 5}\n`,
    ];
  if (kind === 8)
    return [
      `packages/p${index}/package.json`,
      `${JSON.stringify({ name: `p${salt}`, version: '1.0.0', scripts: { build: 'tsc' } }, null, 2)}\n`,
    ];
  return [`docs/page${index}.md`, `# Page ${salt}\n\nSome prose about the service, its ports and its limits.\n\n`.repeat(8)];
}

function commit(indexes, salt) {
  for (const index of indexes) {
    const [path, text] = fileAt(index, `${salt}${index}`);
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), text);
  }
  git('add', '-A');
  git('commit', '--quiet', '--message=x');
  return git('rev-parse', 'HEAD');
}

try {
  mkdirSync(workspace);
  git('init', '--quiet', '--initial-branch=main');
  const base = commit(
    Array.from({ length: FILES }, (_, index) => index),
    'a',
  );
  git('checkout', '--quiet', '-b', 'feature');
  const head = commit(
    Array.from({ length: CHANGED }, (_, index) => index * 11 + 6),
    'b',
  );
  git('checkout', '--quiet', '--detach', base);
  git('merge', '--quiet', '--no-ff', '-m', 'merge', head);
  const event = join(work, 'event.json');
  writeFileSync(event, JSON.stringify({ pull_request: { number: 1, base: { sha: base }, head: { sha: head } } }));
  for (const name of ['output', 'summary']) writeFileSync(join(work, name), '');
  const runner = {
    ...env,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: event,
    GITHUB_OUTPUT: join(work, 'output'),
    GITHUB_STEP_SUMMARY: join(work, 'summary'),
    GITHUB_REPOSITORY: 'owner/repository',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: git('rev-parse', 'HEAD'),
    'INPUT_GITHUB-TOKEN': 'none',
  };
  const figures = measure(
    [
      { name: 'node -e 0', file: process.execPath, args: ['-e', '0'], env: runner },
      { name: 'the Action', file: process.execPath, args: [bundle], env: runner },
      {
        name: 'the Action, a deleted branch',
        file: process.execPath,
        args: [bundle],
        env: { ...runner, GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: deleted() },
      },
    ],
    { cwd: workspace, runs: 7 },
  );
  const bare = figures.get('node -e 0');
  console.log(
    `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}; ${FILES} files, ${CHANGED} changed; medians of 7\n`,
  );
  console.log(['| command | wall | peak memory | it / node -e 0 |', '|---|---|---|---|'].join('\n'));
  for (const [name, { wall, peak }] of figures)
    console.log(`| ${name} | ${wall.toFixed(0)} ms | ${peak.toFixed(0)} MiB | ${(wall / bare.wall).toFixed(1)} |`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** An event without anything to judge: what loading the bundle costs. */
function deleted() {
  const file = join(work, 'deleted.json');
  writeFileSync(file, JSON.stringify({ deleted: true, after: '0'.repeat(40) }));
  return file;
}
