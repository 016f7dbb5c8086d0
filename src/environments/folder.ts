import { isConfiguration, isSilent } from './file-kind.ts';
import { atAnEdge, contextAt, inSlot, isDeployed, isSentence } from './slot.ts';
import { environmentsIn, type NamedEnvironment } from './tier.ts';
import { segments } from './tokenize.ts';

const TERRAGRUNT = /^(?:terragrunt|env|account|region)\.hcl$/;
/** Formats of data: `shavar-prod-lists/list.json` need not be deployed. */
const DATA = /\.(?:json[c5]?|xml|plist)$/i;
/** Most words of a folder in whose middle an environment may stand. */
const MOST_WORDS = 4;

/** What the nearest folder that names any names, with that folder. */
export function environmentsOfFolder(path: string): { readonly folder: string; readonly named: readonly NamedEnvironment[] } | undefined {
  const parts = path.split('/');
  if (isSilent(path)) return undefined;
  const configuration = isConfiguration(parts.at(-1)!);
  for (let index = parts.length - 2; index >= 0; index -= 1) {
    const folder = parts[index]!;
    const context = contextAt(parts, index);
    const named = context === undefined ? ofOrdinaryFolder(parts, index, configuration) : inSlot(folder, context, context === 'convention');
    if (named.length > 0) return { folder, named: [...named, ...negatedBy(parts.slice(0, index), named)] };
  }
  return undefined;
}

/** `non-prod/…/prod` contradicts itself: a farther folder that denies production is not outvoted by a nearer one. */
function negatedBy(farther: readonly string[], named: readonly NamedEnvironment[]): readonly NamedEnvironment[] {
  if (named.every(({ tier }) => tier !== 'production')) return [];
  return farther.flatMap((folder) => environmentsIn(folder, 'plain').filter(({ environment }) => environment === 'non-production'));
}

function ofOrdinaryFolder(parts: readonly string[], index: number, configuration: boolean): readonly NamedEnvironment[] {
  const folder = parts[index]!;
  if (!configuration) return [];
  // In a Terragrunt tree, every folder of one word may be an account or an environment.
  if (TERRAGRUNT.test(parts.at(-1)!) && segments(folder).length === 1) return environmentsIn(folder, 'keyed');
  const clear = plainInFolder(folder, isDeployed(parts) || !DATA.test(parts.at(-1)!));
  const plain = clear.length === 0 && isDeployed(parts) ? atAnEdge(folder) : clear;
  if (plain.length > 0 || !parts.slice(0, index).includes('namespaces')) return plain;
  // A folder below `namespaces` is named as a namespace is: the environment comes last.
  return environmentsIn(segments(folder).at(-1) ?? '', 'keyed');
}

/** `stone-prod-p01`, but not `web-dev-course`: in the middle of a few words only names that mean nothing else. */
function plainInFolder(folder: string, inTheMiddle: boolean): readonly NamedEnvironment[] {
  if (!isSentence(folder, 2)) return environmentsIn(folder, 'plain');
  if (!inTheMiddle) return [];
  const clear = new Set(['production', 'staging', 'preproduction', 'non-production']);
  return segments(folder).length > MOST_WORDS ? [] : environmentsIn(folder, 'plain').filter(({ environment }) => clear.has(environment));
}
