/** A name of something that a store keeps, found inside a larger text. */
export interface Kept {
  readonly system: string;
  readonly name: string;
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

/** What a template reads from the environment: a dbt `env_var`, Ruby's `ENV` in ERB; and what it falls back on. */
export interface EnvironmentRead {
  readonly name: string;
  readonly fallback: string | undefined;
}

const ENVIRONMENT_READ =
  /^(?:env_var\(\s{0,4}["']([A-Za-z_]\w{0,120})["'](?:\s{0,4},\s{0,4}["']([^"']{1,500})["'])?\s{0,4}\)|ENV(?:\.fetch\(\s{0,4}|\[\s{0,4})["']([A-Za-z_]\w{0,120})["'](?:\s{0,4}[\])]|\s{0,4},)(?:\s{0,4}(?:\|\||\{)?\s{0,4}["']([^"']{1,500})["']\s{0,4}[})]?)?)\s{0,8}(?:\|\s{0,4}\w{1,30}(?:\(\))?\s{0,4}){0,3}$/;

/** The variable that the whole body of a template is. */
export function environmentRead(body: string): EnvironmentRead | undefined {
  const match = ENVIRONMENT_READ.exec(body);
  if (match === null) return undefined;
  return { name: (match[1] ?? match[3])!, fallback: match[2] ?? match[4] };
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
