import type { Entry } from '../domain/document.ts';
import { entryOf } from './tree.ts';

type Form = readonly [system: string, word: string, pattern: RegExp, more?: RegExp];

/**
 * Calls that read from a store; the first group is the name. A word must stand in the text.
 * Source: the documentation of the SDKs (AWS, AWS CDK, Azure, Google Cloud, HashiCorp Vault, 1Password).
 */
const FORMS: readonly Form[] = [
  ['secretsmanager', 'SecretId', /\bSecretId["']?[ \t]{0,8}[:=][ \t]{0,8}(?:aws\.String\()?["'`]([\w./:@+=-]{2,300})["'`]/g],
  [
    'secretsmanager',
    'fromSecret',
    /\bfromSecret(?:NameV2|CompleteArn|PartialArn)\([^()\n]{0,120}?["'`]([\w./:@+=-]{2,300})["'`][ \t]{0,4}\)/g,
  ],
  ['secretsmanager', 'getSecretValue', /\b[gG]etSecretValue(?:Request)?\b[^\n]{0,80}?\.secretId\(["']([\w./:@+=-]{2,300})["']/g],
  [
    'ssm',
    'arameter',
    /\b[gG]et_?[pP]arameters?(?:Command|Input)?\b[^;]{0,120}?\bNames?["']?[ \t]{0,8}[:=][ \t]{0,8}(?:aws\.String\()?\[?["'`](\/?[\w./-]{2,300})["'`]/g,
  ],
  [
    'ssm',
    'StringParameter',
    /\b(?:valueFor|from)(?:Secure)?String(?:Parameter(?:Name|Attributes)?|ListParameter)\b\([^()\n]{0,120}?["'`](\/[\w./-]{2,300})["'`]/g,
  ],
  ['gcp-secret', '/secrets/', /["'`](projects\/[\w-]{1,60}\/secrets\/[\w-]{1,200}(?:\/versions\/\w{1,20})?)["'`]/g],
  ['azure-keyvault', 'vault.azure', /["'`](https:\/\/[\w-]{2,60}\.vault\.azure\.net\/secrets\/[\w/-]{1,200})["'`]/g],
  [
    'vault',
    'read',
    /\b(?:read_secret(?:_version)?|vault\.(?:logical\(\)\.)?read|client\.read|Logical\(\)\.Read|KVv2\([^()]{0,40}\)\.Get)\([^()\n]{0,60}?["'`]((?:secret|kv|[\w-]{2,40})\/[\w./-]{2,300})["'`]/g,
  ],
  ['op', 'op://', /["'`]op:\/\/([^\s"'`$]{3,300})["'`]/g],
];
const MOST = 500;

/** What a source file reads from stores, by name. Linear: every pattern is bounded. */
export function storeCalls(text: string): Entry[] {
  const entries: Entry[] = [];
  for (const [system, word, pattern] of FORMS) {
    if (!text.includes(word)) continue;
    for (const match of text.matchAll(pattern)) {
      const name = match[1]!;
      const start = match.index + match[0].lastIndexOf(name);
      const place = { key: system, keyPath: [system], scopes: [] };
      const reference = { system, name };
      if (entries.length < MOST) entries.push({ ...entryOf(place, name, { start, end: start + name.length }, 'reference'), reference });
    }
  }
  return entries;
}
