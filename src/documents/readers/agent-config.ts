import type { Entry, Scope } from '../../domain/document.ts';
import { argumentEntries, urlEntries } from '../argument-list.ts';
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
