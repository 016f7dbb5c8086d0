import type { Job } from '../../domain/document.ts';
import { isSilent } from '../file-kind.ts';
import { environmentsOfTask } from '../task.ts';
import type { Clue, Signal, Subject } from '../signal.ts';
import { environmentsIn, type NamedEnvironment } from '../tier.ts';
import { segments } from '../tokenize.ts';

/** An input that takes nothing but the name of an environment. */
const ENVIRONMENT_INPUT = /^(?:env|environment|stage)(?:[-_]?name)?$/i;

/** Where a job of a pipeline works: what it declares, else inputs, matrix, its id, its file and its branch. */
export const signal: Signal = { id: 'job', kind: 'job', order: 0, find };

function find({ path, job, settings }: Subject): readonly Clue[] {
  if (job === undefined) return [];
  if (job.environment !== undefined && job.environment.names.length > 0)
    return job.environment.names.flatMap((name) => ofDeclared(name, settings.environments));
  const hinted = (['input', 'matrix'] as const).map((kind) => ofHints(job, kind)).find((evidence) => evidence.length > 0);
  if (hinted !== undefined) return hinted;
  const named = evidenceOf(environmentsOfTask(job.id), `the job ${job.id}`);
  if (named.length > 0) return named;
  const targets = ofHints(job, 'target');
  if (targets.length > 0) return targets;
  const file = path.slice(path.lastIndexOf('/') + 1);
  const ofFile = isSilent(path) ? [] : evidenceOf(environmentsOfTask(file.replace(/\.ya?ml$/i, '')), `the file name ${file}`);
  return ofFile.length > 0 ? ofFile : ofBranches(job);
}

function ofDeclared(name: string, declared: Subject['settings']['environments']): readonly Clue[] {
  const own = declared.find((environment) => environment.name === name);
  const text = `the job's environment is ${name}`;
  if (own !== undefined) return [{ kind: 'job', text, environment: own.name, tier: own.tier, certain: true }];
  const named = environmentsIn(name, 'convention');
  // Possibly misspelt, and then unprotected: the name is shown, its tier is not guessed.
  if (named.length === 0) return [{ kind: 'job', text, environment: name, tier: 'unknown' }];
  return named.map(({ environment, tier }) => ({ kind: 'job', text, environment, tier, certain: true, said: name }));
}

function ofHints(job: Job, kind: 'input' | 'matrix' | 'target'): readonly Clue[] {
  const hints = job.hints.filter((hint) => hint.kind === kind);
  const texts = hints.map(({ text }) => text);
  // A list of `staging` and `test` lists environments; a list of `unit` and `integration` lists tests.
  const lists = texts.some((text) => segments(text).length <= 2 && environmentsIn(text, 'plain').length > 0);
  const named = (text: string, isExpected: boolean): readonly NamedEnvironment[] =>
    kind === 'target'
      ? environmentsOfTask(text)
      : environmentsIn(text, (isExpected || lists) && segments(text).length === 1 ? 'named' : 'plain');
  return hints.flatMap(({ text, name }) =>
    evidenceOf(named(text, kind === 'input' && ENVIRONMENT_INPUT.test(name ?? '')), `the job's ${kind} ${text}`),
  );
}

function ofBranches(job: Job): readonly Clue[] {
  const conditions = job.hints.filter(({ kind }) => kind === 'branch').map(({ text }) => text);
  // The branches of a pull request are those that it goes into: its job runs before the merge.
  const own = job.triggers.some((trigger) => trigger.startsWith('pull_request')) ? [] : job.branches;
  const branches = conditions.length > 0 ? conditions : own;
  const named = branches.map((branch) => evidenceOf(environmentsIn(branch, 'plain'), `the branch ${branch}`));
  // `dev` and `master` start the same job: it works for more than the one that has an environment's name.
  return named.some((evidence) => evidence.length === 0) ? [] : named.flat();
}

function evidenceOf(named: readonly NamedEnvironment[], what: string): readonly Clue[] {
  return named.map(({ environment, tier }) => ({ kind: 'job', text: `${what} names ${environment}`, environment, tier, said: what }));
}
