import { secret } from '../domain/secret.ts';
import type { Entry, Scope } from '../domain/document.ts';
import { configEntries } from './config-tree.ts';
import { dotenvEntries, looksLikeDotenv } from './dotenv-text.ts';
import { jsonTree } from './json-tree.ts';
import { child, entryOf, scalarText, type TreeHook, type TreeNode, type TreePlace, treeEntries } from './tree.ts';

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
  if (node.kind === 'scalar') return isSecretData(kind, place) ? decoded(node, place) : undefined;
  if (node.kind !== 'map') return undefined;
  if (kind === 'Config') return configPlace(node, place);
  const own = child(node, 'secretKeyRef') ?? (place.key === 'secretRef' ? node : undefined);
  if (own !== undefined) return secretReference(own, place, namespace);
  if (place.key === 'remoteRef')
    return reference(node, place, 'external-secret', [scalarText(node, 'key') ?? '', scalarText(node, 'property') ?? '']);
  return undefined;
}

function secretReference(node: TreeNode, place: TreePlace, namespace: string): Entry[] {
  const parts = [namespace, scalarText(node, 'name') ?? '', scalarText(node, 'key') ?? ''];
  return reference(node, place, 'k8s-secret', child(node, 'key') === undefined ? parts.slice(0, 2) : parts);
}

function reference(node: TreeNode, place: TreePlace, system: string, parts: readonly string[]): Entry[] {
  const at = child(node, 'key') ?? child(node, 'name');
  if (at?.kind !== 'scalar') return [];
  return [
    {
      ...entryOf(place, at.text, at.span, 'reference'),
      reference: { system, name: system === 'k8s-secret' ? parts.join('/') : parts.filter((part) => part !== '').join('/') },
    },
  ];
}

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
