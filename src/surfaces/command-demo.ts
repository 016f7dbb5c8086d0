import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { UsageError } from '../errors.ts';
import { folded } from '../reports/folded.ts';
import { render } from '../reports/render.ts';
import type { CliHost } from './cli-host.ts';
import { usesColor } from './command-check.ts';
import { replay } from './replay.ts';

const STORY =
  'In April 2026 a coding agent worked on a staging task of PocketOS. In a file that had nothing to do with the task it found a token of the whole hosting account and used it to delete a volume: the production database, with all its backups, in nine seconds. Below is a repository like that one, made in a temporary folder with values drawn at random, and what envsep says of it before the merge.';
/** In characters, where standard output is no terminal. */
const STORY_WIDTH = 100;

/** `envsep demo`: replays the incident in a temporary folder. Exit status 0 when envsep would have stopped it. */
export async function runDemo(argv: readonly string[], host: CliHost): Promise<number> {
  if (argv.length > 0) throw new UsageError('demo takes no arguments.', 'Run `envsep demo`.');
  const folder = mkdtempSync(join(tmpdir(), 'envsep-demo-'));
  try {
    for (const [path, text] of Object.entries(replay('V1'))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const verdict = await host.check({
      cwd: folder,
      scope: { kind: 'worktree', ignored: false, paths: [] },
      failOn: 'error',
      cache: false,
      config: undefined,
      noConfig: true,
    });
    const options = { color: usesColor(new Set(), host), width: host.columns, version: host.version, help: host.help };
    const story = folded(STORY, host.columns ?? STORY_WIDTH, 0).join('\n');
    host.stdout(`${story}\n\n${render(verdict, 'text', options)}`);
    return verdict.outcome === 'fail' ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
