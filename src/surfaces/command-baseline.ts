import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { plain } from '../reports/plain.ts';
import { plural } from '../reports/tally.ts';
import {
  acceptance,
  type Baseline,
  type BaselineEntry,
  emptyBaseline,
  parseBaseline,
  printBaseline,
  refresh,
} from '../verdict/baseline.ts';
import { type OptionSet, readArguments, single } from './cli-arguments.ts';
import type { CliHost } from './cli-host.ts';
import { callOf } from './command-check.ts';
import { isLink, rootOf } from './repository-root.ts';

const OPTIONS: OptionSet = {
  command: 'baseline',
  valued: ['--baseline', '--reason', '--until', '--cwd', '--config'],
  flags: ['--fail-on-unmatched', '--no-config', '--no-color', '--no-progress', '--no-cache'],
};
const DEFAULT_REASON = 'stood here when envsep was introduced';

/** `envsep baseline`: accepts what there is today, or says which entries match nothing. */
export async function runBaseline(argv: readonly string[], host: CliHost): Promise<number> {
  const given = readArguments(argv, OPTIONS);
  if (given.paths.length > 0) throw new UsageError('baseline covers the whole repository and takes no paths.', 'Leave out the paths.');
  const until = dateOf(single(given, '--until'));
  const call = callOf({ ...given, writesBaseline: true }, host);
  const name = call.baseline!;
  const file = resolve(rootOf(call.cwd), name);
  const known = existsSync(file);
  if (given.flags.has('--fail-on-unmatched')) {
    if (!known) throw new UsageError(`There is no baseline ${name}.`, 'Write one with `envsep baseline`.');
    const { findings } = await host.check(call);
    return reportUnmatched(unmatchedIn(read(file, name), findings, host.today), host);
  }
  const before = known ? read(file, name) : emptyBaseline();
  // The engine binds findings to values under the file's salt, so there must be a file while it looks.
  if (!known) write(file, printBaseline(before));
  let written = known;
  try {
    const { findings } = await host.check(call);
    const reason = single(given, '--reason') ?? DEFAULT_REASON;
    const { baseline, added, unmatched } = refresh(before, findings, { reason, until, today: host.today });
    write(file, printBaseline(baseline));
    written = true;
    host.stdout(
      `${name}: ${plural(baseline.entries.length, 'finding')} accepted, ${added} of them new.\n${listed(unmatched, 'Taken out, since nothing matches')}`,
    );
  } finally {
    if (!written) rmSync(file, { force: true });
  }
  return 0;
}

function unmatchedIn(baseline: Baseline, findings: Parameters<typeof refresh>[1], today: string): readonly BaselineEntry[] {
  const { accepted, unmatched } = acceptance(baseline, today);
  for (const finding of findings) accepted(finding);
  return unmatched();
}

function reportUnmatched(unmatched: readonly BaselineEntry[], { stdout }: CliHost): number {
  stdout(unmatched.length === 0 ? 'Every entry of the baseline matches a finding.\n' : listed(unmatched, 'Nothing matches'));
  return unmatched.length === 0 ? 0 : 1;
}

function listed(entries: readonly BaselineEntry[], title: string): string {
  return entries
    .map(
      ({ policy, paths, until }) =>
        `${title}: ${plain(policy)} in ${paths.map(plain).join(', ')}${until === undefined ? '' : ` (until ${until})`}\n`,
    )
    .join('');
}

function dateOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)) return text;
  throw new UsageError(`--until ${JSON.stringify(text)} is no date.`, 'Write it as YYYY-MM-DD.');
}

function read(file: string, name: string): Baseline {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UsageError(`The baseline ${name} cannot be read.`, 'Check its permissions.', { cause });
  }
  return parseBaseline(text, name);
}

function write(file: string, text: string): void {
  if (isLink(file)) throw new UsageError(`The baseline ${file} is a symbolic link.`, 'Replace it by a file.');
  try {
    writeFileSync(file, text);
  } catch (cause) {
    throw new UsageError(`The baseline ${file} cannot be written.`, 'Check that its folder exists and can be written to.', { cause });
  }
}
