import type { Entry } from '../../domain/document.ts';
import { ciContent } from '../ci-walk.ts';
import { githubReading } from '../github-jobs.ts';
import type { DocumentReader } from '../reader.ts';
import { child, entryOf, type TreeNode } from '../tree.ts';
import { yamlContent } from '../yaml-content.ts';

export const reader: DocumentReader = {
  id: 'github-action',
  title: 'GitHub composite action',
  files: 'action.yml, action.yaml with `runs:`',
  understands: 'Defaults of inputs, values and scripts of the steps, expressions.',
  rank: 110,
  reads: (path) => /(?:^|\/)action\.ya?ml$/.test(path),
  read: ({ text }) => yamlContent(text, (root) => action(root, text)),
};

function action(root: TreeNode, text: string): Entry[] {
  const entries: Entry[] = [];
  const inputs = child(root, 'inputs');
  for (const { key, value } of inputs?.kind === 'map' ? inputs.pairs : []) {
    const fallback = child(value, 'default');
    if (fallback?.kind === 'scalar' && fallback.text !== '' && !fallback.text.includes('${{'))
      entries.push(entryOf({ key, keyPath: ['inputs', key], scopes: [] }, fallback.text, fallback.span, 'default'));
  }
  const runs = child(root, 'runs');
  if (runs !== undefined) for (const entry of ciContent(runs, [], ['runs'], githubReading(text, undefined)).entries) entries.push(entry);
  return entries;
}
