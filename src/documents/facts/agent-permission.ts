import type { Entry, FoundFact } from '../../domain/document.ts';
import type { FactFinder } from '../fact-finder.ts';
import { factMaker, type Looked } from '../fact-place.ts';

const LISTS = new Set(['allow', 'deny', 'ask', 'autoApprove', 'alwaysAllow', 'allowedTools', 'trustedCommands']);
const FLAGS = new Set(['--linked', '--force', '--auto-approve', '-auto-approve', '--yes', '-y', '-f', '--all', '--recursive', '-rf']);
const MOST_WORDS = 5;

/** What agents may do without asking. The subject is the command's words, without arguments: `terraform destroy`. */
export const finder: FactFinder = {
  id: 'agent-permission',
  looksAt: ({ format }) => format === 'agent-config',
  find,
};

function find(document: Looked): FoundFact[] {
  const fact = factMaker('agent-permission', document);
  const written = ({ span }: Entry): string => document.text.slice(span.start, span.end);
  const facts: FoundFact[] = [];
  const readOnly = new Set<string>();
  for (const entry of document.entries) {
    const list = entry.keyPath.at(-2) ?? '';
    if (LISTS.has(entry.key) && list === entry.key) {
      const permission = permissionOf(written(entry));
      facts.push(fact(permission.subject, entry.span, { list, tool: permission.tool, any: permission.any }, entry.scopes));
    } else if (entry.key === 'defaultMode' && written(entry) === 'bypassPermissions')
      facts.push(fact('every command', entry.span, { list: 'allow', tool: 'all', any: 'yes' }, entry.scopes));
    else if (entry.key === 'read-only') readOnly.add(serverOf(entry));
  }
  return [
    ...facts,
    ...writingServers(document, written, readOnly).map((entry) =>
      fact(`server ${serverOf(entry)}`, entry.span, { list: 'allow', tool: 'mcp', missing: 'read-only' }, entry.scopes),
    ),
  ];
}

function serverOf({ scopes }: Entry): string {
  return scopes.find(({ kind }) => kind === 'service')?.name ?? '';
}

/** Servers of databases that can be told to read only, and are not. */
function writingServers({ entries, text }: Looked, written: (entry: Entry) => string, readOnly: ReadonlySet<string>): Entry[] {
  if (!text.includes('supabase')) return [];
  return entries.filter((entry) => {
    const value = written(entry);
    if (/^https:\/\/mcp\.supabase\.com\//.test(value) && entry.key === 'url') return !/[?&]read_only=true/.test(value);
    return /^@supabase\/mcp-server-supabase(?:@|$)/.test(value) && !readOnly.has(serverOf(entry)) && !isToldToRead(entry, text);
  });
}

/** `--read-only` stands alone and is no entry: it is looked for in the list that the package stands in. */
function isToldToRead({ span }: Entry, text: string): boolean {
  const open = text.lastIndexOf('[', span.start);
  const close = text.indexOf(']', span.end);
  return text
    .slice(Math.max(open, span.start - 2000), close < 0 ? span.end + 2000 : Math.min(close, span.end + 2000))
    .includes('--read-only');
}

function permissionOf(text: string): { subject: string; tool: string; any: string } {
  const parts = /^(\w{1,60})\(([\s\S]*)\)$/.exec(text);
  const tool = parts?.[1] ?? (/^[\w-]{1,80}$/.test(text) ? text : 'command');
  const command = parts?.[2] ?? (tool === text ? '' : text);
  const any = /\*$|^$/.test(command.trim()) ? 'yes' : 'no';
  const words: string[] = [];
  for (const word of command.replace(/:?\*$/, '').trim().split(/\s+/)) {
    // A command's own words are short and lower case; what follows the first other word may be a secret.
    if (words.length >= MOST_WORDS || !(FLAGS.has(word) || /^[a-z][a-z0-9]{0,15}(?:[-:][a-z]{1,15}){0,3}$/.test(word))) break;
    words.push(word);
  }
  return { subject: words.length === 0 ? (any === 'yes' ? `any ${tool}` : tool) : words.join(' '), tool, any };
}
