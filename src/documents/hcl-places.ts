import type { Entry, Scope } from '../domain/document.ts';
import type { Span } from '../domain/location.ts';
import { entryOf, isLabel, type TreePlace } from './tree.ts';

/** A bracket that is open. */
export interface HclLevel {
  readonly close: '}' | ']' | ')';
  readonly names: readonly string[];
  readonly scope: Scope | undefined;
  /** Names and scopes of this bracket and of all around it. */
  readonly allNames: readonly string[];
  readonly scopes: readonly Scope[];
  /** What the bracket calls, and the strings that it has been given so far. */
  readonly callee: string | undefined;
  readonly strings: { readonly text: string; readonly span: Span }[];
}

/** Where a value stands. A variable's default is named after the variable, a label after what it labels. */
export function placeIn(levels: readonly HclLevel[], key: string): TreePlace {
  const { allNames: names = [], scopes = [] } = levels.at(-1) ?? {};
  const keyPath = [...names, key];
  const parent = names.at(-1) ?? '';
  if (names[0] === 'variable' && keyPath.length === 3 && key === 'default') return { key: parent, keyPath, scopes };
  // A value in a list or a call stands below its own key: `tokens = ["…"]`.
  if (parent === key || !isLabel(key, parent) || levels.at(-1)?.scope?.kind === 'resource') return { key, keyPath, scopes };
  return { key: parent, keyPath, scopes: [...scopes, { kind: 'key', name: key }] };
}

/** Which attribute of a data source names what, and in which system. Source: the providers' registry documentation. */
const SOURCES: Readonly<Record<string, readonly [system: string, ...attributes: string[]]>> = {
  aws_ssm_parameter: ['ssm', 'name'],
  aws_ssm_parameters_by_path: ['ssm', 'path'],
  aws_secretsmanager_secret: ['secretsmanager', 'name', 'arn'],
  aws_secretsmanager_secret_version: ['secretsmanager', 'secret_id'],
  vault_generic_secret: ['vault', 'path'],
  vault_kv_secret: ['vault', 'path'],
  vault_kv_secret_v2: ['vault', 'name'],
  google_secret_manager_secret: ['gcp-secret', 'secret_id'],
  google_secret_manager_secret_version: ['gcp-secret', 'secret'],
  google_secret_manager_secret_version_access: ['gcp-secret', 'secret'],
  azurerm_key_vault: ['azure-keyvault', 'name'],
  azurerm_key_vault_secret: ['azure-keyvault', 'name'],
  onepassword_item: ['op', 'title', 'uuid'],
  doppler_secrets: ['doppler', 'config'],
  infisical_secrets: ['infisical', 'env_slug'],
  akeyless_static_secret: ['akeyless', 'path'],
  sops_file: ['sops', 'source_file'],
  kubernetes_secret: ['k8s-secret', 'name'],
  kubernetes_secret_v1: ['k8s-secret', 'name'],
};

/** The system in which an attribute of a data source names a secret. */
export function sourceSystem(type: string, attribute: string): string | undefined {
  const [system, ...attributes] = SOURCES[type] ?? [];
  return attributes.includes(attribute) ? system : undefined;
}

/** What a parameter store also holds: addresses and names, which are no secrets. */
const PLAIN_PARAMETER =
  /(?:^|[-_/.])(?:arn|id|url|uri|endpoint|name|bucket|topic|queue|host|hostname|port|ami|image|region|version|vpc|subnet|cidr|domain|zone|role|account|cluster|tag|branch)s?$/i;

/** Whether a name in a parameter store says that no secret is kept under it. */
export function isPlainParameter(name: string): boolean {
  return PLAIN_PARAMETER.test(name) || name.startsWith('/aws/service/');
}

/** `data "aws_ssm_parameter" "x" { name = "…" }`: the name of what the store keeps. */
export function sourceReference(levels: readonly HclLevel[], place: TreePlace, text: string, span: Span): Entry[] | undefined {
  const [kind = '', type = ''] = levels[0]?.names ?? [];
  if ((kind !== 'data' && kind !== 'ephemeral') || text === '' || text.includes('${')) return undefined;
  const system = sourceSystem(type, place.keyPath.at(-1)!);
  if (system === 'ssm' && isPlainParameter(text)) return undefined;
  return system === undefined ? undefined : [{ ...entryOf(place, text, span, 'reference'), reference: { system, name: text } }];
}

const VARIABLES = new Set(['get_env', 'env', 'readEnvironmentVariable', 'getenv']);
const STORES: Readonly<Record<string, string>> = {
  vault: 'vault',
  aws_secretsmanager: 'secretsmanager',
  aws_ssm: 'ssm',
  consul_key: 'consul',
};
const FALLBACKS = new Set(['coalesce', 'try', 'lookup', 'defaults']);

/** What the last string given to a call is; undefined for a value. */
export function callEntries(callee: string, strings: HclLevel['strings'], place: TreePlace): Entry[] | undefined {
  const { text, span } = strings.at(-1)!;
  const named = (system: string, name: string): Entry[] => [{ ...entryOf(place, name, span, 'reference'), reference: { system, name } }];
  const isFirst = strings.length === 1;
  if (text === '') return [];
  if (VARIABLES.has(callee)) return isFirst ? named('env', text) : [entryOf(place, text, span, 'default')];
  const system = STORES[callee];
  if (system !== undefined) return isFirst ? named(system, text) : [];
  // Bicep: kv.getSecret(name), az.getSecret(subscription, group, vault, name).
  if (/(?:^|\.)getSecret$/.test(callee)) {
    if (callee !== 'az.getSecret') return isFirst ? named('azure-keyvault', text) : [];
    return strings.length === 4 ? named('azure-keyvault', `${strings[2]!.text}/${text}`) : [];
  }
  if (callee === 'lookup' && isFirst) return [];
  return FALLBACKS.has(callee) ? [entryOf(place, text, span, 'default')] : undefined;
}
