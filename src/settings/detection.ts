import type { Settings } from '../domain/settings.ts';
import { importRules } from './import-rules.ts';
import { parseSettings } from './parse.ts';

/** What `Settings.detection` holds. */
export interface DetectionRecipe {
  readonly domains: readonly string[];
  readonly credentials: Readonly<Record<string, unknown>>;
  readonly rules?: { readonly file: string; readonly text: string };
}

/** The settings again, as far as detection asks them, in a thread that cannot be handed functions. */
export function settingsForDetection(detection: string | undefined): Settings {
  const { rules, ...own }: DetectionRecipe = JSON.parse(detection ?? '{"domains":[],"credentials":{}}') as DetectionRecipe;
  const settings = parseSettings(JSON.stringify(own), 'envsep.json');
  if (rules === undefined) return settings;
  return { ...settings, credentialTypes: [...settings.credentialTypes, ...importRules(rules.text, rules.file).types] };
}
