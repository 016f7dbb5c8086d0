import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Loaded, loadCompiled } from './surfaces/code-cache.ts';

declare const ENGINE_ID: string;

const { argv, env } = process;
const [command] = argv.slice(2);
const own = join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'envsep');

try {
  const engine = loadCompiled({ file: join(__dirname, 'engine.cjs'), id: ENGINE_ID, folders: [join(__dirname, '.cache'), own] });
  start(engine);
} catch (error) {
  // Node would leave with 1, which means findings.
  process.stderr.write(
    `envsep: its engine cannot be loaded (${error instanceof Error ? error.message : 'unknown'}): nothing was judged.\nInstall envsep again.\n`,
  );
  process.exitCode = 2;
}

function start({ exports, keep }: Loaded): void {
  (exports as { readonly main: () => void }).main();
  // What a short command compiled is not worth keeping.
  if (command === 'check') process.once('exit', keep);
}
