import { UsageError } from '../errors.ts';
import { plain } from '../reports/plain.ts';
import { nearest } from '../settings/nearest.ts';
import { commandUsage, usage } from './cli-help.ts';
import type { CliHost } from './cli-host.ts';

export type { CliHost } from './cli-host.ts';

type Command = (argv: readonly string[], host: CliHost) => Promise<number>;

/** Loaded when called: a hook pays for `check` alone. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./command-check.ts')).runCheck,
  inventory: async () => (await import('./command-inventory.ts')).runInventory,
  explain: async () => (await import('./command-explain.ts')).runExplain,
  policies: async () => (await import('./command-policies.ts')).runPolicies,
  baseline: async () => (await import('./command-baseline.ts')).runBaseline,
  protect: async () => (await import('./command-protect.ts')).runProtect,
  init: async () => (await import('./command-init.ts')).runInit,
  doctor: async () => (await import('./command-doctor.ts')).runDoctor,
  demo: async () => (await import('./command-demo.ts')).runDemo,
};

/** Runs one command; gives the exit status: 0 nothing, 1 findings, 2 could not do the work. */
export async function runCli(argv: readonly string[], host: CliHost): Promise<number> {
  try {
    return await dispatch(argv, host);
  } catch (error) {
    if (error instanceof UsageError) host.stderr(`envsep: ${plain(error.message)}\n${plain(error.remedy)}\n`);
    else host.stderr(`envsep: internal error (${error instanceof Error ? error.name : 'unknown'}): nothing was judged.\n`);
    return 2;
  }
}

async function dispatch([name, ...rest]: readonly string[], host: CliHost): Promise<number> {
  if (name === '--version') {
    host.stdout(`${host.version}\n`);
    return 0;
  }
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    host.stdout(usage(Object.keys(COMMANDS)));
    return 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) {
    const near = nearest(name, Object.keys(COMMANDS));
    throw new UsageError(
      `There is no command ${JSON.stringify(name)}.`,
      near === undefined ? 'See `envsep --help`.' : `Did you mean \`envsep ${near}\`?`,
    );
  }
  if (asksForHelp(rest)) {
    host.stdout(commandUsage(name));
    return 0;
  }
  return (await load())(rest, host);
}

/** After `--` stand only paths. */
function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}
