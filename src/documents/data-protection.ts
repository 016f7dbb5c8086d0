import type { FoundFact } from '../domain/document.ts';
import type { Span } from '../domain/location.ts';
import { factMaker, type Looked } from './fact-place.ts';
import { hclBlocks } from './hcl-blocks.ts';
import { jsonTree } from './json-tree.ts';
import { child, descend, scalarText, type TreeNode } from './tree.ts';
import { yamlTrees } from './yaml-tree.ts';

/** What is said of one data resource: protected from deletion or not. */
interface Protection {
  readonly address: string;
  readonly attribute: string;
  readonly value: string;
  readonly span: Span;
  readonly protects: boolean;
}

/** Attributes of Terraform resources: the values that protect. A missing value pattern means anything else than `0`. */
const ATTRIBUTES: ReadonlyMap<string, RegExp> = new Map([
  ['prevent_destroy', /^true$/],
  ['deletion_protection', /^(?:true|ACTIVE)$/],
  ['deletion_protection_enabled', /^true$/],
  ['termination_protection', /^true$/],
  ['termination_protection_enabled', /^true$/],
  ['skip_final_snapshot', /^false$/],
  ['force_destroy', /^false$/],
  ['delete_automated_backups', /^false$/],
  ['delete_protection_state', /^DELETE_PROTECTION_ENABLED$/],
  ['object_lock_enabled', /^true$/],
  ['purge_protection_enabled', /^true$/],
  ['backup_retention_period', /^[1-9]/],
  ['recovery_window_in_days', /^[1-9]/],
]);
/** Resources whose provider leaves deletion open unless told otherwise. */
const OPEN_BY_DEFAULT = new Set([
  'aws_db_instance',
  'aws_rds_cluster',
  'aws_docdb_cluster',
  'aws_neptune_cluster',
  'aws_dynamodb_table',
  'azurerm_mssql_database',
]);
const GUARDS = ['deletion_protection', 'deletion_protection_enabled', 'prevent_destroy'];

/** A word that must stand in a document that says something of protection. */
export function speaksOfProtection({ path, text }: Looked): boolean {
  if (/\.tf$/.test(path)) return text.includes('resource "');
  return /\.(?:ya?ml|json|template)$/.test(path) && /AWS::|eclaimPolicy|delete-backups/.test(text);
}

/** Facts of protected or of unprotected data. The subject is the resource's address. */
export function protectionFacts(document: Looked, protects: boolean): FoundFact[] {
  const fact = factMaker(protects ? 'protected-data' : 'unprotected-data', document);
  const all = document.path.endsWith('.tf') ? terraform(document.text) : trees(document).flatMap(inTree);
  return all
    .filter((one) => one.protects === protects)
    .map(({ address, attribute, value, span }) => fact(address, span, { attribute, value }, [{ kind: 'resource', name: address }]));
}

function terraform(text: string): Protection[] {
  return hclBlocks(text, 'resource').flatMap(({ labels, span, attributes }) => {
    const [type = '', name = ''] = labels;
    const address = `${type}.${name}`;
    const said: Protection[] = [...attributes].flatMap(([attribute, found]) => {
      const protecting = ATTRIBUTES.get(attribute);
      if (protecting === undefined || !/^(?:true|false|\d+|[A-Z_]+)$/.test(found.text)) return [];
      return [{ address, attribute, value: found.text, span: found.span, protects: protecting.test(found.text) }];
    });
    if (!OPEN_BY_DEFAULT.has(type) || GUARDS.some((guard) => attributes.has(guard))) return said;
    const lineEnd = text.indexOf('\n', span.start);
    const head = { start: span.start, end: lineEnd < 0 ? span.end : Math.min(lineEnd, span.end) };
    const attribute =
      type === 'aws_dynamodb_table' ? 'deletion_protection_enabled' : type.startsWith('aws_') ? 'deletion_protection' : 'prevent_destroy';
    return [...said, { address, attribute, value: 'absent', span: head, protects: false }];
  });
}

function trees({ path, text }: Looked): readonly TreeNode[] {
  if (!/\.json$|\.template$/.test(path) || !text.trimStart().startsWith('{')) return yamlTrees(text).documents;
  const { root } = jsonTree(text);
  return root === undefined ? [] : [root];
}

function inTree(root: TreeNode): Protection[] {
  const resources = child(root, 'Resources');
  if (resources?.kind === 'map') return resources.pairs.flatMap(({ key, keySpan, value }) => cloudFormation(key, keySpan, value));
  return scalarText(root, 'apiVersion') === undefined ? [] : kubernetes(root);
}

const STORES =
  /^AWS::(?:RDS::DB(?:Instance|Cluster)|DynamoDB::(?:Global)?Table|S3::Bucket|EFS::FileSystem|DocDB::DBCluster|Neptune::DBCluster|EC2::Volume|Backup::BackupVault|Cognito::UserPool|KMS::Key|ElastiCache::ReplicationGroup|Redshift::Cluster)$/;
/** What CloudFormation deletes with the stack unless told otherwise (RDS takes a snapshot). */
const DELETED_BY_DEFAULT = /^AWS::(?:DynamoDB|S3|EFS|EC2|Backup|Cognito)::/;

function cloudFormation(name: string, nameSpan: Span, node: TreeNode): Protection[] {
  const type = scalarText(node, 'Type') ?? '';
  if (!STORES.test(type)) return [];
  const found: Protection[] = [];
  const add = (attribute: string, value: TreeNode | undefined, protecting: RegExp): void => {
    if (value?.kind === 'scalar')
      found.push({ address: name, attribute, value: value.text.slice(0, 40), span: value.span, protects: protecting.test(value.text) });
  };
  add('DeletionPolicy', child(node, 'DeletionPolicy'), /^(?:Retain|RetainExceptOnCreate|Snapshot)$/);
  add('DeletionProtection', descend(node, 'Properties', 'DeletionProtection'), /^(?:true|ACTIVE)$/i);
  add('DeletionProtectionEnabled', descend(node, 'Properties', 'DeletionProtectionEnabled'), /^true$/i);
  if (found.length === 0 && DELETED_BY_DEFAULT.test(type))
    found.push({ address: name, attribute: 'DeletionPolicy', value: 'absent', span: nameSpan, protects: false });
  return found;
}

function kubernetes(root: TreeNode): Protection[] {
  const address = `${scalarText(root, 'kind') ?? ''}/${scalarText(root, 'metadata', 'name') ?? ''}`;
  const found: Protection[] = [];
  for (const [attribute, node] of [
    ['reclaimPolicy', child(root, 'reclaimPolicy')],
    ['persistentVolumeReclaimPolicy', descend(root, 'spec', 'persistentVolumeReclaimPolicy')],
  ] as const)
    if (node?.kind === 'scalar') found.push({ address, attribute, value: node.text, span: node.span, protects: node.text === 'Retain' });
  const finalizers = descend(root, 'metadata', 'finalizers');
  for (const item of finalizers?.kind === 'list' ? finalizers.items : [])
    if (item.kind === 'scalar' && /\/delete-(?:backups|[a-z]{2,20}-pvc)$/.test(item.text))
      found.push({ address, attribute: 'finalizers', value: item.text, span: item.span, protects: false });
  return found;
}
