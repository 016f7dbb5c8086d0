/** What `envsep <command> --help` prints, by command: usage, what it does, options. */
export interface CommandHelp {
  readonly summary: string;
  readonly usage: string;
  readonly details: readonly string[];
}

const SCOPES = [
  '[paths…]                    the work tree, or these paths of it (default)',
  '--staged                    the index; judged: what the commit introduces',
  '--since <rev>               what was introduced since the merge base with rev',
  '--range <base>..<head>      what was introduced between two commits',
  '--history [--all]           every blob reachable from HEAD, or from every ref',
  '- [--stdin-filename <name>] standard input',
  '--ignored                   files that git ignores too',
];
const SETTINGS = ['--config <file> | --no-config', '--cwd <dir>  --no-color  --no-progress  --no-cache'];
const THREADS = '--threads <n>               threads that may work (default: at most 4)';

export const HELP: Readonly<Record<string, CommandHelp>> = {
  check: {
    summary: 'judge the repository',
    usage: 'check [scope] [options]',
    details: [
      ...SCOPES,
      '--format <format>           text (default), json, jsonl, sarif, github,',
      '                            markdown, html, junit, gitlab',
      '--output <format>=<file>    write that format to a file; repeatable',
      '--fail-on <level>           error (default), warning, note, never',
      '--baseline <file> | --no-baseline',
      '--quiet                     say nothing when there is nothing',
      THREADS,
      ...SETTINGS,
    ],
  },
  inventory: {
    summary: 'list what was found and where it belongs, without judging',
    usage: 'inventory [scope] [options]',
    details: [...SCOPES, '--format <format>           text, json, jsonl', THREADS, ...SETTINGS],
  },
  explain: {
    summary: 'the page of a policy, or why a place got its environment',
    usage: 'explain <policy | path[:line]>',
    details: SETTINGS,
  },
  policies: { summary: 'list the policies, their levels and what they report', usage: 'policies', details: [] },
  baseline: {
    summary: 'accept what there is today; list entries that no longer match',
    usage: 'baseline [options]',
    details: [
      '--reason <text>             why the new entries are accepted',
      '--until <YYYY-MM-DD>        the day after which they count again',
      '--fail-on-unmatched         write nothing; 1 when an entry matches nothing',
      '--baseline <file>           default: envsep.baseline.json at the root',
      '--config <file> | --no-config',
      '--cwd <dir>',
    ],
  },
  protect: {
    summary: 'register secrets of production by fingerprint, to find their copies',
    usage: 'protect [files…] [options]',
    details: [
      'files…                      outside the repository; else: standard input',
      '--name <NAME>               what the one value on standard input is called',
      '--environment <name>        whose secrets they are (default: production)',
      '--all                       every value of the files, not only secrets',
      '--list                      what is registered',
      '--remove <NAME>             take a retired secret out',
      '--cwd <dir>',
      'ENVSEP_REGISTRY_KEY         the key, 32 characters or more; the check needs it',
    ],
  },
  init: {
    summary: 'set up settings, hook and workflow; overwrites nothing',
    usage: 'init [--cwd <dir>]',
    details: [],
  },
  doctor: {
    summary: 'will the hook fire, is the base reachable, are the settings valid',
    usage: 'doctor [--cwd <dir>]',
    details: [],
  },
  demo: {
    summary: 'the PocketOS incident, replayed, and what envsep says of it',
    usage: 'demo',
    details: [],
  },
};

const EXITS = 'Exit status: 0 nothing at or above the failing level, 1 findings,\n2 could not do the work.';

export function usage(commands: readonly string[]): string {
  const lines = commands.map((name) => `  ${name.padEnd(10)} ${HELP[name]?.summary ?? ''}`);
  return ['Usage: envsep <command> [options]', '', ...lines, '', '`envsep <command> --help` lists its options.', EXITS, ''].join('\n');
}

export function commandUsage(name: string): string {
  const { summary, usage: words, details } = HELP[name]!;
  const options = details.length === 0 ? [] : [...details.map((line) => `  ${line}`), ''];
  return [`Usage: envsep ${words}`, '', `${summary[0]?.toUpperCase()}${summary.slice(1)}.`, '', ...options, EXITS, ''].join('\n');
}
