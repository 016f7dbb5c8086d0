import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { REGISTRY_FILE } from '../domain/registry.ts';
import { UsageError } from '../errors.ts';
import { plain } from '../reports/plain.ts';
import { plural } from '../reports/tally.ts';
import {
  newRegistry,
  openRegistry,
  parseRegistry,
  printRegistry,
  REGISTRY_KEY,
  type Registry,
  withEntries,
  withoutName,
} from '../settings/registry.ts';
import { type OptionSet, readArguments, single } from './cli-arguments.ts';
import type { CliHost } from './cli-host.ts';
import { isLink, rootOf } from './repository-root.ts';

const OPTIONS: OptionSet = {
  command: 'protect',
  valued: ['--name', '--environment', '--remove', '--cwd'],
  flags: ['--all', '--list'],
};
/** What a value without a name is registered as. */
const NAMELESS = 'SECRET';

/** `envsep protect`: registers keyed fingerprints of production secrets; their values go nowhere. */
export async function runProtect(argv: readonly string[], host: CliHost): Promise<number> {
  const given = readArguments(argv, OPTIONS);
  const cwd = resolve(host.cwd, single(given, '--cwd') ?? '.');
  const file = join(rootOf(cwd), REGISTRY_FILE);
  const known = existsSync(file) ? parseRegistry(readFileSync(file, 'utf8')) : undefined;
  if (given.flags.has('--list')) return list(known, host);
  const removed = single(given, '--remove');
  if (removed !== undefined) return remove(known, removed, file, host);
  const secret = host.env[REGISTRY_KEY] ?? '';
  if (secret === '') {
    throw new UsageError(
      `${REGISTRY_KEY} is not set: fingerprints are made under a key that only your team and its CI have.`,
      `Draw one once with \`openssl rand -base64 32\`, keep it where CI keeps its secrets, and export it as ${REGISTRY_KEY}.`,
    );
  }
  const registry = known ?? newRegistry(secret);
  const opened = openRegistry(registry, secret);
  const sources = await sourcesOf(given.paths, { cwd, root: rootOf(cwd), host, name: single(given, '--name') });
  const protect = host.protect ?? refused;
  const found = sources.map((source) => protect({ ...source, all: source.all || given.flags.has('--all') }, opened));
  const environment = single(given, '--environment') ?? 'production';
  const secrets = found.flatMap((one) => one.secrets);
  const weak = found.flatMap((one) => one.weak);
  if (secrets.length === 0)
    throw new UsageError('Nothing was registered: no value reads as a secret, or all are too weak.', weakHint(weak));
  const { registry: written, added } = withEntries(registry, secrets, { environment, added: host.today });
  write(file, written);
  host.stdout(`${REGISTRY_FILE}: ${plural(written.entries.length, 'secret')} registered, ${added} of them new.\n${skipped(weak)}`);
  return 0;
}

function weakHint(weak: readonly string[]): string {
  return weak.length === 0
    ? 'Give --all to register every value, or NAME=value lines.'
    : `Values need 8 characters that cannot be guessed: ${weak.map(plain).join(', ')}.`;
}

function skipped(weak: readonly string[]): string {
  return weak.length === 0 ? '' : `Not registered, since they can be guessed: ${weak.map(plain).join(', ')}.\n`;
}

interface Source {
  readonly path: string;
  readonly text: string;
  readonly all: boolean;
}

/** Files outside the repository, or standard input. */
async function sourcesOf(
  paths: readonly string[],
  { cwd, root, host, name }: { readonly cwd: string; readonly root: string; readonly host: CliHost; readonly name: string | undefined },
): Promise<readonly Source[]> {
  const files = paths.filter((path) => path !== '-');
  if (name !== undefined && files.length > 0) throw new UsageError('--name goes with one value on standard input.', 'Leave out the files.');
  const read = files.map((path) => fileAt(resolve(cwd, path), root));
  return files.length > 0 && !paths.includes('-') ? read : [...read, typed(await textOf(host), name)];
}

function fileAt(path: string, root: string): Source {
  const inside = relative(root, path);
  if (!inside.startsWith('..') && !/^(?:[A-Za-z]:|[\\/])/.test(inside)) {
    throw new UsageError(
      `${inside} lies in the repository.`,
      'Secrets of production belong outside it: name a file elsewhere, or give the value on standard input.',
    );
  }
  try {
    return { path: basename(path), text: readFileSync(path, 'utf8'), all: false };
  } catch (cause) {
    throw new UsageError(`${path} cannot be read.`, 'Check its name and permissions.', { cause });
  }
}

function refused(): never {
  throw new UsageError('Nothing can be registered here.', 'Run the command line.');
}

async function textOf({ stdin }: CliHost): Promise<string> {
  const bytes = await (stdin ?? refused)();
  return Buffer.from(bytes).toString('utf8');
}

/** Lines of `NAME=value`, or one value. */
function typed(text: string, name: string | undefined): Source {
  const value = text.replace(/\r?\n$/, '');
  if (name === undefined && /^(?:export )?[A-Za-z_]\w{0,100}=/.test(value)) return { path: 'stdin.env', text, all: true };
  const entries = { [name ?? NAMELESS]: value };
  return { path: 'stdin.json', text: JSON.stringify(entries), all: true };
}

function list(registry: Registry | undefined, { stdout }: CliHost): number {
  const entries = [...(registry?.entries ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1));
  const lines = entries.map(({ name, environment, added }) => `${plain(name)}  ${plain(environment)}  ${added}\n`);
  stdout(lines.length === 0 ? 'Nothing is registered.\n' : lines.join(''));
  return 0;
}

function remove(registry: Registry | undefined, name: string, file: string, { stdout }: CliHost): number {
  const left = registry === undefined ? undefined : withoutName(registry, name);
  const count = (registry?.entries.length ?? 0) - (left?.entries.length ?? 0);
  if (left === undefined || count === 0)
    throw new UsageError(`Nothing is registered as ${JSON.stringify(name)}.`, 'See `envsep protect --list`.');
  write(file, left);
  stdout(`${REGISTRY_FILE}: ${plural(count, 'secret')} taken out.\n`);
  return 0;
}

function write(file: string, registry: Registry): void {
  if (isLink(file)) throw new UsageError(`The registry ${file} is a symbolic link.`, 'Replace it by a file.');
  writeFileSync(file, printRegistry(registry));
}
