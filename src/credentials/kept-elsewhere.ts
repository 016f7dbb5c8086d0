/** A name of something that a store keeps, found inside a larger text. */
export interface Kept {
  readonly system: string;
  readonly name: string;
}

/**
 * Commands that print what a store keeps. The first group is the name, a second one what it stands in: a vault, a
 * project, a namespace. Source: the tools' own documentation of their commands.
 */
const COMMANDS: readonly (readonly [system: string, tool: string, pattern: RegExp])[] = [
  ['op', 'op ', /\bop\s+(?:read|inject|run)\b[^\n]{0,80}?\bop:\/\/([^\s"'`)]{3,300})/],
  ['op', 'op ', /\bop\s+item\s+get\s+["']?([\w.-]{2,100})["']?(?:[^\n]{0,120}?--vault[= ]["']?([\w.-]{2,100}))?/],
  ['ssm', 'ssm', /\bssm\s+get-parameters?\b[^\n]{0,200}?--names?[= ]["']?([\w./-]{2,300})/],
  ['secretsmanager', 'secretsmanager', /\bsecretsmanager\s+get-secret-value\b[^\n]{0,200}?--secret-id[= ]["']?([\w./:@+=-]{2,300})/],
  ['gcp-secret', 'gcloud', /\bsecrets\s+versions\s+access\b[^\n]{0,200}?--secret[= ]["']?([\w-]{2,200})/],
  [
    'azure-keyvault',
    'keyvault',
    /\bkeyvault\s+secret\s+show\b[^\n]{0,120}?(?:--name|-n)[= ]["']?([\w-]{2,120})["']?[^\n]{0,80}?--vault-name[= ]["']?([\w-]{2,60})/,
  ],
  [
    'azure-keyvault',
    'keyvault',
    /\bkeyvault\s+secret\s+show\b[^\n]{0,120}?--vault-name[= ]["']?(?<vault>[\w-]{2,60})["']?[^\n]{0,80}?(?:--name|-n)[= ]["']?(?<name>[\w-]{2,120})/,
  ],
  ['vault', 'vault', /\bvault\s+(?:kv\s+get|read)\b(?:\s+-[\w=-]{1,60}){0,5}\s+["']?([\w./-]{3,300})/],
  ['doppler', 'doppler', /\bdoppler\s+secrets\s+get\s+(\w{2,120})(?:[^\n]{0,120}?(?:--config|-c)[= ](\w{2,40}))?/],
  ['pass', 'pass', /\b(?:pass|gopass)\s+(?:show\s+)?["']?([\w-]{1,60}\/[\w./-]{1,200})/],
  [
    'k8s-secret',
    'kubectl',
    /\bkubectl\b[^\n]{0,120}?\bget\s+secrets?[/ ]["']?([\w.-]{2,200})(?:[^\n]{0,120}?(?:--namespace|-n)[= ](?<in>[\w-]{2,60}))?/,
  ],
  ['heroku', 'heroku', /\bheroku\s+config:get\s+(\w{2,120})(?:[^\n]{0,80}?(?:--app|-a)[= ]([\w-]{2,60}))?/],
  ['bws', 'bws', /\bbws\s+secret\s+get\s+([\w-]{8,60})/],
];

/** What a command line fetches from a store. */
export function fetchedBy(command: string): Kept | undefined {
  if (command.length > 4096) return undefined;
  for (const [system, tool, pattern] of COMMANDS) {
    const match = command.includes(tool) ? pattern.exec(command) : null;
    if (match === null) continue;
    const { vault, name, in: around } = match.groups ?? {};
    return { system, name: [vault ?? around ?? match[2], name ?? match[1]].filter((part) => part !== undefined).join('/') };
  }
  return undefined;
}

/** Plug-ins of Ansible's `lookup`, with or without their collection. */
const LOOKUPS: Readonly<Record<string, string>> = {
  env: 'env',
  aws_ssm: 'ssm',
  ssm_parameter: 'ssm',
  aws_secret: 'secretsmanager',
  secretsmanager_secret: 'secretsmanager',
  hashi_vault: 'vault',
  vault_read: 'vault',
  vault_kv2_get: 'vault',
  azure_keyvault_secret: 'azure-keyvault',
  gcp_secret_manager: 'gcp-secret',
  onepassword: 'op',
  passwordstore: 'pass',
  bitwarden: 'bitwarden',
};
const LOOKUP = /\b(?:lookup|query)\(\s{0,4}["']([\w.]{2,80})["']\s{0,4},\s{0,4}["']([^"']{1,300})["']/;

/** What a `lookup(…)` of a Jinja expression reads. */
export function lookedUp(expression: string): Kept | undefined {
  const match = LOOKUP.exec(expression);
  const system = match === null ? undefined : LOOKUPS[match[1]!.slice(match[1]!.lastIndexOf('.') + 1)];
  if (match === null || system === undefined) return undefined;
  const name = /^(?:secret=)?([^\s:]{1,300}(?::\w[^\s]{0,100})?)/.exec(match[2]!)?.[1] ?? match[2]!;
  return { system, name: system === 'vault' ? name.replace(':', '#') : name };
}

const INSIDE: readonly (readonly [system: string, mark: string, pattern: RegExp])[] = [
  ['op', 'op://', /(?<![\w+])op:\/\/([^\s"'`)}]{3,300})/g],
  ['vault', 'secret', /\{\{-?\s{0,8}(?:with\s{1,8}|\$\w{1,20}\s{0,4}:=\s{0,4})?(?:secret|kv)\s{1,8}\\?["']([\w./-]{3,300})/g],
  ['github-secret', '${{', /\$\{\{\s{0,8}secrets\.([A-Za-z_]\w{0,100})\s{0,8}\}\}/g],
  ['ssm', 'resolve:ssm', /\{\{resolve:ssm(?:-secure)?:([\w./-]{2,300})/g],
  ['secretsmanager', 'resolve:secretsmanager', /\{\{resolve:secretsmanager:([\w./-]{2,300})/g],
  ['ssm', '${ssm', /\$\{ssm:(\/?[\w./-]{2,300})/g],
];
const MOST = 10;

/** References that a value holds beside other text, each once. */
export function keptInside(value: string): readonly Kept[] {
  if (value.length > 4096) return [];
  const found = new Map<string, Kept>();
  for (const [system, mark, pattern] of INSIDE) {
    if (!value.includes(mark)) continue;
    for (const match of value.matchAll(pattern)) if (found.size < MOST) found.set(`${system}:${match[1]}`, { system, name: match[1]! });
  }
  const command = fetchedBy(value);
  if (command !== undefined && /\$\(|`/.test(value)) found.set(`${command.system}:${command.name}`, command);
  if (/^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(value))
    for (const name of variablesOfUrl(value)) found.set(`env:${name}`, { system: 'env', name });
  return [...found.values()];
}

/** Variables that stand for the user or the password of a URL: `postgres://app:${DB_PASSWORD}@db`. */
function variablesOfUrl(value: string): readonly string[] {
  const end = value.indexOf('@');
  if (end < 0) return [];
  return [...value.slice(0, end).matchAll(/\$[{(]?([A-Za-z_]\w{1,120})[)}]?(?=[:@]|$)|%([A-Za-z_]\w{1,120})%/g)]
    .slice(0, MOST)
    .map((match) => (match[1] ?? match[2])!);
}
