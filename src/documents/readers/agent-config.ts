import type { DocumentContent, Entry, Scope } from '../../domain/document.ts';
import { configEntries } from '../config-tree.ts';
import { jsonTree } from '../json-tree.ts';
import type { DocumentReader } from '../reader.ts';
import { partsOf } from '../relocate.ts';
import { shellEntries } from '../shell-scan.ts';
import { tomlTables } from '../toml-tree.ts';
import { entryOf, scalarText, type TreeNode, type TreePlace } from '../tree.ts';
import { yamlTrees } from '../yaml-tree.ts';

const FILES = [
  /(?:^|\/)(?:\.?mcp(?:[-_.]?(?:config|settings|servers))?\.json|claude_desktop_config\.json|cline_mcp_settings\.json|\.?opencode\.jsonc?|\.?crush\.json|\.claude\.json|\.aider\.conf\.ya?ml)$/,
  /(?:^|\/)\.(?:claude|gemini|qwen|zed|amp|factory|iflow)\/settings[^/]{0,40}\.json$/,
  /(?:^|\/)\.[\w-]{1,40}\/(?:[\w-]{1,40}\/){0,2}mcp[^/]{0,40}\.json$/,
  /(?:^|\/)\.amazonq\/cli-agents\/[^/]{1,100}\.json$/,
  /(?:^|\/)\.codex\/config\.toml$/,
  /(?:^|\/)\.continue\/(?:config\.(?:json|ya?ml)|mcpServers\/[^/]{1,100}\.ya?ml)$/,
  /(?:^|\/)\.?goose\/config\.ya?ml$/,
];

export const reader: DocumentReader = {
  id: 'agent-config',
  title: 'Agent configuration',
  files:
    '.mcp.json, .cursor/mcp.json, .vscode/mcp.json, .claude/settings*.json, .gemini/settings.json, opencode.json, .codex/config.toml, .continue/config.yaml, goose/config.yaml, .aider.conf.yml and their kin',
  understands: 'Servers with their variables, arguments, headers and URL parameters; commands that are allowed beforehand; hooks.',
  rank: 20,
  reads: (path) => FILES.some((pattern) => pattern.test(path)),
  read: ({ path, text }) => (path.endsWith('.toml') ? tomlContent(text) : /\.ya?ml$/.test(path) ? yamlContent(text) : jsonContent(text)),
};

function jsonContent(text: string): DocumentContent {
  const { root, valid } = jsonTree(text);
  const notes = valid ? [] : [{ message: 'the file is not valid JSON; what could be read was read', line: undefined }];
  return { entries: root === undefined ? [] : configEntries(root, [], lookAt), notes };
}

function yamlContent(text: string): DocumentContent {
  const { documents, notes } = yamlTrees(text);
  return { entries: documents.flatMap((root) => configEntries(root, [], lookAt)), notes };
}

function tomlContent(text: string): DocumentContent {
  try {
    return { entries: tomlTables(text).flatMap(({ names, node }) => configEntries(node, [], lookAt, names)) };
  } catch {
    return { entries: [], notes: [{ message: 'the file is not valid TOML; it was scanned as text', line: undefined }] };
  }
}

const SERVERS = new Set(['mcpServers', 'mcp_servers', 'servers', 'mcp', 'context_servers', 'extensions']);
const LISTS_OF_COMMANDS = new Set(['allow', 'ask', 'deny', 'autoApprove', 'alwaysAllow', 'allowedTools', 'trustedCommands']);

function lookAt(node: TreeNode, place: TreePlace): readonly Entry[] | TreePlace | undefined {
  const { keyPath, scopes } = place;
  const isInService = scopes.some(({ kind }) => kind === 'service');
  const server = isInService || node.kind !== 'map' ? -1 : keyPath.findIndex((key) => SERVERS.has(key)) + 1;
  if (server > 0 && server < keyPath.length) {
    const own = keyPath[server]!;
    const name = /^\d+$/.test(own) ? (scalarText(node, 'name') ?? own) : own;
    return { ...place, scopes: [...withoutKeys(scopes), { kind: 'service', name }] };
  }
  const named = isInService ? { ...place, scopes: withoutKeys(scopes) } : place;
  if (node.kind === 'list' && LISTS_OF_COMMANDS.has(place.key)) return commandEntries(node.items, named);
  // Aider: `api-key: [openrouter=…]`.
  if (node.kind === 'scalar' && place.key === 'api-key') return keyOfProvider(node.text, node.span.start, place);
  return isInService ? named : undefined;
}

function withoutKeys(scopes: readonly Scope[]): readonly Scope[] {
  return scopes.filter(({ kind }) => kind !== 'key');
}

function keyOfProvider(text: string, start: number, { keyPath, scopes }: TreePlace): Entry[] | undefined {
  const match = /^([\w-]{1,40})=(\S+)$/.exec(text);
  if (match === null) return undefined;
  const key = `${match[1]!}-api-key`;
  const from = start + match[1]!.length + 1;
  return [entryOf({ key, keyPath: [...keyPath, key], scopes }, match[2]!, { start: from, end: from + match[2]!.length })];
}

/** Commands that need no question: `Bash(TOKEN=… deploy --key …)`. */
function commandEntries(items: readonly TreeNode[], place: TreePlace): Entry[] {
  return items.flatMap((node, index) => {
    if (node.kind !== 'scalar' || node.text === '') return [];
    const keyPath = [...place.keyPath, String(index)];
    const scopes: readonly Scope[] = [...place.scopes, { kind: 'command', name: node.text.split(/[\s(:]/, 1)[0]!.slice(0, 60) }];
    const parts = partsOf(node, (text) => {
      const inner = /^\w{1,40}\([\s\S]*\)$/.test(text);
      const from = inner ? text.indexOf('(') + 1 : 0;
      return shellEntries(text.slice(from, inner ? -1 : undefined), from, { form: 'literal', scopes });
    });
    return [
      entryOf({ key: place.key, keyPath, scopes }, node.text, node.span),
      ...parts.map((part) => ({ ...part, keyPath: [...keyPath, part.key] })),
    ];
  });
}
