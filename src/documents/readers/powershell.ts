import type { DocumentReader } from '../reader.ts';
import { shellEntries } from '../shell-scan.ts';

export const reader: DocumentReader = {
  id: 'powershell',
  title: 'PowerShell script',
  files: '*.ps1, *.psm1, *.psd1',
  understands: 'Assignments of variables and of $env:, command flags, comments.',
  rank: 211,
  reads: (path) => /\.ps(?:1|m1|d1)$/i.test(path),
  read: ({ text }) => ({ entries: shellEntries(text, 0, { form: 'literal', scopes: [] }, 'powershell') }),
};
