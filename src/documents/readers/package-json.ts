import { jsonTree } from '../json-tree.ts';
import type { DocumentReader } from '../reader.ts';
import { shellEntries } from '../shell-scan.ts';
import { treeEntries } from '../tree.ts';

/** Parts that name packages and people, no settings. */
const SKIPPED =
  /^(?:(?:dev|peer|optional|bundled?)?[dD]ependencies|peerDependenciesMeta|engines|files|keywords|exports|imports|resolutions|overrides|pnpm|author|contributors|repository|bugs|license|description|version|packageManager|integrity|funding|homepage)$/;

export const reader: DocumentReader = {
  id: 'package-json',
  title: 'package.json and composer.json',
  files: 'package.json, composer.json',
  understands: 'Assignments and flags of the scripts; configuration of tools.',
  rank: 120,
  reads: (path) => /(?:^|\/)(?:package|composer)\.json$/.test(path),
  read: ({ text }) => {
    const { root, valid } = jsonTree(text);
    const notes = valid ? [] : [{ message: 'the file is not valid JSON; what could be read was read', line: undefined }];
    if (root === undefined) return { entries: [], notes };
    const entries = treeEntries(root, [], (node, { keyPath }) => {
      if (keyPath.length === 1 && SKIPPED.test(keyPath[0]!)) return [];
      if (keyPath[0] !== 'scripts' || keyPath.length < 2 || node.kind !== 'scalar') return undefined;
      const mark = { form: 'literal', scopes: [{ kind: 'command', name: keyPath[1]! }] } as const;
      const { start, end } = node.span;
      return shellEntries(text.slice(start, end), start, mark).map((entry) => ({ ...entry, keyPath: [...keyPath, entry.key] }));
    });
    return { entries, notes };
  },
};
