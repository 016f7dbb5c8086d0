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
  read: ({ path, text }) => {
    const hook = HOOKS.find(([pattern]) => pattern.test(path))?.[1];
    return hook === undefined ? yamlContent(text) : yamlContent(text, (root) => configEntries(root, [], hook));
  },
};

/** Files in which a key at a fixed place names a task or an environment. */
const HOOKS: readonly (readonly [path: RegExp, hook: (node: TreeNode, place: TreePlace) => TreePlace | undefined])[] = [
  // `deploy:prod` of a Taskfile.
  [/(?:^|\/)[Tt]askfile(?:\.dist)?\.ya?ml$/, (_, place) => named(place, 'command', 2, 0, 'tasks')],
  // A target of a dbt profile: https://docs.getdbt.com/docs/core/connect-data-platform/profiles.yml
  [/(?:^|\/)profiles\.ya?ml$/, (_, place) => named(place, 'environment', 3, 1, 'outputs')],
];

function named(place: TreePlace, kind: 'command' | 'environment', depth: number, at: number, parent: string): TreePlace | undefined {
  const { keyPath, scopes } = place;
  if (keyPath.length !== depth || keyPath[at] !== parent) return undefined;
  return { ...place, scopes: [...scopes.slice(0, -1), { kind, name: keyPath.at(-1)! }] };
}
