import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import type { Observation } from '../../src/domain/occurrence.ts';
import type { SourceText, TreeEntry } from '../../src/domain/source.ts';
import type { Pool } from '../../src/observe-pool.ts';
import { openWork } from '../../src/observe-work.ts';
import { removeFolders, repository, temporaryFolder } from '../support/repository.ts';
import { token } from '../support/tokens.ts';

const engine = join(temporaryFolder(), 'engine.cjs');

beforeAll(async () => {
  await build({
    entryPoints: ['src/main-cli.ts'],
    outfile: engine,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
    define: { ENVSEP_VERSION: '"1"', 'import.meta.url': '__importMetaUrl' },
    banner: { js: "const __importMetaUrl=require('node:url').pathToFileURL(__filename).href;" },
    footer: { js: "if (require('node:worker_threads').isMainThread) module.exports.main();" },
  });
});
afterAll(removeFolders);

/** More than 3 MiB, so that a second thread starts; one credential in every hundredth file. */
function bigTree(): Readonly<Record<string, string>> {
  const code = 'export function load(input: string): string {\n  return input.trim();\n}\n'.repeat(500);
  return Object.fromEntries(
    Array.from({ length: 200 }, (_, index) => [
      `src/file${index}.ts`,
      index % 20 === 0 ? `${code}const key = '${token('github-personal-access-token', `thread${index % 40}`)}';\n` : code,
    ]),
  );
}

test('two threads find what one finds, and the user’s own types as well', () => {
  const settings = 'credentials: { types: [{ id: corp-key, pattern: "corp-[0-9]{8}", keywords: [corp] }] }\n';
  const repo = repository({ ...bigTree(), 'src/z.ts': "const k = 'corp-73920184';\n", 'envsep.yml': settings });
  const [one, two] = ['1', '2'].map((threads) =>
    spawnSync(process.execPath, [engine, 'check', '--no-cache', '--format', 'json', '--threads', threads], {
      cwd: repo.root,
      env: { ...repo.env },
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    }),
  );
  expect(one!.stderr).toBe('');
  expect(two!.stdout).toBe(one!.stdout);
  expect(one!.status).toBe(1);
  expect(
    JSON.parse(one!.stdout)
      .findings.map((finding: { credential: { type: string } }) => finding.credential.type)
      .sort(),
  ).toEqual(['corp-key', 'github-personal-access-token', 'github-personal-access-token']);
});

const entry = (path: string): TreeEntry => ({ path, blob: undefined, ignored: false, commit: undefined });
const source = (path: string): SourceText => ({ ...entry(path), text: 'x'.repeat(300 * 1024), bytes: 300 * 1024 });
const seen = (path: string): Observation => ({ path }) as unknown as Observation;

function poolThat(observe: Pool['observe']): { readonly pool: Pool; readonly ended: () => boolean } {
  let ended = false;
  const close = (): void => {
    ended = true;
  };
  return { ended: () => ended, pool: { isFree: () => true, observe, close } };
}

test('a thread that fails fails the run', async () => {
  const { pool, ended } = poolThat(() => Promise.reject(new Error('out of memory')));
  const work = openWork({ read: (one) => one as never, detect: (one) => seen(one.path), openPool: () => pool }, () => undefined);
  for (let index = 0; index < 20; index += 1) await work.add(entry(`a${index}`), source(`a${index}`));
  await expect(work.end()).rejects.toThrow('out of memory');
  work.close();
  expect(ended()).toBe(true);
});

test('no thread is started for little work, and each file is found once', async () => {
  const found: string[] = [];
  let opened = 0;
  const { pool } = poolThat(async (batch) => batch.map(({ path }) => seen(path)));
  const openPool = (): Pool => {
    opened += 1;
    return pool;
  };
  const run = async (count: number): Promise<void> => {
    const work = openWork({ read: (one) => one as never, detect: (one) => seen(one.path), openPool }, (_, { path }) => found.push(path));
    for (let index = 0; index < count; index += 1) await work.add(entry(`a${index}`), source(`a${index}`));
    await work.end();
  };
  await run(5);
  expect(opened).toBe(0);
  await run(30);
  expect(opened).toBe(1);
  expect(found).toHaveLength(35);
  expect(new Set(found).size).toBe(30);
});
