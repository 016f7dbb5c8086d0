import type { Span } from '../domain/location.ts';
import { leftOut } from './gaps.ts';

/** What a command prints from a store, and where its name stands. Offsets are UTF-16 code units from the text's start. */
export interface Fetched {
  readonly system: string;
  readonly name: string;
  readonly span: Span;
}

type Form = readonly [system: string, word: string, pattern: RegExp];

/**
 * The group `name` names what is kept; `in` names what it is kept in: a vault, a project, a namespace. A word must
 * stand in the text. Source: the tools' own documentation of their commands.
 */
const FORMS: readonly Form[] = [
  ['op', 'op read', /\bop\s+read\b[^\n]{0,80}?\bop:\/\/(?<name>[^\s"'`)\\]{3,300})/g],
  ['op', 'kamal', /\bkamal\s+secrets\s+fetch\b[^\n]{0,200}?--from[= ]["']?(?<name>[\w ./-]{2,200}?)["']?(?=\s|\))/g],
  ['op', 'op item', /\bop\s+item\s+get\s+["']?(?<name>[\w.-]{2,100})["']?(?:[^\n]{0,120}?--vault[= ]["']?(?<in>[\w.-]{2,100}))?/g],
  ['ssm', 'get-parameter', /\bssm\s+get-parameters?\b[^\n]{0,200}?--names?[= ]["']?(?<name>[\w./-]{2,300})/g],
  ['secretsmanager', 'get-secret-value', /\bget-secret-value\b[^\n]{0,200}?--secret-id[= ]["']?(?<name>[\w./:@+=-]{2,300})/g],
  ['gcp-secret', 'versions access', /\bversions\s+access\b[^\n]{0,200}?--secret[= ]["']?(?<name>[\w-]{2,200})/g],
  [
    'azure-keyvault',
    'keyvault',
    /\bkeyvault\s+secret\s+show\b[^\n]{0,120}?--vault-name[= ]["']?(?<in>[\w-]{2,60})["']?[^\n]{0,80}?(?:--name|-n)[= ]["']?(?<name>[\w-]{2,120})/g,
  ],
  [
    'azure-keyvault',
    'keyvault',
    /\bkeyvault\s+secret\s+show\b[^\n]{0,120}?(?:--name|-n)[= ]["']?(?<name>[\w-]{2,120})["']?[^\n]{0,80}?--vault-name[= ]["']?(?<in>[\w-]{2,60})/g,
  ],
  [
    'azure-keyvault',
    'Get-AzKeyVaultSecret',
    /\bGet-AzKeyVaultSecret\b[^\n]{0,120}?-VaultName[ :]["']?(?<in>[\w-]{2,60})["']?[^\n]{0,80}?-Name[ :]["']?(?<name>[\w-]{2,120})/g,
  ],
  ['secret-store', 'Get-Secret', /\bGet-Secret\s+(?:-Name\s+)?["']?(?<name>[\w.-]{2,120})/g],
  ['vault', 'vault', /\bvault\s+(?:kv\s+get|read)\b(?:\s+-[^\s]{1,120}){0,5}\s+["']?(?<name>\w[\w./-]{2,300})/g],
  ['doppler', 'doppler', /\bdoppler\s+secrets\s+get\s+(?<name>\w{2,120})(?:[^\n]{0,120}?(?:--config|-c)[= ](?<in>\w{2,40}))?/g],
  ['pass', 'pass', /\b(?:pass|gopass)\s+(?:show\s+)?["']?(?<name>[\w-]{1,60}\/[\w./-]{1,200})/g],
  [
    'k8s-secret',
    'kubectl',
    /\bkubectl\b[^\n]{0,120}?\bget\s+secrets?[/ ]["']?(?<name>[\w.-]{2,200})(?:[^\n]{0,120}?(?:--namespace|-n)[= ](?<in>[\w-]{2,60}))?/g,
  ],
  ['heroku', 'config:get', /\bheroku\s+config:get\s+(?<name>\w{2,120})(?:[^\n]{0,80}?(?:--app|-a)[= ](?<in>[\w-]{2,60}))?/g],
];
const WORDS =
  /kamal|op read|op item|get-parameter|get-secret-value|versions access|keyvault|Get-AzKeyVaultSecret|Get-Secret|vault|doppler|pass|kubectl|config:get/;
/** UTF-16 code units; a longer line is no command that somebody wrote. */
const LONGEST = 4096;
const MOST = 10;

/** What the commands of a line fetch from stores. */
export function fetchedIn(line: string): readonly Fetched[] {
  if (!WORDS.test(line)) return [];
  if (line.length > LONGEST) {
    leftOut(`a command is longer than ${LONGEST} characters; what it fetches from stores was not looked for`);
    return [];
  }
  const found: Fetched[] = [];
  for (const [system, word, pattern] of FORMS) {
    if (!line.includes(word)) continue;
    for (const match of line.matchAll(pattern)) {
      const { name = '', in: around } = match.groups!;
      const start = match.index + match[0].indexOf(name, around === undefined ? 0 : Math.max(0, match[0].lastIndexOf(name)));
      if (found.length >= MOST) leftOut(`a command fetches more than ${MOST} secrets; the others were left out`);
      else found.push({ system, name: around === undefined ? name : `${around}/${name}`, span: { start, end: start + name.length } });
    }
  }
  return found;
}
