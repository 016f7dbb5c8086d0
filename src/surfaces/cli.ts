import { UsageError } from '../errors.ts';
import { plain } from '../reports/plain.ts';
import { nearest } from '../settings/nearest.ts';
import type { CliHost } from './cli-host.ts';

export type { CliHost } from './cli-host.ts';

type Command = (argv: readonly string[], host: CliHost) => Promise<number>;

const COMMANDS: Readonly<Record<string, { readonly summary: string; readonly load: () => Promise<Command> }>> = {
  check: {
    summary: 'judge the repository: [paths…] | --staged | --since <rev> | --range <base>..<head> | --history',
    load: async () => (await import('./command-check.ts')).runCheck,
  },
  demo: {
    summary: 'the PocketOS incident, replayed in a temporary folder, and what envsep says of it',
    load: async () => (await import('./command-demo.ts')).runDemo,
  },
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
  if (name === undefined || name === '--help' || name === '-h' || rest.includes('--help') || rest.includes('-h')) {
    host.stdout(usage());
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command !== undefined) return (await command.load())(rest, host);
  const near = nearest(name, Object.keys(COMMANDS));
  throw new UsageError(
    `There is no command ${JSON.stringify(name)}.`,
    near === undefined ? 'See `envsep --help`.' : `Did you mean \`envsep ${near}\`?`,
  );
}

function usage(): string {
  const commands = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`);
  const options = [
    '--format <format>           text, json, jsonl, github',
    '--output <format>=<file>    write that format to a file',
    '--fail-on <level>           error (default), warning, note, never',
    '--config <file> | --no-config',
    '--ignored                   read files that git ignores too',
    '- [--stdin-filename <name>] read standard input',
    '--cwd <dir>  --no-color  --quiet  --no-progress  --no-cache',
  ];
  const exits = 'Exit status: 0 nothing at or above the failing level, 1 findings, 2 could not do the work.';
  return [
    'Usage: envsep <command> [options]',
    '',
    ...commands,
    '',
    'Options of check:',
    ...options.map((line) => `  ${line}`),
    '',
    exits,
    '',
  ].join('\n');
}
