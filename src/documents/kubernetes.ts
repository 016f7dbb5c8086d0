import { secret } from '../domain/secret.ts';
import type { Entry, Scope } from '../domain/document.ts';
import { configEntries } from './config-tree.ts';
import { dotenvEntries, looksLikeDotenv } from './dotenv-text.ts';
import { embeddedEntries } from './embedded-text.ts';
import { leftOut } from './gaps.ts';
import { jsonTree } from './json-tree.ts';
import { secretReference } from './store-references.ts';
import {
  child,
  entryOf,
  referenceOf,
  scalarText,
  type TreeHook,
  type TreeNode,
  type TreePlace,
  type TreeScalar,
  treeEntries,
} from './tree.ts';

/** Whether a document of a YAML stream is a Kubernetes object. */
export function isKubernetes(root: TreeNode): boolean {
  return scalarText(root, 'apiVersion') !== undefined && scalarText(root, 'kind') !== undefined;
}

/** Values of a Kubernetes object: decoded secret data, variables, references to secrets. */
export function kubernetesEntries(root: TreeNode): Entry[] {
  const kind = scalarText(root, 'kind') ?? '';
  const name = scalarText(root, 'metadata', 'name') ?? scalarText(root, 'name') ?? '';
  const namespace = scalarText(root, 'metadata', 'namespace');
  const scopes: Scope[] = namespace === undefined ? [] : [{ kind: 'namespace', name: namespace }];
  scopes.push({ kind: 'resource', name: `${kind}/${name}` });
  return configEntries(root, scopes, (node, place) => lookAt(node, place, kind, namespace ?? ''));
}

function isSecretData(kind: string, place: TreePlace): boolean {
  return kind === 'Secret' && place.keyPath.length === 2 && place.keyPath[0] === 'data';
}

function lookAt(node: TreeNode, place: TreePlace, kind: string, namespace: string): ReturnType<TreeHook> {
  if (node.kind === 'scalar') return isSecretData(kind, place) ? decoded(node, place) : secretNamed(node, place, kind, namespace);
  if (node.kind === 'list')
    return place.key === 'imagePullSecrets' ? node.items.flatMap((item, index) => pullSecret(item, index, place, namespace)) : undefined;
  if (kind === 'Config') return configPlace(node, place);
  if (place.keyPath.length === 1 && place.key === 'spec' && KEPT_AT[kind] !== undefined) return keptAt(node, place, KEPT_AT[kind]);
  return secretReference(node, place, namespace);
}

/** Objects whose `spec` names what Vault keeps, by the keys that name it. */
const KEPT_AT: Readonly<Record<string, readonly string[]>> = {
  VaultStaticSecret: ['mount', 'path'],
  VaultDynamicSecret: ['mount', 'path'],
};

function keptAt(node: TreeNode, place: TreePlace, keys: readonly string[]): Entry[] {
  const at = child(node, keys.at(-1)!);
  if (at?.kind !== 'scalar') return [];
  const name = keys.map((key) => scalarText(node, key) ?? '').join('/');
  return [referenceOf({ ...place, key: 'path', keyPath: [...place.keyPath, 'path'] }, at, { system: 'vault', name })];
}

function pullSecret(item: TreeNode, index: number, place: TreePlace, namespace: string): Entry[] {
  const name = child(item, 'name');
  const at = { ...place, keyPath: [...place.keyPath, String(index)] };
  return name?.kind === 'scalar' ? [referenceOf(at, name, { system: 'k8s-secret', name: `${namespace}/${name.text}` })] : [];
}

/** A secret that is mounted, that an annotation injects, or that a store's driver fetches. */
function secretNamed(node: TreeScalar, place: TreePlace, kind: string, namespace: string): readonly Entry[] | undefined {
  const { key, keyPath } = place;
  const named = (system: string, name: string): Entry[] => (node.text === '' ? [] : [referenceOf(place, node, { system, name })]);
  if (key === 'secretName' && kind !== 'Certificate') return named('k8s-secret', `${namespace}/${node.text}`);
  if (/^vault\.hashicorp\.com\/agent-inject-secret-/.test(key)) return named('vault', node.text);
  if (kind === 'ExternalSecret' && key === 'secretKey') return [];
  if (kind === 'ExternalSecret' && (keyPath.at(-2) === 'extract' || keyPath.at(-2) === 'find') && (key === 'key' || key === 'path'))
    return named('external-secret', node.text);
  return kind === 'SecretProviderClass' && key === 'objects' ? providedObjects(node, place) : undefined;
}

/** The objects of a SecretProviderClass stand as YAML inside a text. */
function providedObjects(node: TreeScalar, place: TreePlace): Entry[] {
  const found = embeddedEntries(node, place);
  const all = [...node.text.matchAll(/\bobjectName:[ \t]{0,8}["']?([\w./:-]{1,300})/g)].map((match) => match[1]!);
  if (all.length > MOST_OBJECTS) leftOut(`an object provides more than ${MOST_OBJECTS} secrets; the others were left out`);
  const names = all.slice(0, MOST_OBJECTS);
  const written = node.written ?? node.text;
  let from = 0;
  const references = names.map((name) => {
    const at = Math.max(written.indexOf(name, from), 0);
    from = at + name.length;
    const span = { start: node.span.start + at, end: node.span.start + at + name.length };
    const inner = { ...place, key: 'objectName', keyPath: [...place.keyPath, 'objectName'] };
    return { ...entryOf(inner, name, span, 'reference'), reference: { system: 'secret-store', name } };
  });
  return [...found.filter(({ key }) => key !== 'objectName'), ...references];
}

const MOST_OBJECTS = 100;

/** A cluster, context or user of a kubeconfig. */
function configPlace(node: TreeNode, place: TreePlace): TreePlace | undefined {
  const name = scalarText(node, 'name');
  if (name === undefined || place.keyPath.length !== 2) return undefined;
  return { ...place, scopes: [...place.scopes, { kind: 'context', name }] };
}

function decoded(node: TreeNode & { kind: 'scalar' }, place: TreePlace): readonly Entry[] | undefined {
  const packed = node.text.replace(/\s+/g, '');
  if (packed === '' || packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) return undefined;
  const bytes = Buffer.from(packed, 'base64');
  const text = bytes.toString('utf8');
  if (!Buffer.from(text, 'utf8').equals(bytes)) return undefined;
  const whole: Entry = { ...entryOf(place, text, node.span), value: secret(text), encoding: 'base64' };
  return [
    whole,
    ...inside(text, place).map((entry) => ({
      ...entry,
      span: node.span,
      encoding: 'base64' as const,
      keyPath: [...place.keyPath, ...entry.keyPath],
    })),
  ];
}

/** Entries of a dotenv or JSON file that is kept whole in one value. */
function inside(text: string, place: TreePlace): readonly Entry[] {
  if (text.includes('\n') && looksLikeDotenv(text)) return dotenvEntries(text, place.scopes);
  if (!text.trimStart().startsWith('{')) return [];
  const { root, valid } = jsonTree(text);
  return valid && root !== undefined ? treeEntries(root, place.scopes) : [];
}
