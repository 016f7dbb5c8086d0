import type { Occurrence } from '../domain/occurrence.ts';

/** Where a value of a file or platform belongs instead, as a command. `NAME` and `ENV` are filled in. */
const STORES: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\/)\.github\/workflows\//, 'gh secret set NAME --env ENV'],
  [/(?:^|\/)\.gitlab-ci\.ya?ml$/, 'glab variable set NAME --scope ENV --masked'],
  [/(?:^|\/)fly(?:\.[\w-]{1,40})?\.toml$/, 'fly secrets set NAME=… --app <app of ENV>'],
  [/(?:^|\/)railway\.(?:json|toml)$/, 'railway variables --environment ENV --set "NAME=…"'],
  [/(?:^|\/)wrangler\.(?:toml|jsonc?)$|(?:^|\/)\.dev\.vars/, 'npx wrangler secret put NAME --env ENV'],
  [/(?:^|\/)(?:vercel\.json|\.vercel\/)/, 'vercel env add NAME ENV'],
  [/(?:^|\/)netlify\.toml$/, 'netlify env:set NAME … --context ENV'],
  [/(?:^|\/)(?:Procfile|app\.json)$/, 'heroku config:set NAME=… --app <app of ENV>'],
  [/(?:^|\/)config\/(?:credentials|master\.key|secrets\.yml|database\.yml)/, 'bin/rails credentials:edit --environment ENV'],
  [/(?:^|\/)appsettings(?:\.[\w-]{1,40})?\.json$/, 'dotnet user-secrets set NAME … for development, and the platform’s own store for ENV'],
  [/\.tfvars(?:\.json)?$|\.tf$/, 'export TF_VAR_NAME=… from the secret store of ENV'],
  [/(?:^|\/)Pulumi\.[\w-]{1,40}\.ya?ml$/, 'pulumi config set --secret NAME --stack ENV'],
  [
    /(?:^|\/)\.?(?:mcp|mcp_config|claude_desktop_config)\.json$|(?:^|\/)\.(?:claude|cursor|vscode)\//,
    'an input or variable reference such as ${NAME}, resolved when the agent starts',
  ],
];

/** What to do with a value that must leave its file, concrete for the place. */
export function storeFor(occurrence: Occurrence): string {
  // What nothing places is kept as production's is, until somebody knows better.
  const environment = occurrence.attribution.environment ?? 'production';
  const command = STORES.find(([pattern]) => pattern.test(occurrence.location.path))?.[1] ?? ofFormat(occurrence);
  return command
    .replaceAll('TF_VAR_NAME', () => `TF_VAR_${nameFor(occurrence).toLowerCase()}`)
    .replaceAll('NAME', () => nameFor(occurrence))
    .replaceAll(/\bENV\b/g, () => environment);
}

function ofFormat({ format, attribution }: Occurrence): string {
  if (format === 'kubernetes')
    return 'kubectl create secret generic <name> --namespace <namespace of ENV> --from-file=NAME=/dev/stdin, or a sealed or external secret';
  if (format === 'compose') return 'a compose secret: secrets.NAME.file outside the repository, one for ENV';
  return attribution.environment === undefined
    ? 'the secret store of the environment that it belongs to, for example gh secret set NAME --env production'
    : 'the secret store of ENV, for example gh secret set NAME --env ENV';
}

/** Headers and flags are no names for a secret. */
const NO_NAME = /^(?:authorization|bearer|cookie|x-[\w-]{1,60}|-{1,2}[\w-]{1,60}|token|key|password|secret|value|url)$/i;

/**
 * A name for the variable, as shells write them. A key comes from the repository:
 * only letters, digits and `_` of it are printed in a command.
 */
function nameFor(occurrence: Occurrence): string {
  const { key } = occurrence;
  const known = occurrence.kind === 'credential' ? occurrence.credential.type : '';
  const plain = key.length <= 60 && /^[A-Za-z]/.test(key) && !NO_NAME.test(key) ? key.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '_') : known;
  const name = plain.toUpperCase().replaceAll(/[^A-Z0-9]{1,60}/g, '_');
  return name === '' ? 'NAME' : name;
}

/** Rotate, move, forget: for a credential that stands in the repository. */
export function moveOut(occurrence: Occurrence): string {
  return `Rotate it first: history keeps it. Then keep the new one in ${storeFor(occurrence)}.`;
}

/** For one secret in two environments; the occurrence is the side that is wrong. */
export function split(occurrence: Occurrence): string {
  return `Create a second credential for ${occurrence.attribution.environment ?? 'this environment'}, keep it in ${storeFor(occurrence)}, then rotate the shared one.`;
}
