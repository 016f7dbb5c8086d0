import type { Entry } from '../../domain/document.ts';
import type { JobShape } from '../ci-jobs.ts';
import { ciPipeline, pairsOf, wordsOf } from '../ci-pipeline.ts';
import type { DocumentReader } from '../reader.ts';
import { child, descend, scalarText, type TreeNode } from '../tree.ts';

export const reader: DocumentReader = {
  id: 'drone',
  title: 'Drone and Woodpecker',
  files: '.drone.yml, .woodpecker.yml, .woodpecker/*.yml',
  understands: 'Pipelines with branches, events and promotion targets; `from_secret` as references; commands.',
  rank: 30,
  reads: (path) => /(?:^|\/)(?:\.drone|\.woodpecker|\.woodpecker\/[^/]{1,100})\.ya?ml$/.test(path),
  read: ({ text }) => {
    const content = ciPipeline(text, pipeline);
    return { ...content, entries: content.entries.map((entry) => named(entry, text)) };
  },
};

function pipeline(root: TreeNode): JobShape[] {
  if (root.kind !== 'map' || (child(root, 'steps') ?? child(root, 'pipeline')) === undefined) return [];
  const when = pairsOf(root).find(({ key }) => key === 'trigger' || key === 'when')?.value;
  const target = child(when, 'target');
  return [
    {
      id: scalarText(root, 'name') ?? 'pipeline',
      node: root,
      keyPath: [],
      platform: 'drone',
      environment: target?.kind === 'list' ? target.items[0] : target,
      branches: wordsOf(descend(when, 'branch', 'include') ?? child(when, 'branch')),
      triggers: wordsOf(descend(when, 'event', 'include') ?? child(when, 'event')),
    },
  ];
}

/** `TOKEN: { from_secret: prod_token }`: a reference, named after the setting that it fills. */
function named(entry: Entry, text: string): Entry {
  // `kind: secret` with `get: { path: … }`.
  if (entry.keyPath.join('.') === 'get.path')
    return { ...entry, form: 'reference', reference: { system: 'vault', name: text.slice(entry.span.start, entry.span.end) } };
  const key = entry.keyPath.at(-2);
  if (entry.key !== 'from_secret' || key === undefined) return entry;
  const name = text.slice(entry.span.start, entry.span.end);
  return { ...entry, key, form: 'reference', reference: { system: 'drone-secret', name } };
}
