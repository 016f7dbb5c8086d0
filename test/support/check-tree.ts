import { judge } from '../../src/check.ts';
import type { Verdict } from '../../src/domain/finding.ts';
import type { Snapshot, Sources } from '../../src/domain/source.ts';
import { protect } from '../../src/protect.ts';
import { openSession, type SessionFiles } from '../../src/session.ts';
import { defaultSettings, parseSettings } from '../../src/settings/parse.ts';

export interface TreeFile {
  readonly path: string;
  readonly text: string;
  readonly ignored?: boolean;
}

export interface TreeOptions {
  readonly settings?: string | undefined;
  /** The tree that it is compared with. */
  readonly base?: readonly TreeFile[];
  readonly ci?: boolean;
  readonly today?: string;
  readonly trackedButIgnored?: readonly string[];
  /** Values that the registry of production secrets names. */
  readonly registered?: readonly string[];
}

/** Runs every room but the first over texts in memory. */
export async function checkTree(
  files: readonly TreeFile[],
  { settings, base, ci = true, today = '2026-11-25', trackedButIgnored = [], registered = [] }: TreeOptions = {},
): Promise<Verdict> {
  const sources: Sources = {
    root: '/',
    isRepository: false,
    head: snapshotOf(files),
    base: base === undefined ? undefined : snapshotOf(base),
    passing: undefined,
    trackedButIgnored,
  };
  const parsed = settings === undefined ? defaultSettings() : parseSettings(settings, 'envsep.yml');
  const scope =
    base === undefined ? ({ kind: 'worktree', ignored: true, paths: [] } as const) : ({ kind: 'range', base: 'a', head: 'b' } as const);
  return judge(openSession(sources, parsed, { scope, cache: false, ci, today }, registryOf(registered)), { failOn: 'error', today });
}

function registryOf(values: readonly string[]): SessionFiles {
  if (values.length === 0) return {};
  const key = new Uint8Array(32);
  const text = JSON.stringify(Object.fromEntries(values.map((value, index) => [`SECRET_${index}`, value])));
  const { secrets } = protect({ path: 'stdin.json', text, all: true }, { key });
  return {
    registry: 'open',
    registered: { key, secrets: new Map(secrets.map(({ name, fingerprint }) => [fingerprint, { name, environment: 'production' }])) },
  };
}

function snapshotOf(files: readonly TreeFile[]): Snapshot {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const entries = files
    .map(({ path, ignored = false }) => ({ path, blob: undefined, ignored, commit: undefined }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    entries,
    skipped: [],
    commit: undefined,
    async *read(wanted) {
      for (const entry of wanted) {
        const { text } = byPath.get(entry.path)!;
        yield { ...entry, text, bytes: Buffer.byteLength(text) };
      }
    },
  };
}
