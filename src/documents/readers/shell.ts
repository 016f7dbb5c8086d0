import type { DocumentReader } from '../reader.ts';
import { shellEntries } from '../shell-scan.ts';

export const reader: DocumentReader = {
  id: 'shell',
  title: 'Shell script',
  files: '*.sh, *.bash, *.zsh, *.fish, Makefile, justfile, Procfile',
  understands: 'Assignments, command flags, headers of requests, comments.',
  rank: 210,
  reads: (path) => /\.(?:sh|bash|zsh|fish|ksh|bats|mk)$|(?:^|\/)(?:GNU)?(?:[Mm]akefile|[Jj]ustfile|Procfile)(?:\.[\w-]{1,30})?$/.test(path),
  read: ({ text }) => ({ entries: shellEntries(text, 0, { form: 'literal', scopes: [] }) }),
};
