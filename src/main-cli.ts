import { fileURLToPath } from 'node:url';
import { check, explainPath, inventory } from './check.ts';
import { serveThread } from './observe-thread.ts';
import { protect } from './protect.ts';
import type { Early } from './sources/early.ts';
import { pages, registry } from './policies/catalog/registry.gen.ts';
import { runCli } from './surfaces/cli.ts';

declare const ENVSEP_VERSION: string;

const { argv, env, stdout, stderr } = process;
const today = new Date().toISOString().slice(0, 10);
const ci = (env['CI'] ?? '') !== '' && env['CI'] !== 'false';
const run = { env, ci, today, stdin: readInput, bundle: fileURLToPath(import.meta.url) };

// A thread that this bundle started for itself loads it and asks for nothing.
let launched = false;
queueMicrotask(() => launched || serveThread());

/** Runs the command line to its end. `early`: what was asked of git while this was loaded. */
export function main(early?: Early): void {
  launched = true;
  void runCli(argv.slice(2), {
    cwd: process.cwd(),
    env,
    stdout: (text) => void stdout.write(text),
    stderr: (text) => void stderr.write(text),
    isTTY: stdout.isTTY === true,
    columns: stdout.isTTY ? stdout.columns : undefined,
    version: ENVSEP_VERSION,
    today,
    help: (policy) => `https://github.com/envsep/envsep/blob/main/src/policies/catalog/${policy}.md`,
    check: (call) => check({ ...call, ...run, ...(early === undefined ? {} : { early }) }),
    inventory: (call) => inventory({ ...call, ...run }),
    explainPath: (call, path) => explainPath({ ...call, ...run }, path),
    stdin: readInput,
    protect,
    policies: registry.map(({ id, summary, level }) => ({ id, summary, level, page: pages[id] ?? '' })),
  }).then((code) => {
    early?.close();
    process.exitCode = code;
  });
}

async function readInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
