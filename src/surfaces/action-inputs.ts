import { UsageError } from '../errors.ts';
import type { Level } from '../domain/finding.ts';
import { pathSelection, selectionProblem } from '../settings/globs.ts';

/** The inputs of the step, parsed strictly: a typing error is an error, never a default. */
export interface ActionInputs {
  readonly token: string;
  readonly config: string | undefined;
  readonly baseline: string;
  readonly failOn: Level | 'never';
  /** Whether a path counts; undefined where all do. */
  readonly selects: ((path: string) => boolean) | undefined;
  readonly scope: 'auto' | 'tree' | 'range';
  readonly annotations: 'auto' | 'checks' | 'commands' | 'none';
  readonly sarifFile: string | undefined;
  readonly jsonFile: string | undefined;
  readonly summary: boolean;
  readonly comment: boolean;
  /** Id of the job's own check run, where the runner tells it. */
  readonly checkRun: number | undefined;
}

/**
 * @param get the value of an input, trimmed; the empty text where it is not given.
 * @throws UsageError for a value that the input does not take.
 */
export function readInputs(get: (name: string) => string): ActionInputs {
  const optional = (name: string): string | undefined => (get(name) === '' ? undefined : get(name));
  return {
    token: get('github-token'),
    config: inRepository('config', get('config')),
    baseline: inRepository('baseline', get('baseline')) ?? 'envsep.baseline.json',
    failOn: oneOf('fail-on', get('fail-on'), ['error', 'warning', 'note', 'never'] as const),
    selects: selection(get('paths')),
    scope: oneOf('scope', get('scope'), ['auto', 'tree', 'range'] as const),
    annotations: oneOf('annotations', get('annotations'), ['auto', 'checks', 'commands', 'none'] as const),
    sarifFile: optional('sarif-file'),
    jsonFile: optional('json-file'),
    summary: flag('summary', get('summary'), true),
    comment: flag('comment', get('comment'), false),
    checkRun: checkRun(get('_job-check-run-id')),
  };
}

/** The first of `choices` stands for an input that is not given. */
function oneOf<const T extends string>(name: string, value: string, choices: readonly T[]): T {
  if (value === '') return choices[0]!;
  const choice = choices.find((known) => known === value);
  if (choice === undefined) throw new UsageError(`The input ${name} is ${JSON.stringify(value)}.`, `Use one of: ${choices.join(', ')}.`);
  return choice;
}

/** Globs, one a line; a line that begins with `#` is a comment. */
function selection(text: string): ActionInputs['selects'] {
  const globs = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (globs.length === 0) return undefined;
  const problem = selectionProblem(globs);
  if (problem !== undefined) {
    throw new UsageError(
      `The input paths is invalid: ${problem}.`,
      'Write one glob a line, relative to the repository root, such as `services/**` or `!services/legacy/**`.',
    );
  }
  return pathSelection(globs);
}

/** A file of the repository, relative to its root. */
function inRepository(name: string, value: string): string | undefined {
  if (value === '') return undefined;
  const path = value.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
  if (path === '' || /^(?:\/|[A-Za-z]:)/.test(path) || path.split('/').includes('..'))
    throw new UsageError(`The input ${name} is ${JSON.stringify(value)}.`, 'Name a file inside the repository, relative to its root.');
  return path;
}

function flag(name: string, value: string, otherwise: boolean): boolean {
  if (value === '') return otherwise;
  if (/^(true|True|TRUE)$/.test(value)) return true;
  if (/^(false|False|FALSE)$/.test(value)) return false;
  throw new UsageError(`The input ${name} is ${JSON.stringify(value)}.`, 'Use true or false.');
}

function checkRun(value: string): number | undefined {
  return /^[1-9][0-9]{0,17}$/.test(value) ? Number(value) : undefined;
}
