import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { jest } from '@jest/globals';

// Each test runs whole processes: on a machine that has other work they take their time.
jest.setTimeout(60_000);

export interface StepResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** Everything that left the process, for canaries. */
  readonly all: string;
}

export interface Step {
  readonly event: string;
  /** An object, or the text of the event file as it is. */
  readonly payload: unknown;
  readonly workspace: string;
  /** The folder that the step starts in; the workspace as a rule. */
  readonly cwd?: string;
  readonly sha: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly apiUrl?: string;
  readonly serverUrl?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly node?: string;
}

const ROOT = resolve(import.meta.dirname, '../../..');
const TOKEN = 'the-token-of-the-job';
const built = mkdtempSync(join(tmpdir(), 'envsep-bundle-'));
/** Built from what is being tested; the gate proves that the committed one is the same. */
const BUNDLE = join(built, 'action.cjs');
execFileSync(process.execPath, ['src/build/bundle.mjs', built, 'action'], { cwd: ROOT, stdio: 'inherit' });

/** For `afterAll`. */
export function removeBundle(): void {
  rmSync(built, { recursive: true, force: true });
}

/** Runs the bundle alone in an empty folder, with a runner's environment and nothing else. */
export async function runStep({
  event,
  payload,
  workspace,
  cwd = workspace,
  sha,
  inputs = {},
  apiUrl,
  serverUrl,
  env = {},
  node = process.execPath,
}: Step): Promise<StepResult> {
  const folder = mkdtempSync(join(tmpdir(), 'envsep-step-'));
  try {
    const bundle = join(folder, 'alone', 'action.cjs');
    mkdirSync(join(folder, 'alone'));
    copyFileSync(BUNDLE, bundle);
    const file = (name: string, text = ''): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const files = {
      event: file('event.json', typeof payload === 'string' ? payload : JSON.stringify(payload)),
      output: file('output'),
      summary: file('summary.md'),
    };
    const given = {
      'github-token': TOKEN,
      'fail-on': 'error',
      annotations: 'auto',
      scope: 'auto',
      summary: 'true',
      comment: 'false',
      ...inputs,
    };
    const { status, stdout, stderr } = await spawned(node, bundle, cwd, {
      PATH: process.env['PATH'],
      HOME: folder,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: files.event,
      GITHUB_OUTPUT: files.output,
      GITHUB_STEP_SUMMARY: files.summary,
      GITHUB_REPOSITORY: 'owner/repository',
      GITHUB_SHA: sha,
      GITHUB_SERVER_URL: serverUrl ?? 'https://github.invalid',
      GITHUB_API_URL: apiUrl ?? 'http://127.0.0.1:9',
      ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      ...env,
    });
    const written = readFileSync(files.output, 'utf8');
    const summary = readFileSync(files.summary, 'utf8');
    return { status, stdout, stderr, outputs: parseOutputs(written), summary, all: `${stdout}\n${stderr}\n${written}\n${summary}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function spawned(
  node: string,
  bundle: string,
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<{ status: number | null; stdout: string; stderr: string }> {
  return new Promise((settle, fail) => {
    const child = spawn(node, [bundle], { cwd, env: { ...env } as NodeJS.ProcessEnv, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.on('error', fail);
    child.on('close', (status) => settle({ status, stdout, stderr }));
  });
}

/** The runner's heredoc format. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const match of text.matchAll(/^([\w-]+)<<(\S+)\r?\n([\s\S]*?)\r?\n\2$/gm)) outputs[match[1]!] = match[3]!;
  return outputs;
}
