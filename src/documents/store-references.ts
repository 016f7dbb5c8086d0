import type { Entry } from '../domain/document.ts';
import { isPlainParameter, sourceSystem } from './hcl-places.ts';
import { child, isVerbatim, referenceOf, scalarText, type TreeNode, type TreePlace, type TreeScalar } from './tree.ts';

/**
 * Shapes of configuration that name what a store keeps: parameters of ECS and ARM, references of CloudFormation,
 * secrets of Helm values, Compose, Render, Copilot, App Hosting. Source: the platforms' own references of their files.
 */
export function storeReferences(node: TreeNode, place: TreePlace): readonly Entry[] | undefined {
  if (node.kind === 'map') return ofMap(node, place);
  if (node.kind === 'list') return ofList(node.items, place);
  if (NAMES_A_KEY.test(place.key) && /^[\w.-]{1,100}$/.test(node.text)) return [];
  const [system, name] = ofScalar(node, place) ?? [];
  return system === undefined ? undefined : [referenceOf(place, node, { system, name: name ?? node.text })];
}

type Mapping = TreeNode & { readonly kind: 'map' };

/** `secretKeyRef`, `secretRef`, `remoteRef` of Kubernetes, wherever they stand. */
export function secretReference(node: TreeNode, place: TreePlace, namespace: string): Entry[] | undefined {
  const own = child(node, 'secretKeyRef') ?? (place.key === 'secretRef' ? node : undefined);
  const remote = place.key === 'remoteRef' ? node : undefined;
  const at = child(own ?? remote, 'key') ?? child(own ?? remote, 'name');
  if (at?.kind !== 'scalar') return undefined;
  const part = (key: string): string => scalarText(own ?? remote, key) ?? '';
  if (own === undefined)
    return named(at, place, 'external-secret', [part('key'), part('property')].filter((text) => text !== '').join('/'));
  const parts = [namespace, part('name'), part('key')];
  return named(at, place, 'k8s-secret', (child(own, 'key') === undefined ? parts.slice(0, 2) : parts).join('/'));
}

function ofMap(node: Mapping, place: TreePlace): readonly Entry[] | undefined {
  const [first] = node.pairs;
  if (first === undefined) return undefined;
  const reference = secretReference(node, place, '');
  if (reference !== undefined) return reference;
  const vault = scalarText(node, 'keyVault', 'id');
  const secretName = child(node, 'secretName');
  if (vault !== undefined && secretName?.kind === 'scalar')
    return named(secretName, place, 'azure-keyvault', `${vault.slice(vault.lastIndexOf('/') + 1)}/${secretName.text}`);
  if (node.pairs.length === 1 && first.value.kind === 'scalar' && (first.key === 'Ref' || first.key === 'Fn::ImportValue'))
    return named(first.value, place, 'cloudformation', first.value.text);
  if (node.pairs.length === 1 && first.key === 'Fn::GetAtt') return [];
  if (place.key === 'fromDatabase' || place.key === 'fromService') return ofRender(node, place);
  const parameter = child(node, 'valueFrom') ?? child(node, 'ValueFrom');
  const called = scalarText(node, 'name') ?? scalarText(node, 'Name');
  if (parameter?.kind === 'scalar' && called !== undefined && /^[\w./-]{2,300}$/.test(parameter.text) && place.keyPath.includes('secrets'))
    return named(parameter, { ...place, key: called, keyPath: [...place.keyPath, called] }, 'ssm', parameter.text);
  const variable = scalarText(node, 'variable');
  const kept = child(node, 'secret');
  if (variable !== undefined && kept?.kind === 'scalar')
    return named(kept, { ...place, key: variable, keyPath: [...place.keyPath, variable] }, 'gcp-secret', kept.text);
  return undefined;
}

function named(node: TreeScalar, place: TreePlace, system: string, name: string): Entry[] {
  return node.text === '' ? [] : [referenceOf(place, node, { system, name })];
}

/** `fromDatabase: { name: prod-db, property: connectionString }`. */
function ofRender(node: Mapping, place: TreePlace): readonly Entry[] | undefined {
  const name = child(node, 'name');
  const around = place.keyPath.at(-2) ?? place.key;
  if (name?.kind !== 'scalar') return undefined;
  return named(name, { ...place, key: /^\d+$/.test(around) ? place.key : around }, 'render', name.text);
}

