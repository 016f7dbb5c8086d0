import * as core from '@actions/core';
import type { JudgedFinding, Verdict } from '../domain/finding.ts';
import { render } from '../reports/render.ts';
import type { RenderOptions } from '../reports/reporter.ts';
import type { ActionHost, Environment } from './action-host.ts';
import { writeReport } from './action-files.ts';
import type { ActionInputs } from './action-inputs.ts';
import { LOG, writeOutputs, writeSummary } from './action-log.ts';
import { publish } from './action-publish.ts';
import { printableLines } from './action-text.ts';

/** What was judged, and what came of it. */
interface Outcome {
  readonly verdict: Verdict;
  /** Introduced and accepted by nobody. */
  readonly findings: readonly JudgedFinding[];
  readonly root: string;
  readonly headSha: string;
  readonly pullRequest: number | undefined;
}

/** @throws UsageError when a file that was asked for cannot be written. */
export function writeFiles(host: ActionHost, { jsonFile, sarifFile }: ActionInputs, outcome: Outcome): void {
  for (const [name, format, file] of [
    ['json-file', 'json', jsonFile],
    ['sarif-file', 'sarif', sarifFile],
  ] as const) {
    if (file === undefined) continue;
    writeReport(outcome.root, file, render(outcome.verdict, format, optionsOf(host, outcome)));
    writeOutputs({ [name]: file });
  }
}

/** Summary, log, annotations, comment. Nothing that fails here touches the verdict. */
export async function show(host: ActionHost, inputs: ActionInputs, outcome: Outcome): Promise<void> {
  const { verdict, findings, headSha, pullRequest } = outcome;
  const options = optionsOf(host, outcome);
  const markdown = render(verdict, 'markdown', options);
  if (inputs.summary) writeSummary(host.env, markdown);
  core.info(printableLines(render(verdict, 'text', options)));
  const failed = verdict.outcome === 'fail';
  await publish({ inputs, repository: host.env['GITHUB_REPOSITORY'] ?? '', headSha, pullRequest, findings, markdown, failed }, LOG);
}

function optionsOf({ version, help, policies, env }: ActionHost, { headSha }: Outcome): RenderOptions {
  return { color: false, version, help, policies, source: sourceOf(env, headSha) };
}

/** Where what was judged can be looked at. */
function sourceOf(env: Environment, headSha: string): RenderOptions['source'] {
  const [server, repository] = [env['GITHUB_SERVER_URL'] ?? '', env['GITHUB_REPOSITORY'] ?? ''];
  if (!/^https?:\/\/[^\s@]+$/.test(server) || repository === '') return undefined;
  return {
    repository: `${server.replace(/\/+$/, '')}/${repository}`,
    revision: headSha,
    branch: env['GITHUB_HEAD_REF'] || env['GITHUB_REF_NAME'] || undefined,
  };
}
