import type { Entry, Scope } from '../domain/document.ts';
import { isCommandKey } from './command-keys.ts';
import { dotenvEntries, looksLikeDotenv } from './dotenv-text.ts';
import { leftOut } from './gaps.ts';
import { iniEntries } from './ini-text.ts';
import { jsonTree } from './json-tree.ts';
import { propertiesEntries } from './properties-text.ts';
import { parametersOf } from './argument-list.ts';
import { partsOf } from './relocate.ts';
import { shellEntries } from './shell-scan.ts';
import { springScopes } from './spring-profile.ts';
import { type TreePlace, type TreeScalar, treeEntries } from './tree.ts';
import { yamlTrees } from './yaml-tree.ts';

/** Texts for people. */
const PROSE = new Set('description summary message notes body text title help readme changelog comment query sql'.split(' '));
/** UTF-16 code units; a longer text inside a value is scanned as text only. */
const LONGEST = 256 * 1024;

/**
 * What a text of another format inside a value holds: a file kept in a ConfigMap, JSON in a string, a script.
 * Spans are exact where the part is written as it reads; else the whole value is shown.
 */
export function embeddedEntries(node: TreeScalar, place: TreePlace): Entry[] {
  const { text } = node;
  if (text.length < 8 || PROSE.has(place.key.toLowerCase())) return [];
  if (text.length > LONGEST) {
    leftOut(`a text inside a value is longer than ${LONGEST} characters; it was not looked into`);
    return [];
  }
  const format = formatOf(place.keyPath.at(-1) ?? '', place.key, text);
  if (format === undefined) return [];
  const scopes = [...place.scopes, ...scopesOf(place.keyPath.at(-1) ?? '')];
  return partsOf(node, (inner) => READINGS[format](inner, scopes)).map((entry) => ({
    ...entry,
    keyPath: [...place.keyPath, ...entry.keyPath],
  }));
}

type Format = 'url' | 'json' | 'yaml' | 'dotenv' | 'ini' | 'properties' | 'shell';

const READINGS: Readonly<Record<Format, (text: string, scopes: readonly Scope[]) => readonly Entry[]>> = {
  url: (text, scopes) => parametersOf(text, scopes),
  json: (text, scopes) => {
    const { root, valid } = jsonTree(text);
    return valid && root !== undefined && root.kind !== 'scalar' ? treeEntries(root, scopes) : [];
  },
  yaml: (text, scopes) => yamlTrees(text).documents.flatMap((root) => treeEntries(root, [...scopes, ...springScopes(root)])),
  dotenv: dotenvEntries,
  ini: (text, scopes) => [...iniEntries(text, scopes)],
  properties: propertiesEntries,
  shell: (text, scopes) => shellEntries(text, 0, { form: 'literal', scopes }),
};
const BY_NAME: readonly (readonly [name: RegExp, format: Format])[] = [
  [/\.properties$/i, 'properties'],
  [/\.json[c5]?$/i, 'json'],
  [/\.ya?ml$/i, 'yaml'],
  [/(?:^|[._-])env(?:[._-][\w-]{1,40})?$/i, 'dotenv'],
  [/\.(?:ini|cfg|conf|cnf|toml|credentials)$/i, 'ini'],
  [/\.(?:sh|bash)$/i, 'shell'],
];

function formatOf(name: string, key: string, text: string): Format | undefined {
  const lines = text.includes('\n');
  const named = lines ? BY_NAME.find(([pattern]) => pattern.test(name))?.[1] : undefined;
  if (named === 'dotenv' ? looksLikeDotenv(text) : named !== undefined) return named;
  if (/^\s{0,40}(?:\{\s{0,40}"|\[\s{0,40}[{"])/.test(text)) return 'json';
  if (/^(?:https?|wss?):\/\/[^\s?]{1,2000}\?\S/i.test(text)) return 'url';
  if (isCommandKey(key)) return lines || /[ \t]/.test(text) ? 'shell' : undefined;
  if (!lines) return undefined;
  return text.startsWith('#!') ? 'shell' : looksLike(text);
}

const LINES: readonly (readonly [line: RegExp, format: Format])[] = [
  [/^[A-Za-z_][\w-]{0,80}(?:\.[\w-]{1,80}){1,12}[ \t]{0,20}=/, 'properties'],
  [/^(?:-[ \t]{1,20})?["']?[A-Za-z_][\w.-]{0,80}["']?:(?:[ \t]|$)/, 'yaml'],
  [/^\[[\w .:/-]{1,80}\][ \t]{0,20}$|^[A-Za-z_][\w. -]{0,80}=/, 'ini'],
];

/** By the shape that most of the first lines have. */
function looksLike(text: string): Format | undefined {
  if (text.startsWith('-----BEGIN')) return undefined;
  if (looksLikeDotenv(text)) return 'dotenv';
  const lines = text
    .slice(0, 4096)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  return LINES.find(([pattern]) => lines.filter((line) => pattern.test(line)).length * 2 > lines.length)?.[1];
}

/** A file's name that names a profile: `application-prod.properties`, `.env.production`. */
function scopesOf(name: string): Scope[] {
  const profile = /^(?:application|bootstrap|appsettings|config|settings|values)[-._]([\w-]{1,40})\.\w{2,12}$|^\.env\.([\w-]{1,40})$/i.exec(
    name,
  );
  const found = profile?.[1] ?? profile?.[2];
  return found === undefined ? [] : [{ kind: 'profile', name: found }];
}
