import { existsSync, readFileSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Attribution } from '../domain/environment.ts';
import type { Occurrence } from '../domain/occurrence.ts';
import { UsageError } from '../errors.ts';
import { nameOf } from '../reports/inventory.ts';
import { plain } from '../reports/plain.ts';
import { nearest } from '../settings/nearest.ts';
import { type OptionSet, readArguments } from './cli-arguments.ts';
import type { CliHost } from './cli-host.ts';
import { callOf, usesColor } from './command-check.ts';
import { rootOf } from './repository-root.ts';

const OPTIONS: OptionSet = { command: 'explain', valued: ['--cwd', '--config'], flags: ['--no-config', '--no-color', '--no-cache'] };

/** `envsep explain <policy | path[:line]>`. */
export async function runExplain(argv: readonly string[], host: CliHost): Promise<number> {
  const given = readArguments(argv, OPTIONS);
  const [word, ...more] = given.paths;
  if (word === undefined || more.length > 0) throw new UsageError('explain takes one policy or one path.', 'See `envsep explain --help`.');
  const policy = host.policies.find(({ id }) => id === word);
  if (policy !== undefined) {
    host.stdout(page(policy.page || `# ${policy.id}\n\n${policy.summary}\n`, usesColor(given.flags, host)));
    return 0;
  }
  const call = callOf({ ...given, paths: [] }, host);
  const { file, line } = placeOf(word, call.cwd, host);
  const path = relative(rootOf(call.cwd), file).replaceAll('\\', '/');
  refuse(word, file, line);
  const found = await host.explainPath({ ...call, scope: { kind: 'worktree', ignored: true, paths: [file] } }, path);
  host.stdout(explanation(path, line, found));
  return 0;
}

/** @throws UsageError where there is nothing to explain: a folder, or a line that the file does not have. */
function refuse(word: string, file: string, line: number | undefined): void {
  if (statSync(file).isDirectory()) {
    throw new UsageError(
      `${JSON.stringify(word)} is a folder.`,
      'Name a file in it; `envsep inventory` lists what stands where in all of them.',
    );
  }
  if (line === undefined) return;
  const lines = linesOf(readFileSync(file));
  if (line < 1 || line > lines) {
    throw new UsageError(
      `${JSON.stringify(word)}: the file has ${lines} ${lines === 1 ? 'line' : 'lines'}, counted from 1.`,
      'Name a line that it has.',
    );
  }
}

/** Lines as an editor counts them: a last line feed ends a line and begins none. */
function linesOf(bytes: Uint8Array): number {
  let feeds = 0;
  for (const byte of bytes) if (byte === 0x0a) feeds += 1;
  return feeds + (bytes.length > 0 && bytes.at(-1) !== 0x0a ? 1 : 0);
}

function placeOf(word: string, cwd: string, { policies }: CliHost): { readonly file: string; readonly line: number | undefined } {
  const whole = resolve(cwd, word);
  if (existsSync(whole)) return { file: whole, line: undefined };
  const { path, line } = /^(?<path>.+?):(?<line>\d{1,9})(?::\d{1,9})?$/.exec(word)?.groups ?? {};
  if (path !== undefined && existsSync(resolve(cwd, path))) return { file: resolve(cwd, path), line: Number(line) };
  const near = nearest(
    word,
    policies.map(({ id }) => id),
  );
  throw new UsageError(
    `${JSON.stringify(word)} is neither a policy nor a file here.`,
    near === undefined ? 'See `envsep policies`.' : `Did you mean \`envsep explain ${near}\`?`,
  );
}

function explanation(
  path: string,
  line: number | undefined,
  {
    attribution,
    occurrences,
    skipped,
  }: { readonly attribution: Attribution; readonly occurrences: readonly Occurrence[]; readonly skipped?: string | undefined },
): string {
  const own = placed(attribution).join('\n');
  const here = occurrences.filter(({ location }) => line === undefined || (location.startLine <= line && line <= location.endLine));
  const where = line === undefined ? 'in it' : `on line ${line}`;
  const nothing =
    skipped === undefined ? `Nothing was found ${where}: no credential, no reference to one, no target.` : `It was not read: ${skipped}.`;
  const found = here.length === 0 ? [nothing] : [`Found ${where}, and placed like the file where no other reason is given:`, ...here.flatMap((occurrence) => described(occurrence, own))];
  const [place, ...reasons] = placed(attribution);
  return [`${plain(path)} ${place}`, ...reasons, ...kindOfPlace(attribution), '', ...found, ''].join('\n');
}

/** @param own how the file is placed: what stands in it is placed like it unless something is said. */
function described(occurrence: Occurrence, own: string): readonly string[] {
  const { location, attribution, kind } = occurrence;
  const key = location.keyPath === undefined ? '' : `, under ${plain(location.keyPath)}`;
  const sentences = placed(attribution);
  return [
    `  ${location.startLine}:${location.startColumn}  ${kind}: ${plain(nameOf(occurrence))}${key}`,
    ...(sentences.join('\n') === own ? [] : sentences.map((sentence) => `    ${sentence}`)),
  ];
}

const SURE = {
  certain: 'belongs to',
  likely: 'most likely belongs to',
  ambiguous: 'may belong to',
  none: 'belongs to',
} as const;

function placed({ environment, tier, confidence, evidence, candidates }: Attribution): readonly string[] {
  const reasons = evidence.map(({ text }) => `  because ${plain(text)}`);
  if (confidence === 'ambiguous') {
    const names = candidates.length > 0 ? candidates.join(' or ') : (environment ?? 'more than one environment');
    return [`${SURE.ambiguous} ${plain(names)}: what is known disagrees, so it never blocks.`, ...reasons];
  }
  if (environment === undefined) {
    return ['belongs to no environment that can be told from here. If it does, say so under `environments` in envsep.yml.', ...reasons];
  }
  const known = tier === 'unknown' ? 'neither known as production nor as something else' : tier;
  return [`${SURE[confidence]} ${plain(environment)} (${known}).`, ...reasons];
}

function kindOfPlace({ place }: Attribution): readonly string[] {
  if (place === 'configuration') return [];
  return [`It is ${place === 'documentation' ? 'documentation' : `a ${place}`}: what stands in it is judged mildly.`];
}

/** Headings stand out; code keeps its backquotes. */
function page(text: string, color: boolean): string {
  const lines = text.trimEnd().split('\n');
  return `${lines.map((line) => (color && line.startsWith('#') ? `\u001b[1m${line.replace(/^#+ /, '')}\u001b[0m` : line)).join('\n')}\n`;
}
