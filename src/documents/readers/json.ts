import type { DocumentContent, Entry, Scope } from '../../domain/document.ts';
import { configEntries } from '../config-tree.ts';
import { jsonTree } from '../json-tree.ts';
import type { DocumentReader } from '../reader.ts';
import { child, entryOf, referenceOf, scalarText, type TreeNode, type TreePlace, treeEntries } from '../tree.ts';

/** UTF-16 code units. What is longer is data; a state of Terraform is one file, however long. */
const MAX_JSON = 512 * 1024;
const MAX_STATE = 4 * 1024 * 1024;
const STATE = /\.tfstate(?:\.backup)?$/;
const FILES = /\.(?:jsonc?|json5|tfstate|tfstate\.backup|har)$|(?:^|\/)\.(?:firebaserc|dockercfg|dockerconfigjson|sqltoolsrc)$/;
const MACHINE_MADE = /(?:^|\/)(?:package-lock|npm-shrinkwrap|composer\.lock|[^/]*(?:openapi|swagger)[^/]*)\.json$|\.min\.json$/i;

export const reader: DocumentReader = {
  id: 'json',
  title: 'JSON, JSONC and JSON5',
  files: '*.json, *.jsonc, *.json5, *.tfstate, *.har, .firebaserc, .dockercfg, .dockerconfigjson, .sqltoolsrc',
  understands:
    'Keys and values, name and value pairs; environments of Postman and of HTTP client files; Terraform states; references to the stores of ECS, ARM and CloudFormation; JSON inside strings.',
  rank: 220,
  reads: (path) => FILES.test(path) && !MACHINE_MADE.test(path),
  read: ({ path, text }) => {
    if (text.length > (STATE.test(path) ? MAX_STATE : MAX_JSON))
      return { entries: [], notes: [{ message: 'the file is too long to be parsed as JSON; it was scanned as text', line: undefined }] };
    return content(path, text);
  },
};

function content(path: string, text: string): DocumentContent {
  const { root, valid } = jsonTree(text);
  const notes = valid ? [] : [{ message: 'the file is not valid JSON; what could be read was read', line: undefined }];
  if (root === undefined) return { entries: [], notes };
  return { entries: [...entries(path, root)], notes };
}

function entries(path: string, root: TreeNode): readonly Entry[] {
  if (/(?:^|\/)http-client(?:\.private)?\.env\.json$/.test(path) && root.kind === 'map') {
    return root.pairs.flatMap((pair) => configEntries(pair.value, [{ kind: 'environment', name: pair.key }], undefined, [pair.key]));
  }
  if (/(?:^|\/)custom-environment-variables\.json5?$/.test(path)) return treeEntries(root, [], variableHook);
  const name = path.endsWith('.postman_environment.json') ? scalarText(root, 'name') : undefined;
  const scopes: Scope[] = name === undefined || child(root, 'values') === undefined ? [] : [{ kind: 'environment', name }];
  return configEntries(root, scopes, STATE.test(path) ? stateHook : undefined);
}

/** node-config: every value is the name of a variable. */
function variableHook(node: TreeNode, place: TreePlace): readonly Entry[] | undefined {
  if (node.kind !== 'scalar') return undefined;
  if (node.text === '' || place.key === '__format') return [];
  const key = place.key === '__name' ? (place.keyPath.at(-2) ?? place.key) : place.key;
  return [referenceOf({ ...place, key }, node, { system: 'env', name: node.text })];
}

/** A resource of a Terraform state; what a random password came to be has no name of its own. */
function stateHook(node: TreeNode, place: TreePlace): TreePlace | readonly Entry[] | undefined {
  const { keyPath, scopes } = place;
  if (node.kind === 'map' && keyPath[0] === 'resources' && keyPath.length === 2)
    return { ...place, scopes: [{ kind: 'resource', name: `${scalarText(node, 'type') ?? ''}/${scalarText(node, 'name') ?? ''}` }] };
  const isResult = node.kind === 'scalar' && keyPath.at(-1) === 'result' && scopes[0]?.name.startsWith('random_password/');
  return isResult === true ? [entryOf({ ...place, key: 'random_password' }, node.text, node.span)] : undefined;
}
