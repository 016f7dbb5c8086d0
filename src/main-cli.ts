import { check } from './check.ts';
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
  help: (policy) => `https://github.com/envsep/envsep/blob/main/src/policies/catalog/${policy}.md`,
  check: (call) => check({ ...call, env, ci, today }),
}).then((code) => {
  process.exitCode = code;
});
