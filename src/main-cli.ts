import { check, explainPath, inventory } from './check.ts';
import { pages, registry } from './policies/catalog/registry.gen.ts';
import { runCli } from './surfaces/cli.ts';

declare const ENVSEP_VERSION: string;

const { argv, env, stdout, stderr } = process;
const today = new Date().toISOString().slice(0, 10);
const ci = (env['CI'] ?? '') !== '' && env['CI'] !== 'false';

void runCli(argv.slice(2), {
  cwd: process.cwd(),
  env,
  stdout: (text) => void stdout.write(text),
  stderr: (text) => void stderr.write(text),
  isTTY: stdout.isTTY === true,
  version: ENVSEP_VERSION,
  today,
  help: (policy) => `https://github.com/envsep/envsep/blob/main/src/policies/catalog/${policy}.md`,
  check: (call) => check({ ...call, env, ci, today }),
  inventory: (call) => inventory({ ...call, env, ci, today }),
  explainPath: (call, path) => explainPath({ ...call, env, ci, today }, path),
  policies: registry.map(({ id, summary, level }) => ({ id, summary, level, page: pages[id] ?? '' })),
}).then((code) => {
  process.exitCode = code;
});
