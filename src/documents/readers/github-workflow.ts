import type { DocumentReader } from '../reader.ts';
import { githubWorkflow } from '../github-jobs.ts';
import { indentedEntries } from '../line-scan.ts';
import { yamlTrees } from '../yaml-tree.ts';

export const reader: DocumentReader = {
  id: 'github-workflow',
  title: 'GitHub Actions workflow',
  files: '.github/workflows/*.yml, .gitea/workflows/*.yml, .forgejo/workflows/*.yml',
  understands:
    'Jobs with their environments (matrix values, inputs and conditions resolved), triggers and branches; `secrets` and `vars` of every expression; values of `env` and `with`; scripts.',
  rank: 10,
  reads: (path) => /(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\/[^/]{1,200}\.ya?ml$/.test(path),
  read: ({ text }) => {
    const { documents, loose, notes, valid } = yamlTrees(text);
    if (!valid) return { entries: indentedEntries(text), notes };
    const found = documents.map((root) => githubWorkflow(root, text));
    return { entries: [...found.flatMap(({ entries }) => entries), ...loose], jobs: found.flatMap(({ jobs }) => jobs), notes };
  },
};
