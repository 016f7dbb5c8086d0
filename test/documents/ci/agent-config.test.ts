import { describe, expect, test } from '@jest/globals';
import { reader } from '../../../src/documents/readers/agent-config.ts';
import { reveal } from '../../../src/domain/secret-values.ts';

function shown(value: unknown): string[] {
  const text = JSON.stringify(value, undefined, 2);
  return reader.read({ path: '.mcp.json', text }).entries.map(({ key, value: held, span, scopes }) => {
    expect(text.slice(span.start, span.end).replaceAll('\\"', '"')).toBe(reveal(held));
    return `${scopes.map(({ kind, name }) => `${kind}:${name}`).join(' ')} ${key} ${reveal(held)}`;
  });
}

describe('the reader of agent configurations', () => {
  test('reads variables, arguments, headers and parameters of a server', () => {
    const server = {
      command: 'npx',
      args: ['-y', 'pkg', '--access-token', 'one-two', '--ref=abcd', '-e', 'KEY=v1', '--header', 'X-Api-Key: three'],
      env: { TOKEN: 'four' },
      url: 'https://mcp.example/x?api_key=five&project=six',
      headers: { Authorization: 'Bearer seven' },
    };
    expect(shown({ mcpServers: { db: server } })).toEqual([
      'service:db command npx',
      'service:db y pkg',
      'service:db access-token one-two',
      'service:db ref abcd',
      'service:db KEY v1',
      'service:db X-Api-Key three',
      'service:db TOKEN four',
      'service:db url https://mcp.example/x?api_key=five&project=six',
      'service:db api_key five',
      'service:db project six',
      'service:db Authorization Bearer seven',
    ]);
  });

  test('reads commands that are allowed beforehand, with what they hold', () => {
    const found = shown({ permissions: { allow: ['Bash(KEY=one-two deploy --token three-four)', 'Read'] }, env: { A: 'b' } });
    expect(found).toEqual([
      'key:permissions key:allow command:Bash allow Bash(KEY=one-two deploy --token three-four)',
      'key:permissions key:allow command:Bash KEY one-two',
      'key:permissions key:allow command:Bash token three-four',
      'key:permissions key:allow command:Read allow Read',
      'key:env A b',
    ]);
  });

  test('knows the files of the agents, and no others', () => {
    const paths = [
      '.mcp.json',
      'a/.cursor/mcp.json',
      '.vscode/mcp.json',
      '.roo/mcp.json',
      '.kiro/settings/mcp.json',
      '.amazonq/mcp.json',
      'opencode.json',
      'claude_desktop_config.json',
      'cline_mcp_settings.json',
      '.gemini/settings.json',
      '.claude/settings.local.json',
      '.windsurf/mcp_config.json',
      'mcp_config.json',
    ];
    expect(paths.filter((path) => !reader.reads(path, ''))).toEqual([]);
    expect(['settings.json', '.vscode/settings.json', 'src/mcp.ts'].filter((path) => reader.reads(path, ''))).toEqual([]);
  });

  test('reads half a file', () => {
    const { entries, notes } = reader.read({ path: '.mcp.json', text: '{"mcpServers":{"a":{"env":{"K":"v' });
    expect([entries.length, notes?.length]).toEqual([1, 1]);
  });
});
