import type { Entry } from '../../domain/document.ts';
import { type CodeFamily, codeEntries } from '../code-scan.ts';
import { jsonTree } from '../json-tree.ts';
import { prosePairs } from '../prose-pairs.ts';
import type { DocumentReader } from '../reader.ts';
import { partsOfLines } from '../relocate.ts';
import { shellEntries } from '../shell-scan.ts';
import { child, scalarText, type TreeNode, type TreeScalar } from '../tree.ts';

export const reader: DocumentReader = {
  id: 'notebook',
  title: 'Jupyter notebook',
  files: '*.ipynb',
  understands: 'Code cells as code, their magics and shell lines as commands, Markdown cells and text outputs as comments.',
  rank: 210,
  reads: (path) => path.endsWith('.ipynb'),
  read: ({ text }) => {
    const { root, valid } = jsonTree(text);
    const notes = valid ? [] : [{ message: 'the notebook is not valid JSON; what could be read was read', line: undefined }];
    const cells = child(root, 'cells');
    return { entries: cells?.kind === 'list' ? cells.items.flatMap((cell, index) => cellEntries(cell, String(index))) : [], notes };
  },
};

const PYTHON: CodeFamily = {
  slashComments: false,
  hashComments: true,
  dashComments: false,
  charQuotes: false,
  backticks: false,
  tripleQuotes: true,
  dialect: 'python',
};

function cellEntries(cell: TreeNode, index: string): Entry[] {
  const outputs = child(cell, 'outputs');
  const found = sourceEntries(linesOf(child(cell, 'source')), scalarText(cell, 'cell_type') === 'code');
  const shown = (outputs?.kind === 'list' ? outputs.items : []).flatMap(outputEntries);
  return [...found, ...shown].map((entry) => ({ ...entry, keyPath: ['cells', index, ...entry.keyPath] }));
}

/** The lines of a text that is one string or a list of strings. */
function linesOf(node: TreeNode | undefined): readonly TreeScalar[] {
  if (node?.kind === 'scalar') return [node];
  return node?.kind === 'list' ? node.items.filter((item): item is TreeScalar => item.kind === 'scalar') : [];
}

function sourceEntries(source: readonly TreeScalar[], isCode: boolean): readonly Entry[] {
  if (!isCode) return proseOf(source);
  // `%env KEY=value`, `!command`: lines that are no Python.
  const commands = partsOfLines(source, (text) =>
    [...text.matchAll(/^[ \t]{0,20}[%!](?:env[ \t]+)?[^\n]{1,4000}$/gm)].flatMap((match) =>
      shellEntries(match[0], match.index, { form: 'literal', scopes: [] }),
    ),
  );
  const taken = new Set(commands.map(({ span }) => span.start));
  return [...partsOfLines(source, (text) => codeEntries(text, PYTHON)).filter(({ span }) => !taken.has(span.start)), ...commands];
}

/** What a cell printed: of images nothing is read. */
function outputEntries(output: TreeNode): readonly Entry[] {
  const data = child(output, 'data');
  const shown = (data?.kind === 'map' ? data.pairs : []).filter(({ key }) => key.startsWith('text/')).map(({ value }) => value);
  return [child(output, 'text'), ...shown].flatMap((node) => proseOf(linesOf(node)));
}

function proseOf(lines: readonly TreeScalar[]): readonly Entry[] {
  return partsOfLines(lines, (text) => prosePairs(text, 0, { form: 'comment', scopes: [] }));
}
