import type { Entry, Scope } from '../domain/document.ts';
import { argumentEntries } from './argument-list.ts';
import { isCommandKey } from './command-keys.ts';
import { embeddedEntries } from './embedded-text.ts';
import { storeReferences } from './store-references.ts';
import { scalarEntries, scalarText, type TreeHook, type TreeNode, type TreePlace, treeEntries } from './tree.ts';

/** The named values of a configuration, with what its commands assign and what texts inside its values hold. */
export function configEntries(root: TreeNode, scopes: readonly Scope[] = [], hook?: TreeHook, keyPath: readonly string[] = []): Entry[] {
  return treeEntries(
    root,
    scopes,
    (node, place) => {
      const answer = hook?.(node, place);
      if (Array.isArray(answer)) return answer as readonly Entry[];
      const at = (answer as TreePlace | undefined) ?? placeNamed(node, place);
      return innerEntries(node, at ?? place) ?? at;
    },
    keyPath,
  );
}

/** `environments: [{ name: production, … }]`, `{ _type: environment, name: Production }`: what calls itself an environment. */
function placeNamed(node: TreeNode, place: TreePlace): TreePlace | undefined {
  if (node.kind !== 'map') return undefined;
  const { keyPath, scopes, key } = place;
  const isListed = /^\d+$/.test(keyPath.at(-1) ?? '') && /^(?:environments|subEnvironments|envs|profiles)$/.test(key);
  if (!isListed && scalarText(node, '_type') !== 'environment') return undefined;
  const name = scalarText(node, 'name');
  return name === undefined || name === '' ? undefined : { ...place, scopes: [...scopes, { kind: 'environment', name }] };
}

function innerEntries(node: TreeNode, place: TreePlace): readonly Entry[] | undefined {
  const kept = storeReferences(node, place);
  if (kept !== undefined) return kept;
  if (node.kind === 'list')
    return isCommandKey(place.key) && node.items.every(({ kind }) => kind === 'scalar') ? words(node.items, place) : undefined;
  if (node.kind !== 'scalar') return undefined;
  const inner = embeddedEntries(node, place);
  return inner.length === 0 ? undefined : [...scalarEntries(node, place), ...inner];
}

/** The words of a command, or several commands: a command tells its parts more exactly than a word does. */
function words(items: readonly TreeNode[], place: TreePlace): readonly Entry[] {
  const commands = items.flatMap((node, index) =>
    node.kind === 'scalar' ? embeddedEntries(node, { ...place, keyPath: [...place.keyPath, String(index)] }) : [],
  );
  const starts = new Set(commands.map(({ span }) => span.start));
  return [...argumentEntries(items, place).filter(({ span, key }) => key === place.key || !starts.has(span.start)), ...commands];
}
