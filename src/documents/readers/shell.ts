import type { Entry, Scope } from '../../domain/document.ts';
import { linesOf } from '../line-scan.ts';
import type { DocumentReader } from '../reader.ts';
import { shellEntries } from '../shell-scan.ts';
import type { Quoting } from '../shell-words.ts';

export const reader: DocumentReader = {
  id: 'shell',
  title: 'Shell script',
  files: '*.sh, *.bash, *.zsh, *.fish, *.bat, *.cmd, .bash_history and its kin, Makefile, justfile, Procfile',
  understands:
    'Assignments and their defaults, flags and passwords of commands, headers of requests, commands that fetch from a store as references; targets of a Makefile; comments.',
  rank: 210,
  reads: (path) =>
    /\.(?:sh|bash|zsh|fish|ksh|bats|mk|bat|cmd)$|(?:^|\/)(?:GNU)?(?:[Mm]akefile|[Jj]ustfile|Procfile)(?:\.[\w-]{1,30})?$|(?:^|\/)\.(?:bash|zsh|sh|fish|psql|mysql)_history$/.test(
      path,
    ),
  read: ({ path, text }) => ({
    entries: RECIPES.test(path) ? recipes(text, JUST.test(path)) : shellEntries(text, 0, { form: 'literal', scopes: [] }),
  }),
};

const RECIPES = /(?:^|\/)(?:GNU)?(?:[Mm]akefile|[Jj]ustfile)(?:\.[\w-]{1,30})?$|\.mk$/;
const JUST = /(?:^|\/)[Jj]ustfile(?:\.[\w-]{1,30})?$/;
const MAKE_VARIABLE = /^(?:(?:export|override)[ \t]{1,4}){0,2}[A-Za-z_][\w.-]{0,120}[ \t]{0,20}(?:[?+!]|:{1,3})?=/;
const TARGET = /^([A-Za-z][\w./-]{0,80})(?:[ \t][^:=\n]{0,200})?:(?!=)/;

/** Targets with their lines. */
function recipes(text: string, isJust: boolean): Entry[] {
  const out: Entry[] = [];
  let scopes: readonly Scope[] = [];
  for (const line of linesOf(text)) {
    const target = TARGET.exec(line.text);
    if (target !== null) scopes = [{ kind: 'command', name: target[1]! }];
    else if (/^[^\s#]/.test(line.text)) scopes = [];
    const quoting: Quoting = isJust ? 'shell' : MAKE_VARIABLE.test(line.text) ? 'make' : 'recipe';
    for (const entry of shellEntries(line.text, line.start, { form: 'literal', scopes }, quoting)) out.push(entry);
  }
  return out;
}
