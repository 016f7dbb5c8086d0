import { writeFileSync } from 'node:fs';
import { porcelain } from '../../src/sources/git.ts';
import { openSources } from '../../src/sources/open.ts';

/** Run by a hook: writes what both clients see as changed to the file that is named. */
async function main(): Promise<void> {
  const { head, base, root } = await openSources({ cwd: process.cwd(), env: process.env, scope: { kind: 'staged' } });
  const before = new Set(base?.entries.map(({ path, blob }) => `${path}\0${blob}`));
  const changed = head.entries.filter(({ path, blob }) => !before.has(`${path}\0${blob}`));
  const sources: string[] = [];
  for await (const result of head.read(changed)) sources.push(`${result.path}=${'text' in result ? result.text : result.reason}`);
  const names = await (await porcelain(root, process.env)).raw(['diff', '--cached', '--name-only', '-z']);
  writeFileSync(process.argv[2]!, JSON.stringify({ sources, porcelain: names.split('\0').filter((name) => name !== '') }));
}

void main();
