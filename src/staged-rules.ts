import { createHash } from 'node:crypto';
import { join, relative, resolve } from 'node:path';
import type { Settings } from './domain/settings.ts';
import { registry as policies } from './policies/catalog/registry.gen.ts';
import { loadSettings, namedSettings, readOptional, SETTINGS_FILES, settingsOf } from './settings/load.ts';
import { type Baseline, detectorKey, parseBaseline } from './verdict/baseline.ts';

/** What of a request decides which rules hold. */
export interface RulesRequest {
  readonly cwd: string;
  readonly config: string | undefined;
  readonly noConfig: boolean;
  readonly baseline?: string;
  readonly ci: boolean;
  /** ISO date. */
  readonly today: string;
}

/** Settings and baseline of a commit that is being made. */
export interface StagedRules {
  readonly settings: Settings;
  readonly baseline: Baseline | undefined;
  /** Where a baseline is in play. */
  readonly detectorKey: Buffer | undefined;
}

/** Paths of settings, baseline and imported rules, relative to the root. */
export function askedOf({ cwd, config, noConfig, baseline }: RulesRequest, root: string, imports?: string): readonly string[] {
  const settings = noConfig ? [] : config === undefined ? SETTINGS_FILES : [inside(root, cwd, config)];
  return [...settings, ...[baseline, imports].filter((path) => path !== undefined)];
}

function inside(root: string, cwd: string, file: string): string {
  return relative(root, resolve(cwd, file)).replaceAll('\\', '/');
}

/**
 * What is staged is judged by what is staged: a settings file counts as the index has it.
 * One that git does not track is the user's own, and counts as it lies there.
 *
 * @param textOf the text of a path in the index; undefined where it is not tracked.
 * @throws UsageError when they are invalid, missing or stand twice.
 */
export async function stagedRules(
  request: RulesRequest,
  root: string,
  textOf: (path: string) => Promise<string | undefined>,
): Promise<StagedRules> {
  const known = policies.map(({ id }) => id);
  const { cwd, config, noConfig, baseline: file } = request;
  const staged = async (path: string): Promise<string | undefined> => (await textOf(path)) ?? readOptional(join(root, path));
  const named = config === undefined ? undefined : await textOf(inside(root, cwd, config));
  const settings =
    config !== undefined && named !== undefined
      ? namedSettings(named, config.replaceAll('\\', '/'), known)
      : config !== undefined || noConfig
        ? loadSettings({ root, cwd, config, none: noConfig, policies: known })
        : await ofFiles(staged, known);
  const text = file === undefined ? undefined : await staged(file);
  const baseline = file === undefined || text === undefined ? undefined : parseBaseline(text, file);
  return {
    settings: await withImports(settings, staged),
    baseline,
    detectorKey: baseline === undefined ? undefined : detectorKey(baseline),
  };
}

async function ofFiles(staged: (path: string) => Promise<string | undefined>, known: readonly string[]): Promise<Settings> {
  const texts = new Map<string, string | undefined>();
  for (const path of SETTINGS_FILES) texts.set(path, await staged(path));
  return settingsOf((path) => texts.get(path), known);
}

/** Rules that the settings import come from where the settings come from. */
async function withImports(settings: Settings, staged: (path: string) => Promise<string | undefined>): Promise<Settings> {
  const { imports: file } = settings;
  if (file === undefined) return settings;
  const { withRules } = await import('./settings/import.ts');
  return withRules(settings, file, await staged(file));
}

/**
 * Names everything but the tree that a verdict rests on.
 *
 * @param engine names the code that judges.
 */
export function rulesOf({ settings, baseline }: StagedRules, { ci, today, config, baseline: file }: RulesRequest, engine: string): string {
  // The day counts only where a declaration ends on one.
  const day = settings.sharing.some(({ until }) => until !== undefined) ? today : '';
  const parts = [engine, settings.identity, settings.detection, settings.file, ci, day, config, file, baseline?.salt];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
