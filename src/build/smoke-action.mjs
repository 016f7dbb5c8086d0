// Runs the Action's bundle alone in an empty folder, as the runner would, on a clean repository: it must load, judge and pass.
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'envsep-smoke-'));
try {
  const workspace = join(folder, 'workspace');
  const bundle = join(folder, 'action.cjs');
  mkdirSync(workspace);
  copyFileSync('dist/action.cjs', bundle);
  writeFileSync(join(workspace, 'README.md'), 'hello\n');
  for (const args of [
    ['init', '-q'],
    ['add', '.'],
  ])
    execFileSync('git', args, { cwd: workspace });
  const file = (name, text = '') => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const output = file('output');
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_EVENT_NAME: 'workflow_dispatch',
    GITHUB_EVENT_PATH: file('event.json', '{}'),
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: file('summary.md'),
    GITHUB_REPOSITORY: 'owner/repository',
    GITHUB_SHA: '0'.repeat(40),
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle], { cwd: workspace, env, encoding: 'utf8' });
  const outputs = readFileSync(output, 'utf8');
  if (status !== 0 || !/^verdict<<.*\npass\n/m.test(outputs)) {
    console.error(`exit ${status}\n${stdout}\n${stderr}\n${outputs}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
