import type { Settings } from '../domain/settings.ts';
import type { DetectionRecipe } from './detection.ts';
import { UsageError } from '../errors.ts';
import { importRules } from './import-rules.ts';

/**
 * Settings with the rules of the file that they import.
 *
 * @param text the file's text; undefined where it does not exist.
 * @throws UsageError when it does not exist, is no TOML, or has no rules.
 */
export function withRules(settings: Settings, file: string, text: string | undefined): Settings {
  if (text === undefined)
    throw new UsageError(
      `${file}, which credentials.import names, does not exist.`,
      'Give its path from the repository root, or take the setting out.',
    );
  const { types, notes } = importRules(text, file);
  return {
    ...settings,
    credentialTypes: [...settings.credentialTypes, ...types],
    notes: [...settings.notes, ...notes],
    detection: JSON.stringify({ ...(JSON.parse(settings.detection ?? '{}') as DetectionRecipe), rules: { file, text } }),
  };
}
