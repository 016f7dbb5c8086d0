import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Verdict } from '../domain/finding.ts';
import type { Scope } from '../domain/source.ts';
import { UsageError } from '../errors.ts';
import { FORMATS, render } from '../reports/render.ts';
import type { RenderOptions } from '../reports/reporter.ts';
import { nearest } from '../settings/nearest.ts';
import { type CheckArguments, failOnOf, readArguments, scopeOf, single, threadsOf } from './cli-arguments.ts';
import type { CheckCall, CliHost } from './cli-host.ts';
import { askGit, rootOf, webAddress } from './repository-root.ts';
import { lineReader } from './snippet.ts';

/** What stands at the root of a repository where `envsep baseline` was run. */
export const BASELINE_FILE = 'envsep.baseline.json';

interface Output {
  readonly format: string;
  readonly file: string | undefined;
}

/** `envsep check`: 0 nothing at or above the failing level, 1 findings. Reports are complete before one byte is written. */
export async function runCheck(argv: readonly string[], host: CliHost): Promise<number> {
  const given = readArguments(argv);
  const outputs = outputsOf(given);
  const call = callOf(given, host);
  const verdict = await host.check(call);
  const reports = outputs.map((output) => ({ ...output, text: render(verdict, output.format, renderOptions(given, host, output, call)) }));
  for (const { file, text } of reports) if (file !== undefined) writeReport(resolve(call.cwd, file), text);
  const quiet = given.flags.has('--quiet') && verdict.findings.length === 0;
  for (const { file, text } of reports) if (file === undefined && !quiet) host.stdout(text);
  return exitCode(verdict);
}

/** What the options ask of the engine; shared by the commands that look at a tree. */
export function callOf(given: CheckArguments, host: Pick<CliHost, 'cwd'>): CheckCall {
  const config = single(given, '--config');
  const noConfig = given.flags.has('--no-config');
  if (config !== undefined && noConfig) throw new UsageError('--config and --no-config exclude each other.', 'Give one of them.');
  const cwd = resolve(host.cwd, single(given, '--cwd') ?? '.');
  const scope = scopeOf(given);
  return {
    cwd,
    scope,
    failOn: failOnOf(given),
    cache: !given.flags.has('--no-cache'),
    threads: threadsOf(given),
    config,
    noConfig,
    ...baselineOf(given, cwd, scope),
  };
}

/** One that is named must be there; where a change is judged, its base decides whether it is. */
function baselineOf(given: CheckArguments, cwd: string, { kind }: Scope): { readonly baseline?: string } {
  const named = single(given, '--baseline');
  if (given.flags.has('--no-baseline')) {
    if (named !== undefined) throw new UsageError('--baseline and --no-baseline exclude each other.', 'Give one of them.');
    return {};
  }
  if (named !== undefined && !given.writesBaseline && kind !== 'since' && kind !== 'range' && !existsSync(resolve(rootOf(cwd), named)))
    throw new UsageError(
      `The baseline ${named} does not exist.`,
      'Give its path from the root of the repository, or write it with `envsep baseline`.',
    );
  return { baseline: named ?? BASELINE_FILE };
}

export function exitCode({ outcome }: Verdict): number {
  return outcome === 'fail' ? 1 : 0;
}

function renderOptions(given: CheckArguments, host: CliHost, { file, format }: Output, { cwd, scope }: CheckCall): RenderOptions {
  const { version, help, policies } = host;
  // Only where what was judged is what lies on the disk: a line of another version would be shown wrongly.
  const line = scope.kind === 'worktree' || scope.kind === 'since' ? lineReader(rootOf(cwd)) : undefined;
  const source = format === 'sarif' ? sourceOf(rootOf(cwd), host.env) : undefined;
  const width = file === undefined ? host.columns : undefined;
  return { color: file === undefined && usesColor(given.flags, host), width, version, help, policies, line, source };
}

function sourceOf(root: string, env: CliHost['env']): RenderOptions['source'] {
  const remote = askGit(root, env, ['config', '--get', 'remote.origin.url']);
  const repository = remote === undefined ? undefined : webAddress(remote);
  if (repository === undefined) return undefined;
  return {
    repository,
    revision: askGit(root, env, ['rev-parse', '--verify', '--quiet', 'HEAD']),
    branch: askGit(root, env, ['branch', '--show-current']),
  };
}

/** `NO_COLOR` and `--no-color` refuse, `FORCE_COLOR` forces, a terminal invites. */
export function usesColor(flags: ReadonlySet<string>, { env, isTTY }: Pick<CliHost, 'env' | 'isTTY'>): boolean {
  const forced = env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0';
  const refused = flags.has('--no-color') || (env['NO_COLOR'] ?? '') !== '' || env['FORCE_COLOR'] === '0';
  return !refused && (forced || isTTY);
}

/** `--output <format>=<file>` sends that format to a file; every other format goes to standard output. */
function outputsOf({ values }: CheckArguments): readonly Output[] {
  const files = (values.get('--output') ?? []).map((text) => {
    const equals = text.indexOf('=');
    if (equals < 1 || equals === text.length - 1)
      throw new UsageError(`--output ${JSON.stringify(text)} names no file.`, 'Write --output <format>=<file>.');
    return { format: known(text.slice(0, equals)), file: text.slice(equals + 1) };
  });
  const formats = (values.get('--format') ?? []).map(known).filter((format) => !files.some((file) => file.format === format));
  if (formats.length > 1)
    throw new UsageError(
      `Only one format can go to standard output, not ${formats.join(' and ')}.`,
      'Send the others to files: --output <format>=<file>.',
    );
  return [...files, { format: formats[0] ?? 'text', file: undefined }];
}

function known(format: string): string {
  if (FORMATS.includes(format)) return format;
  const near = nearest(format, FORMATS);
  throw new UsageError(
    `There is no format ${JSON.stringify(format)}.`,
    near === undefined ? `Formats: ${FORMATS.join(', ')}.` : `Did you mean ${near}?`,
  );
}

function writeReport(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (cause) {
    throw new UsageError(`The report ${file} cannot be written.`, 'Check that its folder exists and can be written to.', { cause });
  }
}
