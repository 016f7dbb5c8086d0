import { join } from 'node:path';
import { type Early, startEarly } from './sources/early.ts';
import { loadCompiled, userFolders } from './surfaces/code-cache.ts';

declare const ENGINE_ID: string;

const { argv, env } = process;
const [command, ...options] = argv.slice(2);

try {
  start();
} catch (error) {
  // Node would leave with 1, which means findings.
  const why = error instanceof Error ? error.message : 'unknown';
  process.stderr.write(`envsep: its engine cannot be loaded (${why}): nothing was judged.\nInstall envsep again.\n`);
  process.exit(2);
}

function start(): void {
  const isHook = command === 'check' && options.includes('--staged') && !options.some((option) => /^--(?:cwd|no-cache|help)/.test(option));
  // git answers while the engine is loaded.
  const early = isHook ? startEarly({ cwd: process.cwd(), env, build: ENGINE_ID }) : undefined;
  const folders = [join(__dirname, '.cache'), ...userFolders(env, process.cwd())];
  const engine = loadCompiled({ file: join(__dirname, 'engine.cjs'), id: ENGINE_ID, folders });
  (engine.exports as { readonly main: (early: Early | undefined) => void }).main(early);
  // What a short command compiled is not worth keeping.
  if (command === 'check') process.once('exit', engine.keep);
}
