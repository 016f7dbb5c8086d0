import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import * as core from '@actions/core';
import type { CheckRequest } from '../check.ts';
import type { JudgedFinding, Verdict } from '../domain/finding.ts';
import { UsageError } from '../errors.ts';
import { render } from '../reports/render.ts';
import type { PolicyPage } from '../reports/reporter.ts';
import { fetchingRepository } from '../sources/fetch.ts';
import { printable } from './action-annotations.ts';
import { taskOf } from './action-event.ts';
import { type ActionInputs, readInputs } from './action-inputs.ts';
import { publish, type StepLog } from './action-publish.ts';
import { scopeOf } from './action-scope.ts';

export interface ActionHost {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly today: string;
  readonly version: string;
  readonly help: (policy: string) => string;
  readonly check: (request: CheckRequest) => Promise<Verdict>;
  readonly policies: readonly PolicyPage[];
}

/** GitHub's limit for a job summary is 1 MiB per step; beyond it nothing is shown. */
const SUMMARY_LIMIT = 1_000_000;

/** Runs the step. Fails it exactly when the command line would exit with 1 or 2, and says which. */
export async function runAction(host: ActionHost): Promise<void> {
  try {
    const inputs = readInputs((name) => core.getInput(name));
    if (inputs.token !== '') core.setSecret(inputs.token);
    await judge(host, inputs);
  } catch (error) {
    core.setOutput('verdict', 'error');
    if (error instanceof UsageError) core.setFailed(printable(`envsep could not run: ${error.message} ${error.remedy}`));
    else core.setFailed(`envsep could not run: internal error (${error instanceof Error ? error.name : 'unknown'}). Nothing was judged.`);
  }
}

async function judge(host: ActionHost, inputs: ActionInputs): Promise<void> {
  const { env } = host;
  const root = env['GITHUB_WORKSPACE'] ?? '';
  const task = inputs.scope === 'tree' ? ({ kind: 'tree' } as const) : taskOf(env['GITHUB_EVENT_NAME'] ?? '', payloadOf(env));
  if (task.kind === 'nothing') return finish({ outcome: 'pass', findings: [] }, `envsep: nothing to judge: ${task.reason}`);
  if (task.kind === 'tree' && inputs.scope === 'range')
    throw new UsageError('This event has no base and head.', 'Leave the input scope at auto.');
  const untrusted = task.kind === 'pull-request' && task.untrustedCheckout;
  if (untrusted)
    core.warning(
      'envsep runs on pull_request_target, with the rights of the base. It reads the pull request as data and runs nothing of it; use pull_request instead where you can.',
    );
  const remote = { server: env['GITHUB_SERVER_URL'] ?? '', token: inputs.token };
  const { scope, headSha } = await scopeOf(task, env['GITHUB_SHA'] ?? '', fetchingRepository(root, env, remote));
  const verdict = withinPaths(
    await host.check({
      cwd: root,
      env,
      scope,
      failOn: inputs.failOn,
      config: inputs.config,
      noConfig: false,
      baseline: inputs.baseline,
      cache: false,
      ci: true,
      today: host.today,
    }),
    inputs,
  );
  await report(host, inputs, verdict, { root, headSha, pullRequest: task.kind === 'pull-request' ? task.number : undefined });
}

function payloadOf(env: ActionHost['env']): unknown {
  const file = env['GITHUB_EVENT_PATH'];
  if (file === undefined || file === '') return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new UsageError("The event's payload cannot be read.", 'Run envsep in a workflow of GitHub Actions.', { cause });
  }
}

/** Relations are judged over the whole tree; `paths` only says which findings count. */
function withinPaths(verdict: Verdict, { paths, failOn }: ActionInputs): Verdict {
  if (paths.length === 0) return verdict;
  const touches = (path: string): boolean =>
    paths.some((wanted) => path === wanted || path.startsWith(`${wanted.replace(/\/?\*{0,2}$/, '')}/`) || wanted === '**');
  const findings = verdict.findings.filter(({ primary, related }) => [primary, ...related].some(({ location }) => touches(location.path)));
  const order = ['error', 'warning', 'note'];
  const fails =
    failOn !== 'never' &&
    failOn !== 'off' &&
    findings.some((finding) => counts(finding) && order.indexOf(finding.level) <= order.indexOf(failOn));
  return { ...verdict, findings, outcome: fails ? 'fail' : 'pass' };
}

function counts({ introduced, suppressed }: JudgedFinding): boolean {
  return introduced && suppressed === undefined;
}

async function report(
  host: ActionHost,
  inputs: ActionInputs,
  verdict: Verdict,
  at: { readonly root: string; readonly headSha: string; readonly pullRequest: number | undefined },
): Promise<void> {
  const options = { color: false, version: host.version, help: host.help, policies: host.policies };
  const findings = verdict.findings.filter(counts);
  for (const [name, format, file] of [
    ['json-file', 'json', inputs.jsonFile],
    ['sarif-file', 'sarif', inputs.sarifFile],
  ] as const) {
    if (file === undefined) continue;
    const path = resolve(at.root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, render(verdict, format, options));
    core.setOutput(name, file);
  }
  const markdown = render(verdict, 'markdown', options);
  if (inputs.summary && (host.env['GITHUB_STEP_SUMMARY'] ?? '') !== '') await core.summary.addRaw(markdown.slice(0, SUMMARY_LIMIT)).write();
  const title =
    findings.length === 0
      ? 'Nothing crosses environments'
      : `${findings.length} introduced ${findings.length === 1 ? 'finding' : 'findings'}`;
  core.info(printableLines(render(verdict, 'text', options)));
  await publish(
    {
      inputs,
      repository: host.env['GITHUB_REPOSITORY'] ?? '',
      headSha: at.headSha,
      pullRequest: at.pullRequest,
      findings,
      title,
      markdown,
      failed: verdict.outcome === 'fail',
    },
    LOG,
  );
  finish({ outcome: verdict.outcome, findings }, `envsep: ${title}`);
}

const LOG: StepLog = {
  warning: (message) => core.warning(message),
  annotate({ annotation_level, message, title, path, start_line, end_line, start_column, end_column }) {
    const properties = {
      title,
      file: path,
      startLine: start_line,
      endLine: end_line,
      ...(start_column === undefined ? {} : { startColumn: start_column, endColumn: end_column! }),
    };
    if (annotation_level === 'failure') core.error(message, properties);
    else if (annotation_level === 'warning') core.warning(message, properties);
    else core.notice(message, properties);
  },
};

/** A report's lines, none of which the runner takes for a command. */
function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

function finish(
  { outcome, findings }: { readonly outcome: Verdict['outcome']; readonly findings: readonly JudgedFinding[] },
  title: string,
): void {
  const count = (level: string): number => findings.filter((finding) => finding.level === level).length;
  core.setOutput('verdict', outcome);
  core.setOutput('findings', findings.length);
  core.setOutput('errors', count('error'));
  core.setOutput('warnings', count('warning'));
  if (outcome === 'fail')
    core.setFailed(
      `envsep blocked this change: ${findings.length} introduced ${findings.length === 1 ? 'finding' : 'findings'}. See the annotations or the job summary.`,
    );
  else core.info(title);
}
