import { join } from 'node:path';
import type { Coverage, Finding } from '../domain/finding.ts';
import type { Settings } from '../domain/settings.ts';
import { UsageError } from '../errors.ts';
import { plain } from '../reports/plain.ts';
import { plural } from '../reports/tally.ts';
import { loadSettings } from '../settings/load.ts';
import { acceptance, parseBaseline } from '../verdict/baseline.ts';
import { type OptionSet, readArguments } from './cli-arguments.ts';
import type { CliHost } from './cli-host.ts';
import { BASELINE_FILE, callOf } from './command-check.ts';
import { type Diagnosis, look, ok, wrong } from './diagnosis.ts';
import { commentDiagnoses } from './doctor-comments.ts';
import { hookDiagnoses } from './doctor-hooks.ts';
import { askGit, rootOf, textAt } from './repository-root.ts';

const OPTIONS: OptionSet = { command: 'doctor', valued: ['--cwd'], flags: ['--no-color'] };

/** `envsep doctor`: will the hook fire here, is the base reachable, are the settings valid, what would be skipped. */
export async function runDoctor(argv: readonly string[], host: CliHost): Promise<number> {
  const given = readArguments(argv, OPTIONS);
  if (given.paths.length > 0) throw new UsageError('doctor takes no paths.', 'Give the repository after --cwd, or run it there.');
  const call = callOf(given, host);
  const root = rootOf(call.cwd);
  const repository = askGit(root, host.env, ['rev-parse', '--git-dir']) !== undefined;
  const diagnoses = repository
    ? [...hookDiagnoses(root, host), ...history(root, host)]
    : [wrong('This is no git repository, or git refuses it: no hook can fire.')];
  const read = settingsOf(root, host);
  diagnoses.push(read.diagnosis);
  if (read.settings !== undefined) {
    const { occurrences, ignoreComments } = await host.inventory(call);
    const names = occurrences.flatMap((one) => [
      one.key,
      ...(one.kind === 'reference' ? [one.reference.name] : one.kind === 'target' ? [one.target.name] : []),
    ]);
    const { findings, coverage } = await host.check({ ...call, failOn: 'never' });
    diagnoses.push(
      ...declarations(read.settings, names, host.today),
      ...commentDiagnoses(ignoreComments ?? new Map(), findings, host.today),
      ...baseline(root, findings, host.today),
      ...skipped(coverage),
    );
  }
  host.stdout(diagnoses.map(({ is, text }) => `${is.padEnd(5)}  ${plain(text)}\n`).join(''));
  return diagnoses.some(({ is }) => is === 'wrong') ? 1 : 0;
}

function history(root: string, { env }: CliHost): readonly Diagnosis[] {
  if (askGit(root, env, ['rev-parse', '--is-shallow-repository']) === 'true') {
    return [look('The clone is shallow: --since and --range need commits that may not be here. git fetch --unshallow.')];
  }
  const head = askGit(root, env, ['rev-parse', '--verify', '--quiet', 'HEAD']);
  return [ok(head === undefined ? 'There is no commit yet: everything counts as introduced.' : 'The history is complete.')];
}

function settingsOf(root: string, { policies }: CliHost): { readonly settings?: Settings; readonly diagnosis: Diagnosis } {
  try {
    const settings = loadSettings({ root, policies: policies.map(({ id }) => id) });
    return {
      settings,
      diagnosis: ok(settings.file === undefined ? 'No settings: the defaults hold.' : `The settings in ${settings.file} are valid.`),
    };
  } catch (error) {
    if (error instanceof UsageError) return { diagnosis: wrong(`${error.message} ${error.remedy}`) };
    throw error;
  }
}

function declarations({ sharing }: Settings, names: readonly string[], today: string): readonly Diagnosis[] {
  return sharing.flatMap(({ what, until, covers }) => {
    if (until !== undefined && until < today) return [look(`What is declared as shared has ended: ${what} (until ${until}).`)];
    return names.some(covers) ? [] : [look(`What is declared as shared matches nothing here: ${what}.`)];
  });
}

function baseline(root: string, findings: readonly Finding[], today: string): readonly Diagnosis[] {
  const text = textAt(join(root, BASELINE_FILE));
  if (text === undefined) return [];
  const { accepted, unmatched } = acceptance(parseBaseline(text, BASELINE_FILE), today);
  for (const finding of findings) accepted(finding);
  const count = unmatched().length;
  return [
    count === 0
      ? ok('Every entry of the baseline matches.')
      : look(`Entries of the baseline that ended or match nothing: ${count}. See envsep baseline --fail-on-unmatched.`),
  ];
}

function skipped({ skipped: all, notes, policiesNotRun, files }: Coverage): readonly Diagnosis[] {
  const reasons = new Map<string, number>();
  for (const { reason } of all) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  const counted = [...reasons].sort(([a], [b]) => (a < b ? -1 : 1)).map(([reason, count]) => `${count} ${reason}`);
  return [
    ok(`${plural(files, 'file')} would be read${counted.length === 0 ? '' : `; skipped: ${counted.join(', ')}`}.`),
    ...(notes.length === 0
      ? []
      : [look(`${plural(notes.length, 'file note')}: something was read only in part. envsep check --format json lists it.`)]),
    ...policiesNotRun.map(({ policy, reason }) => look(`${policy} cannot run: ${reason}.`)),
  ];
}
