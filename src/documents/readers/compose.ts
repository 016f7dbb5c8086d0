import type { Entry } from '../../domain/document.ts';
import { configEntries } from '../config-tree.ts';
import { withSingleDollars } from '../doubled-dollar.ts';
import type { DocumentReader } from '../reader.ts';
import type { TreeNode } from '../tree.ts';
import { yamlContent } from '../yaml-content.ts';

export const reader: DocumentReader = {
  id: 'compose',
  title: 'Docker Compose',
  files: 'docker-compose*.yml, compose*.yaml, docker-stack*.yml',
  understands: 'Services and their environment, as a list or a map.',
  rank: 110,
  reads: (path) => /(?:^|\/)(?:docker-compose|compose|docker-stack)[^/]*\.ya?ml$/.test(path),
  read: ({ text }) => yamlContent(text, (root) => services(text.includes('$$') ? withSingleDollars(root) : root)),
};

function services(root: TreeNode): readonly Entry[] {
  return configEntries(root, [], (_, place) => {
    const [outer, name] = place.keyPath;
    if (outer !== 'services' || name === undefined || place.keyPath.length !== 2) return undefined;
    return { ...place, scopes: [{ kind: 'service', name }] };
  });
}
