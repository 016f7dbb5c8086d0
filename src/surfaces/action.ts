import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import * as core from '@actions/core';
import type { CheckRequest } from '../check.ts';
import type { JudgedFinding, Verdict } from '../domain/finding.ts';
import { UsageError } from '../errors.ts';
import { fetchingRepository, withSettings } from '../sources/fetch.ts';
import { type Task, taskOf } from './action-event.ts';
import type { ActionHost, Environment } from './action-host.ts';
import { type ActionInputs, readInputs } from './action-inputs.ts';
import { LOG, writeOutputs, writeSummary } from './action-log.ts';
import { counted } from './action-counted.ts';
import { show, writeFiles } from './action-report.ts';
import { type Judging, scopeOf } from './action-scope.ts';
import { printable } from './action-text.ts';

/** Runs the step. Fails it exactly when the command line would exit with 1 or 2, and says which. */
export async function runAction(host: ActionHost): Promise<void> {
  try {
    const inputs = readInputs((name) => core.getInput(name));
    if (inputs.token !== '') core.setSecret(inputs.token);
    await judge(host, inputs);
  } catch (error) {
    couldNotRun(error, host);
  }
}

async function judge(host: ActionHost, inputs: ActionInputs): Promise<void> {
  const root = host.env['GITHUB_WORKSPACE'] ?? '';
  if (root === '') throw new UsageError('GITHUB_WORKSPACE is not set.', 'Run envsep as a step of a workflow, after actions/checkout.');
  const env = trusting(root, host.env);
  const task = taskFor(inputs, env);
  if (task.kind === 'nothing') return nothingToJudge(task.reason);
  warnOfTrust(task);
  if (task.kind !== 'tree' && !existsSync(join(root, '.git'))) throw noCheckout('holds no git repository');
  const remote = { server: env['GITHUB_SERVER_URL'] ?? '', repository: env['GITHUB_REPOSITORY'] ?? '', token: inputs.token };
  const judging = await scopeOf(task, env['GITHUB_SHA'] ?? '', fetchingRepository(root, env, remote));
  const verdict = counted(await host.check(requestOf(host, inputs, { root, env, judging })), inputs);
  const { scope, files, skipped } = verdict.coverage;
  if (scope === 'worktree' && files + skipped.length === 0) throw noCheckout('is empty');
  const findings = verdict.findings.filter(({ introduced, suppressed }) => introduced && suppressed === undefined);
  const pullRequest = task.kind === 'pull-request' ? task.number : undefined;
  const outcome = { verdict, findings, root, headSha: judging.headSha, pullRequest };
  writeFiles(host, inputs, outcome);
  writeOutputs({
    verdict: verdict.outcome,
    findings: findings.length,
    errors: findings.filter(({ level }) => level === 'error').length,
    warnings: findings.filter(({ level }) => level === 'warning').length,
  });
  await show(host, inputs, outcome);
  conclude(verdict.outcome, findings);
}

/** A workflow without a checkout must not pass. */
function noCheckout(how: string): UsageError {
  return new UsageError(`The workspace ${how}.`, 'Run actions/checkout in an earlier step of the job, without its input `path`.');
}

function requestOf(
  { today }: ActionHost,
  { failOn, config, baseline }: ActionInputs,
  { root, env, judging }: { readonly root: string; readonly env: Environment; readonly judging: Judging },
): CheckRequest {
  return { cwd: root, env, scope: judging.scope, failOn, config, noConfig: false, baseline, cache: false, ci: true, today };
}

/**
 * In a container the workspace belongs to another user, and git refuses it. The runner
 * says which folder it is, so it is trusted for these children alone: nobody's
 * configuration is written. What the folder's own configuration could run is off anyway.
 */
function trusting(root: string, env: Environment): Environment {
  // git compares with forward slashes, also on Windows.
  const folders = [...new Set([root, realPath(root)].flatMap((folder) => [folder, folder.replaceAll('\\', '/')]))];
  return withSettings(
    env,
    folders.map((folder) => ['safe.directory', folder] as const),
  );
}

function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch (cause) {
    throw new UsageError(`The workspace ${JSON.stringify(folder)} does not exist.`, 'Run actions/checkout in an earlier step.', { cause });
  }
}

/**
 * Where a change is judged before it is merged, the input `scope: tree` makes everything count, but
 * settings, baseline and comments stay those of the base: its author must not choose them.
 */
function taskFor({ scope }: ActionInputs, env: Environment): Task {
  const event = env['GITHUB_EVENT_NAME'] ?? '';
  const isUnmerged = event === 'merge_group' || event.startsWith('pull_request');
  if (scope === 'tree' && !isUnmerged) return { kind: 'tree' };
  const task = taskOf(event, payloadOf(env));
  if (task.kind === 'tree' && scope === 'range')
    throw new UsageError(`The event ${JSON.stringify(event)} has no base and head.`, 'Leave the input scope at auto.');
  return task;
}

function payloadOf(env: Environment): unknown {
  const file = env['GITHUB_EVENT_PATH'];
  if (file === undefined || file === '') return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new UsageError("The event's payload cannot be read.", 'Run envsep in a workflow of GitHub Actions.', { cause });
  }
}

function warnOfTrust(task: Task): void {
  if (task.kind !== 'pull-request' || !task.untrustedCheckout) return;
  LOG.warning(
    'envsep runs on pull_request_target, with the rights of the base. It reads the pull request as data and runs nothing of it; use pull_request instead where you can.',
  );
}

function nothingToJudge(reason: string): void {
  writeOutputs({ verdict: 'pass', findings: 0, errors: 0, warnings: 0 });
  core.info(`envsep: nothing to judge: ${reason}`);
}

function conclude(outcome: Verdict['outcome'], findings: readonly JudgedFinding[]): void {
  const count = `${findings.length} introduced ${findings.length === 1 ? 'finding' : 'findings'}`;
  if (outcome === 'fail') core.setFailed(`envsep blocked this change: ${count}. See the annotations or the job summary.`);
  else core.info(findings.length === 0 ? 'envsep: nothing crosses environments' : `envsep: ${count}, none at the failing level`);
}

/** Whatever it was: nothing passes because something failed. */
function couldNotRun(error: unknown, { env }: ActionHost): void {
  const message =
    error instanceof UsageError
      ? `${error.message} ${error.remedy}`
      : `internal error (${error instanceof Error ? error.name : 'unknown'}). Nothing was judged.`;
  core.setFailed(printable(`envsep could not run: ${message}`));
  if (!(error instanceof UsageError)) core.debug(printable(framesOf(error)));
  writeOutputs({ verdict: 'error' });
  writeSummary(env, `## envsep could not run\n\nNothing was judged, so nothing passes.\n\n<pre>${escaped(printable(message))}</pre>\n`);
}

/** Where it happened, without what it says: a message may quote what was read. Shown where the workflow is debugged. */
function framesOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join(' ');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