/** Lists of names: secrets of a Compose service, of a Cloud Build step, pull secrets. */
function ofList(items: readonly TreeNode[], place: TreePlace): readonly Entry[] | undefined {
  const system =
    place.key === 'secretEnv'
      ? 'cloud-build-secret'
      : place.key === 'secrets' && place.keyPath[0] === 'services'
        ? 'compose-secret'
        : undefined;
  // A service account of Kubernetes, a task of Semaphore: `secrets: [{ name: … }]`.
  const areNames =
    place.key === 'secrets' &&
    items.length > 0 &&
    items.every((item) => item.kind === 'map' && item.pairs.length === 1 && child(item, 'name') !== undefined);
  if (isListOfVariables(items, place))
    return items.flatMap((item, index) => variable(item, { ...place, keyPath: [...place.keyPath, String(index)] }));
  if (system === undefined && place.key !== 'imagePullSecrets' && !areNames) return undefined;
  return items.flatMap((item, index) => {
    const node = item.kind === 'scalar' ? item : (child(item, 'source') ?? child(item, 'name'));
    const at = { ...place, keyPath: [...place.keyPath, String(index)] };
    return node?.kind === 'scalar' ? named(node, at, system ?? 'k8s-secret', node.text) : [];
  });
}

/** Which of a secret's keys is meant: `existingSecretPasswordKey: password`. */
const NAMES_A_KEY =
  /^existingSecret[A-Za-z]{0,40}Keys?$|^(?:secretKeys|secretKeyName|userPasswordKey|adminPasswordKey|passwordKey|secretPasswordKey)$/;
const SECRET_OF_CHART =
  /^(?:.{0,60}[a-z])?[eE]xisting[A-Za-z]{0,30}Secret(?:Name)?$|^existingSecret(?:Name)?$|^(?:secretName|secretRef|fromGroup|imagePullSecret)$/;

/** A data source of Terraform that is written as JSON. */
function ofSource(text: string, [outer, type = '', ...rest]: readonly string[]): string | undefined {
  if ((outer !== 'data' && outer !== 'ephemeral') || rest.length < 2 || text.includes('${')) return undefined;
  const system = sourceSystem(type, rest.at(-1)!);
  return system === 'ssm' && isPlainParameter(text) ? undefined : system;
}

function ofScalar(node: TreeScalar, { key, keyPath }: TreePlace): readonly [system: string, name?: string] | undefined {
  const { text } = node;
  if (text === '' || text.length > 300 || !isVerbatim(node)) return undefined;
  const source = ofSource(text, keyPath);
  if (source !== undefined) return [source];
  const [outer] = keyPath;
  if (SECRET_OF_CHART.test(key) && /^[a-z0-9][a-z0-9.-]{1,252}$/.test(text)) return [key === 'fromGroup' ? 'render-group' : 'k8s-secret'];
  // Compose: `secrets: { key: { external: true, name: prod_key } }`.
  if (keyPath.length === 3 && outer === 'secrets' && key === 'name') return ['compose-secret'];
  // AWS Copilot: `secrets: { DB_PASSWORD: /copilot/… }`.
  if (keyPath.at(-2) === 'secrets' && /^\/[\w.-]{1,100}(?:\/[\w.-]{1,100}){1,10}$/.test(text)) return ['ssm'];
  if ((key === 'env_file' || key === 'envFile' || key === 'env-file') && /^[\w./${}-]{1,200}$/.test(text) && !/[${}]/.test(text))
    return ['file', text];
  return undefined;
}

/** Kamal: `password: [KAMAL_REGISTRY_PASSWORD]`, `secret: [DATABASE_URL]`. */
function isListOfVariables(items: readonly TreeNode[], { key }: TreePlace): boolean {
  if (items.length === 0 || !/^(?:password|username|secret|secrets)$/.test(key)) return false;
  return items.every(
    (item) => item.kind === 'scalar' && /^[A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40}){1,10}(?::[A-Z0-9_]{1,80})?$/.test(item.text),
  );
}

function variable(item: TreeNode, place: TreePlace): readonly Entry[] {
  return item.kind === 'scalar' ? named(item, place, 'env', item.text.replace(/^[^:]*:/, '')) : [];
}
