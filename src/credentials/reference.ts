import { environmentRead, lookedUp } from './kept-elsewhere.ts';
import { isOpaque } from './strength.ts';

/** A name that stands for a value kept elsewhere. */
export interface FoundReference {
  readonly system: string;
  readonly name: string;
  /** What is used where the name is not set, with its offset in the value. */
  readonly fallback?: { readonly text: string; readonly at: number };
}

type Form = readonly [system: string, pattern: RegExp];

/** Whole values that are one reference (placeholders.md §2). The first group is the name. */
const FORMS: readonly Form[] = [
  ['github-secret', /^\$\{\{\s*secrets\.([A-Za-z_]\w{0,100})\s*\}\}$/],
  ['github-variable', /^\$\{\{\s*vars\.([A-Za-z_]\w{0,100})\s*\}\}$/],
  ['expression', /^\$\{\{\s*([^{}]{1,300})\s*\}\}$/],
  ['template', /^<%=?\s*([^%]{1,300}?)\s*%>$/],
  ['op', /^(?:ref\+)?op:\/\/([^\s?#]{1,300})$/],
  ['vault', /^(?:ref\+)?vault:\/?\/?([A-Za-z][^\s]{2,300})$/],
  ['ssm', /^(?:ref\+awsssm|awsssm|aws-ssm):\/{0,3}(\/?[\w./-]{2,300})$/],
  // `ssm:GetParameter` is an action of a policy.
  ['ssm', /^ssm:\/{0,2}(\/[\w./-]{2,300})$/],
  ['ssm', /^\$\{ssm:(\/?[\w./-]{2,300})\}$/],
  ['ssm', /^\{\{resolve:ssm(?:-secure)?:([\w./-]{2,300})(?::\d+)?\}\}$/],
  ['ssm', /^arn:aws[\w-]*:ssm:[\w-]*:\d{12}:parameter(\/[\w./-]{1,300})$/],
  ['secretsmanager', /^(?:ref\+awssecrets|awssm|aws-sm):\/{0,3}([\w./-]{2,300})$/],
  ['secretsmanager', /^\{\{resolve:secretsmanager:([\w./-]{2,300})[\w./:-]{0,300}\}\}$/],
  ['template', /^\{\{-?\s*([^{}]{1,300}?)\s*-?\}\}$/],
  ['secretsmanager', /^(arn:aws[\w-]*:secretsmanager:[\w-]*:\d{12}:secret:[\w./+=@:-]{1,300})$/],
  [
    'gcp-secret',
    /^(?:ref\+gcpsecrets:\/\/|sm:\/\/|gcpsm:\/\/|berglas:\/\/)?(projects\/[\w-]{1,60}\/secrets\/[\w-]{1,200}(?:\/versions\/\w{1,20})?)$/,
  ],
  ['gcp-secret', /^(?:ref\+gcpsecrets|sm|gcpsm|berglas):\/\/([\w./-]{2,300})$/],
  ['azure-keyvault', /^@Microsoft\.KeyVault\(([^()]{3,300})\)$/],
  ['azure-keyvault', /^(?:ref\+azurekeyvault:\/\/)?(https:\/\/[\w-]{2,60}\.vault\.azure\.net\/secrets\/[^\s]{1,200})$/],
  ['secret-manager', /^((?:infisical|doppler|keeper|akeyless|conjur|gopass|bws):(?:\/\/)?[\w./-]{2,300})$/],
  ['secret-manager', /^((?:secret|keyring|pass):(?:\/\/)?[\w.-]{1,100}\/[\w./-]{1,200})$/],
  ['vals', /^ref\+(?!echo)(\w{2,30}:\/\/[^\s]{2,300})$/],
  ['sops', /^secretref\+([^\s]{2,300})$/],
  // A data source is named after its type, which has an underscore; `data.acme.net` is a host.
  ['terraform', /^\$?\{?((?:var|local|module|ephemeral|random_password|data\.[a-z0-9]{1,40}_\w{1,80})\.[\w.[\]"-]{1,200})\}?$/],
  ['cloudformation', /^(!(?:Ref|GetAtt|ImportValue)\s{1,4}[\w.:-]{1,200})$/],
  ['azure-variable', /^\$\(([\w.-]{1,120})\)$/],
  ['concourse', /^\(\((?:[\w-]{1,40}:)?([\w./-]{1,200})\)\)$/],
  ['env', /^\$([A-Za-z_]\w{0,120})$/],
  ['gcp-secret', /^\$\{sm(?::\/\/|@)([\w./-]{2,300})\}$/],
  ['env', /^%([A-Za-z_]\w{0,120})%$/],
  ['env', /^\$env:([A-Za-z_]\w{0,120})$/i],
  ['env', /^\{env:([A-Za-z_]\w{0,120})\}$/],
  ['file', /^\{file:([\w./~-]{1,300})\}$/],
  ['env', /^env\(["']?([A-Za-z_]\w{0,120})["']?\)$/],
  ['env', /^%env\((?:\w+:)?([A-Za-z_]\w{0,120})\)%$/],
  ['env', /^(?:process\.env|import\.meta\.env)(?:\.|\[["'])([A-Za-z_]\w{0,120})(?:["']\])?$/],
  ['command', /^\$\(([^()]{1,300})\)$/],
  ['command', /^`([^`]{1,300})`$/],
  ['file', /^((?:\/run\/secrets\/|file:\/\/|~\/|\.{1,2}\/|\/(?:etc|var|opt|home|usr|secrets|mnt)\/)[\w./-]{1,300})$/],
];
const BRACED = /^\$\{\??([A-Za-z_][\w.]{0,120})(?:(:?[-=]|:(?![?+/])|:?\?|:?\+)([\s\S]*))?\}$/;

/** The reference that a whole value is, or undefined. */
export function referenceIn(value: string): FoundReference | undefined {
  if (value.length > 4096) return undefined;
  const first = value.charCodeAt(0);
  // Every form begins with one of a few characters; most values end here.
  if (!REFERENCE_START.has(first)) return undefined;
  const braced = BRACED.exec(value);
  if (braced !== null) return isOpaque(braced[1]!) ? undefined : bracedReference(value, braced);
  for (const [system, pattern] of FORMS) {
    const match = pattern.exec(value);
    if (match !== null) return ofForm(system, match[1]!.trim(), value);
  }
  return undefined;
}

/** A name must not carry a value: literals, arguments and random texts do not become names. */
function ofForm(system: string, body: string, value: string): FoundReference | undefined {
  if (system === 'expression') return expression(body, value);
  if (system === 'template') return template(body, value);
  if (system === 'command') return { system, name: /^[A-Za-z_./-][\w./-]{0,60}/.exec(body)?.[0].split('/').at(-1) || 'command' };
  const name = system === 'azure-keyvault' ? keyVaultName(body) : withoutLiterals(body);
  return name === '' || isOpaque(name.replace(/^(?:\.{1,2}|~)\//, '')) ? undefined : { system, name };
}

/** `vault/name`, however Key Vault is asked. */
function keyVaultName(body: string): string {
  const url = /https:\/\/([\w-]{2,60})\.vault\.azure\.net\/secrets\/([\w-]{1,127})/i.exec(body);
  const pair = /VaultName=([\w-]{2,60});\s{0,4}SecretName=([\w-]{1,127})/i.exec(body);
  const found = url ?? pair;
  return found === null ? body : `${found[1]}/${found[2]}`;
}

/** Quoted literals leave, except names of variables: `env "DB_PASSWORD"`, `lookup('env', 'DB_PASSWORD')`. */
function withoutLiterals(body: string): string {
  return body
    .replaceAll(/(default\W{1,4})?(["'`])([^"'`]{0,300})\2/g, (_, behind: string | undefined, _quote: string, text: string) =>
      behind === undefined && /^[A-Z][A-Z0-9]{0,30}(?:_[A-Z0-9]{1,20}){1,8}$/.test(text) && !isOpaque(text) ? text : (behind ?? ''),
    )
    .replaceAll(/["'`][^"'`]*$/g, '')
    .replaceAll(/\s{1,}/g, ' ')
    .trim();
}

function withoutRandomWords(text: string): string {
  return text.replaceAll(/[\w+=-]{20,300}/g, (word) => (isOpaque(word) ? '' : word)).trim();
}

/** `{{ default "literal" .Values.x }}`, `{{ .Values.x | default "literal" }}`, `{{ x | default('literal') }}`. */
function template(body: string, value: string): FoundReference {
  const read = environmentRead(body);
  if (read !== undefined && !isOpaque(read.name)) {
    const { name, fallback } = read;
    return { system: 'env', name, ...(fallback === undefined ? {} : { fallback: { text: fallback, at: value.lastIndexOf(fallback) } }) };
  }
  const literal = /\bdefault[\s(]{1,4}\\?(["'`])([^"'`]{1,300})\1/.exec(body)?.[2];
  const kept = lookedUp(body);
  const known = kept === undefined || isOpaque(kept.name) ? undefined : kept;
  const name = known?.name ?? (withoutRandomWords(withoutLiterals(body)) || 'template');
  return {
    system: known?.system ?? 'template',
    name,
    ...(literal === undefined ? {} : { fallback: { text: literal, at: value.indexOf(literal) } }),
  };
}

const REFERENCE_START = new Set([...'${<%!@(`~/.opvsabgriwhdkcefmltAPI'].map((character) => character.charCodeAt(0)));

/** Sources of variables in Serverless, Spring, Azure App Configuration and their kin: `${env:X}`, `${opt:stage}`. */
const SOURCES: Readonly<Record<string, string>> = {
  env: 'env',
  localEnv: 'env',
  containerEnv: 'env',
  input: 'input',
  config: 'expression',
  command: 'expression',
  ssm: 'ssm',
  secretsmanager: 'secretsmanager',
  sm: 'gcp-secret',
  vault: 'vault',
  doppler: 'doppler',
  cf: 'cloudformation',
  self: 'expression',
  opt: 'expression',
  param: 'expression',
  sls: 'expression',
  aws: 'expression',
  file: 'file',
  s3: 'file',
  terraform: 'terraform',
  output: 'expression',
  secret: 'secret-manager',
  secrets: 'secret-manager',
};

function bracedReference(value: string, [, name, operator, rest]: RegExpExecArray): FoundReference {
  const source = operator === ':' && rest !== undefined ? SOURCES[name!] : undefined;
  if (source !== undefined) return ofSource(source, rest!, value);
  const env = /^env\.(\w{1,120})$/.exec(name!);
  if (env !== null) return { system: 'env', name: env[1]! };
  const literal = operator !== undefined && /^:?[-=]?$|^:$/.test(operator) && rest !== undefined && rest !== '';
  return { system: 'env', name: name!, ...(literal ? { fallback: { text: rest, at: value.length - 1 - rest.length } } : {}) };
}

/** `${env:TOKEN, 'literal'}`: a name, and what is used without it. */
function ofSource(system: string, rest: string, value: string): FoundReference {
  const fallback = /^[^,]{1,200},\s{0,8}["']([^"']{1,500})["']\s{0,8}$/.exec(rest)?.[1];
  const [written = ''] = /^[\w./-]{1,200}/.exec(rest) ?? [];
  const name = isOpaque(written) || written === '' ? system : written;
  return { system, name, ...(fallback === undefined ? {} : { fallback: { text: fallback, at: value.lastIndexOf(fallback) } }) };
}

function expression(body: string, value: string): FoundReference {
  const secret = /\bsecrets\.([A-Za-z_]\w{0,100})/.exec(body);
  const fallback = /\|\|\s*'([^']{1,500})'\s*$/.exec(body);
  const name = (secret?.[1] ?? withoutRandomWords(withoutLiterals(body))) || 'expression';
  const at = fallback === null ? -1 : value.lastIndexOf(fallback[1]!);
  return {
    system: secret === null ? 'expression' : 'github-secret',
    name,
    ...(fallback === null ? {} : { fallback: { text: fallback[1]!, at } }),
  };
}

/** Ciphertext that is at rest in the repository on purpose (placeholders.md §3). */
export function isEncrypted(value: string): boolean {
  return (
    /^(?:ENC\[|ENC\(|\$ANSIBLE_VAULT|encrypted:|\{cipher\}|vault:v\d+:|v1:[A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+|EV\[|gAAAAA|U2FsdGVkX1|AQICAH|Ci[QUYc]A(?=[A-Za-z0-9+/]{80})|\{(?:AES|3DES)\}|DEC::|-----BEGIN (?:AGE ENCRYPTED FILE|PGP MESSAGE))/.test(
      value,
    ) || /^Ag[A-Za-z0-9+/=]{300,}$|^\{[A-Za-z0-9+/]{20,300}={1,2}\}$/.test(value)
  );
}

/** Hashes, digests and public keys: not usable as a credential (placeholders.md §4). */
export function isDigest(value: string): boolean {
  // A line of htpasswd has the user's name in front (`app:$2y$…`).
  return /^(?:[\w.@-]{1,64}:(?=\$(?:2[aby]|apr1|[156])\$)){0,1}(?:sha(?:1|256|384|512)[-:]|h1:|\$2[aby]\$|\$argon2|\$scrypt\$|\$[1567y]\$|\$apr1\$|pbkdf2[_:]|\{SSHA|\{bcrypt\}|SCRAM-SHA-256\$|md5[0-9a-f]{32}$|ssh-(?:rsa|ed25519|dss) |ecdsa-sha2|-----BEGIN (?:PUBLIC KEY|CERTIFICATE)|age1|arn:|data:)/i.test(
    value,
  );
}
