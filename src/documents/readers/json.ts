import type { DocumentContent, Entry, Scope } from '../../domain/document.ts';
import { jsonTree } from '../json-tree.ts';
import type { DocumentReader } from '../reader.ts';
import { child, scalarText, type TreeNode, treeEntries } from '../tree.ts';

const MAX_JSON = 512 * 1024;
const MACHINE_MADE = /(?:^|\/)(?:package-lock|npm-shrinkwrap|composer\.lock|[^/]*(?:openapi|swagger)[^/]*)\.json$|\.min\.json$/i;

export const reader: DocumentReader = {
  id: 'json',
  title: 'JSON, JSONC and JSON5',
  files: '*.json, *.jsonc, *.json5, *.tfstate, *.webmanifest',
  understands: 'Keys and values; environments of Postman and of HTTP client files; name and value pairs.',
  rank: 220,
  reads: (path) => /\.(?:jsonc?|json5|tfstate|tfstate\.backup)$/.test(path) && !MACHINE_MADE.test(path),
  read: ({ path, text }) => {
    if (text.length > MAX_JSON)
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
    return root.pairs.flatMap((pair) => treeEntries(pair.value, [{ kind: 'environment', name: pair.key }], undefined, [pair.key]));
  }
  const name = path.endsWith('.postman_environment.json') ? scalarText(root, 'name') : undefined;
  const scopes: Scope[] = name === undefined || child(root, 'values') === undefined ? [] : [{ kind: 'environment', name }];
  return treeEntries(root, scopes);
}
