import { appendFileSync } from 'node:fs';
import * as core from '@actions/core';
import type { CheckAnnotation } from './action-annotations.ts';
import { cutToBytes, printable } from './action-text.ts';
import type { Environment } from './action-host.ts';

/** What the step can say. */
export interface StepLog {
  annotate(annotation: CheckAnnotation): void;
  warning(message: string): void;
}

/** `@actions/core`, which escapes what would end a workflow command. */
export const LOG: StepLog = {
  warning: (message) => core.warning(printable(message)),
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

/** The verdict does not hang on whether somebody can read it from an output. */
export function writeOutputs(outputs: Readonly<Record<string, string | number>>): void {
  try {
    for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
  } catch {
    LOG.warning('envsep could not write its outputs: GITHUB_OUTPUT cannot be written. The verdict is not affected.');
  }
}

/** GitHub shows nothing of a step's summary that is larger than 1 MiB; this many bytes leave room for other parts of the step. */
const SUMMARY_LIMIT = 900_000;

/** Adds to the job summary. */
export function writeSummary(env: Environment, markdown: string): void {
  const file = env['GITHUB_STEP_SUMMARY'] ?? '';
  if (file === '') return;
  try {
    appendFileSync(file, cutToBytes(markdown, SUMMARY_LIMIT));
  } catch {
    LOG.warning('envsep could not write the job summary: GITHUB_STEP_SUMMARY cannot be written. The verdict is not affected.');
  }
}
