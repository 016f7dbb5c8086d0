import type { Level } from '../domain/finding.ts';
import type { Scope } from '../domain/source.ts';
import { UsageError } from '../errors.ts';
import { nearest } from '../settings/nearest.ts';

/** The words that a command understands. */
export interface OptionSet {
  readonly command: string;
  /** Options that take a value. */
  readonly valued: readonly string[];
  readonly flags: readonly string[];
}

const SCOPE_VALUED = ['--since', '--range', '--stdin-filename', '--cwd', '--format', '--config', '--threads'] as const;
const SCOPE_FLAGS = ['--staged', '--history', '--all', '--ignored', '--no-config', '--no-color', '--no-progress', '--no-cache'] as const;

export const CHECK_OPTIONS: OptionSet = {
  command: 'check',
  valued: [...SCOPE_VALUED, '--output', '--fail-on', '--baseline'],
  flags: [...SCOPE_FLAGS, '--quiet', '--no-baseline'],
};
export const INVENTORY_OPTIONS: OptionSet = { command: 'inventory', valued: SCOPE_VALUED, flags: SCOPE_FLAGS };

const FAIL_ON = ['error', 'warning', 'note', 'never'] as const;

/** Options and paths, as given. */
export interface CheckArguments {
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly flags: ReadonlySet<string>;
  readonly paths: readonly string[];
  /** The baseline that is named need not be there yet. */
  readonly writesBaseline?: boolean;
}

/** @throws UsageError naming the option that it does not know, and the nearest one. */
export function readArguments(argv: readonly string[], options: OptionSet = CHECK_OPTIONS): CheckArguments {
  const values = new Map<string, string[]>();
  const flags = new Set<string>();
  const paths: string[] = [];
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index]!;
    if (word === '--') {
      paths.push(...argv.slice(index + 1));
      break;
    }
    if (word === '-' || !word.startsWith('-')) paths.push(word);
    else index += readOption([word, argv[index + 1]], options, values, flags);
  }
  return { values, flags, paths };
}

/** How many further words the option used. */
function readOption(
  [word, next]: readonly [string, string | undefined],
  options: OptionSet,
  values: Map<string, string[]>,
  flags: Set<string>,
): number {
  const see = `See \`envsep ${options.command} --help\`.`;
  const equals = word.indexOf('=');
  const name = equals < 0 ? word : word.slice(0, equals);
  if (options.flags.includes(name)) {
    if (equals >= 0) throw new UsageError(`The option ${name} takes no value.`, `Give ${name} alone.`);
    flags.add(name);
    return 0;
  }
  if (!options.valued.includes(name)) {
    const near = nearest(name, [...options.valued, ...options.flags, '--help']);
    throw new UsageError(`There is no option ${JSON.stringify(name)}.`, near === undefined ? see : `Did you mean ${near}?`);
  }
  const value = equals < 0 ? next : word.slice(equals + 1);
  if (value === undefined || value === '') throw new UsageError(`The option ${name} needs a value.`, see);
  values.set(name, [...(values.get(name) ?? []), value]);
  return equals < 0 ? 1 : 0;
}

/** The one value of an option. @throws UsageError when it was given twice. */
export function single({ values }: CheckArguments, name: string): string | undefined {
  const given = values.get(name) ?? [];
  if (given.length > 1) throw new UsageError(`The option ${name} was given ${given.length} times.`, 'Give it once.');
  return given[0];
}

/** @throws UsageError when two scopes are named at once. */
export function scopeOf(given: CheckArguments): Scope {
  const kind = scopeName(given);
  const ignored = given.flags.has('--ignored');
  if (kind === '--staged') return { kind: 'staged' };
  if (kind === '--history') return { kind: 'history', all: given.flags.has('--all') };
  if (kind === '--since') return { kind: 'since', revision: single(given, '--since')!, ignored };
  if (kind === '--range') return rangeOf(single(given, '--range')!);
  if (kind === '-') return { kind: 'stdin', filename: single(given, '--stdin-filename') ?? 'stdin' };
  return { kind: 'worktree', ignored, paths: given.paths };
}

function scopeName({ flags, paths, values }: CheckArguments): string | undefined {
  const named = ['--staged', '--since', '--range', '--history'].filter((name) => flags.has(name) || values.has(name));
  if (paths.includes('-')) named.push('-');
  if (named.length > 1) throw new UsageError(`${named.join(' and ')} exclude each other.`, 'Name one scope.');
  const [kind] = named;
  if (kind !== undefined && paths.some((path) => path !== '-')) {
    throw new UsageError(`${kind} judges the whole repository and takes no paths.`, 'Leave out the paths.');
  }
  if (flags.has('--ignored') && kind !== undefined && kind !== '--since')
    throw new UsageError(`--ignored does not go with ${kind}.`, 'Leave it out.');
  if (flags.has('--all') && kind !== '--history') throw new UsageError('--all goes with --history.', 'Add --history.');
  if (values.has('--stdin-filename') && kind !== '-')
    throw new UsageError('--stdin-filename goes with -.', 'Add - to read standard input.');
  return kind;
}

function rangeOf(text: string): Scope {
  const parts = text.split('..');
  const [base, head] = parts;
  if (parts.length !== 2 || !base || !head || head.startsWith('.'))
    throw new UsageError(`${JSON.stringify(text)} is not a range.`, 'Write --range <base>..<head>.');
  return { kind: 'range', base, head };
}

/** @throws UsageError when it is no number from 1. */
export function threadsOf(given: CheckArguments): number | undefined {
  const word = single(given, '--threads');
  if (word === undefined || /^[1-9][0-9]{0,2}$/.test(word)) return word === undefined ? undefined : Number(word);
  throw new UsageError(`--threads cannot be ${JSON.stringify(word)}.`, 'Give how many threads may work, from 1.');
}

export function failOnOf(given: CheckArguments): Level | 'never' {
  const word = single(given, '--fail-on') ?? 'error';
  const level = FAIL_ON.find((known) => known === word);
  if (level !== undefined) return level;
  const near = nearest(word, FAIL_ON);
  throw new UsageError(
    `--fail-on cannot be ${JSON.stringify(word)}.`,
    near === undefined ? `It is one of ${FAIL_ON.join(', ')}.` : `Did you mean ${near}?`,
  );
}
