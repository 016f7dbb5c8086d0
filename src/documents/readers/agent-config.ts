import type { Entry, Scope } from '../../domain/document.ts';
import { jsonTree } from '../json-tree.ts';
import type { DocumentReader } from '../reader.ts';
import { shellEntries } from '../shell-scan.ts';
import { entryOf, type TreeNode, type TreePlace, treeEntries } from '../tree.ts';

const FILES =
  /(?:^|\/)(?:\.?mcp(?:[-_.]?(?:config|settings|servers))?\.json|claude_desktop_config\.json|cline_mcp_settings\.json|opencode\.jsonc?|\.claude\.json)$|(?:^|\/)\.(?:claude|gemini|qwen)\/settings[^/]{0,40}\.json$|(?:^|\/)\.(?:cursor|vscode|windsurf|roo|kiro|kiro\/settings|amazonq|continue|devin|claude|zed|trae|junie\/mcp)\/mcp[^/]{0,40}\.json$|(?:^|\/)\.amazonq\/cli-agents\/[^/]{1,100}\.json$/;

export const reader: DocumentReader = {
  id: 'agent-config',
  title: 'Agent configuration',
  files: '.mcp.json, .cursor/mcp.json, .vscode/mcp.json, .claude/settings*.json, .gemini/settings.json, opencode.json and their kin',
  understands: 'Servers with their variables, arguments, headers and URL parameters; commands that are allowed beforehand.',
  rank: 20,
  reads: (path) => FILES.test(path),
  read: ({ text }) => {
    const { root, valid } = jsonTree(text);
    const notes = valid ? [] : [{ message: 'the file is not valid JSON; what could be read was read', line: undefined }];
    return { entries: root === undefined ? [] : treeEntries(root, [], (node, place) => lookAt(node, place, text)), notes };
  },
};

const SERVERS = new Set(['mcpServers', 'servers', 'mcp', 'context_servers']);
const LISTS_OF_COMMANDS = new Set(['allow', 'ask', 'deny', 'autoApprove', 'alwaysAllow', 'allowedTools', 'trustedCommands']);

function lookAt(node: TreeNode, place: TreePlace, text: string): readonly Entry[] | TreePlace | undefined {
  const { keyPath } = place;
  if (node.kind === 'map' && keyPath.length >= 2 && SERVERS.has(keyPath.at(-2)!) && !place.scopes.some(({ kind }) => kind === 'service'))
    return { ...place, scopes: [...withoutKeys(place.scopes), { kind: 'service', name: keyPath.at(-1)! }] };
  const named = { ...place, scopes: place.scopes.some(({ kind }) => kind === 'service') ? withoutKeys(place.scopes) : place.scopes };
  if (node.kind === 'list' && (place.key === 'args' || place.key === 'command')) return argumentEntries(node.items, named);
  if (node.kind === 'list' && LISTS_OF_COMMANDS.has(place.key)) return commandEntries(node.items, named, text);
  if (node.kind !== 'scalar') return undefined;
  if (/^(?:https?|wss?):\/\//i.test(node.text)) return urlEntries(node, named);
  return named === place || node.text === '' || place.key === '' ? undefined : [entryOf(named, node.text, node.span)];
}

function withoutKeys(scopes: readonly Scope[]): readonly Scope[] {
  return scopes.filter(({ kind }) => kind !== 'key');
}

/** `--flag value`, `--flag=value`, `NAME=value`, a header, a URL, and what stands alone. */
function argumentEntries(items: readonly TreeNode[], place: TreePlace): Entry[] {
  let flag: string | undefined;
  return items.flatMap((node, index) => {
    const at = { ...place, keyPath: [...place.keyPath, String(index)] };
    if (node.kind !== 'scalar') return treeEntries(node, place.scopes, undefined, at.keyPath);
    const named = flag === undefined ? at : nameAt(at, flag);
    flag = /^-{1,2}([A-Za-z][\w.-]{0,80})$/.exec(node.text)?.[1];
    return flag === undefined ? argument(node, named) : [];
  });
}

const ASSIGNED = /^(?:-{1,2}([\w.-]{1,80})=|([A-Za-z_]\w{1,80})=|([A-Za-z][A-Za-z-]{1,60}):[ \t]{0,4}(?!\/\/))/;

function argument(node: TreeNode & { kind: 'scalar' }, place: TreePlace): Entry[] {
  const assigned = ASSIGNED.exec(node.text);
  if (assigned !== null) return assignedEntries(node, assigned[0].length, nameAt(place, (assigned[1] ?? assigned[2] ?? assigned[3])!));
  if (/^https?:\/\//i.test(node.text)) return urlEntries(node, place);
  return node.text === '' ? [] : [entryOf(place, node.text, node.span)];
}

function nameAt(place: TreePlace, key: string): TreePlace {
  return { ...place, key, keyPath: [...place.keyPath, key] };
}

function isVerbatim({ text, span }: TreeNode & { kind: 'scalar' }): boolean {
  return span.end - span.start === text.length;
}

function assignedEntries(node: TreeNode & { kind: 'scalar' }, from: number, place: TreePlace): Entry[] {
  const value = node.text.slice(from);
  if (value === '') return [];
  // With escapes inside, the place of a part is not known: the whole is shown.
  const span = isVerbatim(node) ? { start: node.span.start + from, end: node.span.end } : node.span;
  return [entryOf(place, value, span)];
}

const PARAMETER = /[?&]([\w.-]{1,80})=([^&#\s]{1,4096})/g;

/** The URL, and its query's values under their names. */
function urlEntries(node: TreeNode & { kind: 'scalar' }, place: TreePlace): Entry[] {
  const entries = place.key === '' ? [] : [entryOf(place, node.text, node.span)];
  for (const match of node.text.matchAll(PARAMETER)) {
    const start = node.span.start + match.index + match[0].length - match[2]!.length;
    const span = isVerbatim(node) ? { start, end: start + match[2]!.length } : node.span;
    entries.push(entryOf(nameAt(place, match[1]!), match[2]!, span));
  }
  return entries;
}

/** Commands that need no question: `Bash(TOKEN=… deploy --key …)`. */
function commandEntries(items: readonly TreeNode[], place: TreePlace, text: string): Entry[] {
  return items.flatMap((node, index) => {
    if (node.kind !== 'scalar' || node.text === '') return [];
    const keyPath = [...place.keyPath, String(index)];
    const scopes: readonly Scope[] = [...place.scopes, { kind: 'command', name: node.text.split(/[\s(:]/, 1)[0]!.slice(0, 60) }];
    const inner = /^\w{1,40}\([\s\S]*\)$/.exec(node.text);
    const from = inner === null ? 0 : node.text.indexOf('(') + 1;
    const written = text.slice(node.span.start + from, node.span.end - (inner === null ? 0 : 1));
    const parts = shellEntries(written, node.span.start + from, { form: 'literal', scopes });
    return [
      entryOf({ key: place.key, keyPath, scopes }, node.text, node.span),
      ...parts.map((part) => ({ ...part, keyPath: [...keyPath, part.key] })),
    ];
  });
}
