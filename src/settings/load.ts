import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Settings } from '../domain/settings.ts';
import { UsageError } from '../errors.ts';
import { defaultSettings, parseSettings } from './parse.ts';

export { defaultSettings, parseSettings } from './parse.ts';

/** Where settings may stand, relative to the repository root. */
export const SETTINGS_FILES = ['envsep.yml', '.envsep.yml', 'envsep.json', 'package.json'] as const;

export interface LoadOptions {
  /** Repository root, or the folder itself outside git. */
  readonly root: string;
  /** `--config`, relative to `cwd`. */
  readonly config?: string | undefined;
  readonly cwd?: string;
  /** `--no-config`. */
  readonly none?: boolean;
  readonly policies?: readonly string[] | undefined;
}

/** Finds and reads the settings of a work tree. @throws UsageError when they are invalid, missing or stand twice. */
export function loadSettings({ root, config, cwd, none, policies }: LoadOptions): Settings {
  if (none === true) return defaultSettings();
  if (config === undefined) return settingsOf((file) => readOptional(join(root, file)), policies);
  const file = resolve(cwd ?? root, config);
  const text = readOptional(file);
  const shown = relative(cwd ?? root, file).replaceAll('\\', '/') || config;
  if (text === undefined)
    throw new UsageError(`The settings file ${shown} does not exist.`, 'Give the path of a settings file after --config, or leave it out.');
  return namedSettings(text, shown, policies);
}

/** Reads a settings file that was asked for by its name. @throws UsageError when it is invalid. */
export function namedSettings(text: string, shown: string, policies: readonly string[] | undefined): Settings {
  if (!/(?:^|[\\/])package\.json$/.test(shown)) return parseSettings(text, shown, policies);
  const section = packageSection(text, shown);
  return section === undefined ? defaultSettings() : parseSettings(section, shown, policies);
}

/**
 * Reads the settings from any revision: `read` gives the text of a path at its
 * root, or undefined.
 */
export function settingsOf(read: (file: string) => string | undefined, policies?: readonly string[]): Settings {
  const found: { readonly file: string; readonly text: string }[] = [];
  for (const file of SETTINGS_FILES) {
    const text = read(file);
    const settings = text !== undefined && file === 'package.json' ? packageSection(text, file) : text;
    if (settings !== undefined) found.push({ file, text: settings });
  }
  const [first, second] = found;
  if (first === undefined) return defaultSettings();
  if (second !== undefined) {
    throw new UsageError(`The settings stand twice: in ${first.file} and in ${second.file}.`, 'Keep one of them.');
  }
  return parseSettings(first.text, first.file, policies);
}

/** The part of a settings file that is ours: all of it, or `envsep` of a package.json. For comparing two versions. */
export function settingsText(file: string, text: string | undefined): string | undefined {
  if (text === undefined || !/(?:^|\/)package\.json$/.test(file)) return text;
  try {
    return packageSection(text, file);
  } catch {
    return text;
  }
}

/**
 * The text of `envsep` in a package.json, moved to the line where it stands; undefined without one.
 * A package.json that cannot be parsed is not ours to judge unless it names envsep.
 */
function packageSection(text: string, file: string): string | undefined {
  if (!text.includes('"envsep"')) return undefined;
  let manifest: unknown;
  try {
    manifest = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new UsageError(`The settings cannot be read: ${file} is not valid JSON.`, `Correct ${file}.`);
  }
  if (typeof manifest !== 'object' || manifest === null || !Object.hasOwn(manifest, 'envsep')) return undefined;
  return JSON.stringify((manifest as { readonly envsep: unknown }).envsep, undefined, 2);
}

/** The text of a file, or undefined where there is none. @throws UsageError when it cannot be read. */
export function readOptional(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new UsageError(`The settings file ${file} cannot be read (${code ?? 'unknown error'}).`, 'Check its permissions.', { cause });
  }
}
