import type { Entry } from '../domain/document.ts';
import { child, entryOf, type TreeNode, type TreePlace, type TreeScalar, referenceOf, scalarText } from './tree.ts';

/**
 * What a part of a pipeline names that a store keeps: variable groups and key vaults of Azure Pipelines, `secrets:` of
 * GitLab, Buildkite and Woodpecker, inputs of actions that fetch. Source: the platforms' and the actions' documentation.
 */
export function ciReference(node: TreeNode, place: TreePlace): readonly Entry[] | undefined {
  if (node.kind === 'map') return ofMap(node, place);
  if (node.kind === 'list') return place.key === 'secrets' ? ofList(node.items, place) : undefined;
  return ofInput(node, place) ?? ofPlugin(node, place);
}

type Mapping = TreeNode & { readonly kind: 'map' };

function named(node: TreeNode | undefined, place: TreePlace, system: string, name?: string): Entry[] | undefined {
  return node?.kind === 'scalar' && node.text !== '' ? [referenceOf(place, node, { system, name: name ?? node.text })] : undefined;
}

/** GitLab: https://docs.gitlab.com/ci/yaml/#secrets */
const GITLAB: Readonly<Record<string, string>> = {
  vault: 'vault',
  aws_secrets_manager: 'secretsmanager',
  aws_ssm_parameter_store: 'ssm',
  azure_key_vault: 'azure-keyvault',
  gcp_secret_manager: 'gcp-secret',
  gitlab_secrets_manager: 'gitlab-secret',
  akeyless: 'akeyless',
};

function ofMap(node: Mapping, place: TreePlace): readonly Entry[] | undefined {
  if (place.keyPath.at(-2) === 'secrets') {
    for (const { key, value } of node.pairs) {
      const system = GITLAB[key];
      if (system !== undefined) return named(value.kind === 'map' ? (child(value, 'path') ?? child(value, 'name')) : value, place, system);
    }
  }
  const group = child(node, 'group');
  if (group !== undefined && node.pairs.length === 1 && place.keyPath.at(-2) === 'variables')
    return named(group, { ...place, key: 'group' }, 'azure-variable-group');
  const vault = /^AzureKeyVault@/.test(scalarText(node, 'task') ?? '') ? child(child(node, 'inputs'), 'KeyVaultName') : undefined;
  return vault === undefined ? undefined : named(vault, { ...place, key: 'KeyVaultName' }, 'azure-keyvault');
}

/** Names of secrets that a step is given: Buildkite, Woodpecker. */
function ofList(items: readonly TreeNode[], place: TreePlace): readonly Entry[] | undefined {
  const nodes = items.map((item) => (item.kind === 'map' ? child(item, 'source') : item));
  if (nodes.some((node) => node?.kind !== 'scalar' || /[\s$]/.test(node.text))) return undefined;
  return nodes.flatMap((node, index) => named(node, { ...place, keyPath: [...place.keyPath, String(index)] }, 'ci-secret') ?? []);
}

/** Plug-ins of Buildkite that turn names into variables. */
const PLUGINS: readonly (readonly [plugin: RegExp, system: string])[] = [
  [/\/aws-sm(?:#|-buildkite|$)/, 'secretsmanager'],
  [/\/aws-ssm(?:#|-buildkite|$)/, 'ssm'],
  [/\/vault-(?:secrets|env)(?:#|-buildkite|$)/, 'vault'],
  [/\/gcp-secret-manager(?:#|-buildkite|$)/, 'gcp-secret'],
];

function ofPlugin(node: TreeScalar, place: TreePlace): readonly Entry[] | undefined {
  const plugins = place.keyPath.indexOf('plugins');
  if (plugins < 0) return undefined;
  const plugin = place.keyPath.slice(plugins + 1, plugins + 3).find((key) => key.includes('/')) ?? '';
  const system = PLUGINS.find(([pattern]) => pattern.test(plugin))?.[1];
  const counts = system !== undefined && /^[\w./:@-]{2,300}$/.test(node.text) && !/^(?:region|role|auth-role|server)$/.test(place.key);
  return counts ? named(node, place, system) : undefined;
}

/** An input of an action, a line of which names something: the pattern's first group. */
const INPUTS: readonly (readonly [input: RegExp, system: string, line: RegExp])[] = [
  [/^secrets$/, 'vault', /^[ \t]{0,40}([\w-]{1,60}\/[\w./-]{1,300})[ \t]{1,8}[\w.*-]{1,100}[ \t]{0,8}(?:\||;|$)/],
  [/^secrets$/, 'gcp-secret', /^[ \t]{0,40}[\w-]{1,100}:[ \t]{0,4}((?:projects\/)?[\w-]{4,60}\/[\w./-]{1,200})[ \t]{0,8}$/],
  [/^secret-ids$/, 'secretsmanager', /^[ \t]{0,40}(?:\w{1,100}[ \t]{0,4},[ \t]{0,4})?([\w./:@+=*-]{2,300})[ \t]{0,8}$/],
  [/^(?:ssm-?)?parameter-?(?:paths?|names?)?s?$/, 'ssm', /^[ \t]{0,40}(\/[\w./-]{2,300})[ \t]{0,8}$/],
  [/^doppler-config$/, 'doppler', /^[ \t]{0,40}([\w-]{2,60})[ \t]{0,8}$/],
  [/^keyvault$/, 'azure-keyvault', /^[ \t]{0,40}([\w-]{3,60})[ \t]{0,8}$/],
];
const MOST_LINES = 100;

function ofInput(node: TreeScalar, place: TreePlace): readonly Entry[] | undefined {
  if (place.keyPath.at(-2) !== 'with') return undefined;
  const written = node.written ?? node.text;
  for (const [input, system, pattern] of INPUTS) {
    if (!input.test(place.key) || written.includes('${{')) continue;
    const found: Entry[] = [];
    let start = 0;
    for (const line of written.split('\n').slice(0, MOST_LINES)) {
      const name = pattern.exec(line)?.[1];
      if (name !== undefined) {
        const at = node.span.start + start + line.indexOf(name);
        found.push({ ...entryOf(place, name, { start: at, end: at + name.length }, 'reference'), reference: { system, name } });
      }
      start += line.length + 1;
    }
    if (found.length > 0) return found;
  }
  return undefined;
}
