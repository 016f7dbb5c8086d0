import type { DocumentReader } from '../reader.ts';
import { configEntries } from '../config-tree.ts';
import type { TreeNode, TreePlace } from '../tree.ts';
import { yamlContent } from '../yaml-content.ts';

export const reader: DocumentReader = {
  id: 'yaml',
  title: 'YAML',
  files: '*.yml, *.yaml, and templates of them',
  understands:
    'Keys and values of every document of a stream, with merged keys, aliases and tags; Spring profiles, name and value pairs; commands and texts of another format inside a value; tasks of a Taskfile; templates by their lines.',
  rank: 230,
  reads: (path) =>
    /\.ya?ml(?:\.(?:j2|tpl|tmpl|gotmpl|erb|example|sample|dist|template))?$/.test(path) &&
    !/(?:^|\/)(?:pnpm-lock\.yaml|[^/]*(?:openapi|swagger)[^/]*)$/i.test(path),
  read: ({ path, text }) => (TASKS.test(path) ? yamlContent(text, (root) => configEntries(root, [], taskPlace)) : yamlContent(text)),
};

const TASKS = /(?:^|\/)[Tt]askfile(?:\.dist)?\.ya?ml$/;

/** A task of a Taskfile stands for what it does: `deploy:prod`. */
function taskPlace(_: TreeNode, place: TreePlace): TreePlace | undefined {
  const { keyPath, scopes } = place;
  return keyPath[0] === 'tasks' && keyPath.length === 2
    ? { ...place, scopes: [...scopes.slice(0, -1), { kind: 'command', name: keyPath[1]! }] }
    : undefined;
}
