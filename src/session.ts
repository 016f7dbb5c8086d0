import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { changeToCheck, judgesChange, textsOf } from './change.ts';
import { createDetector, RULE_SET } from './credentials/detect.ts';
import { createTracer } from './credentials/traces.ts';
import { readDocument } from './documents/read.ts';
import type { Attribution } from './domain/environment.ts';
import type { Coverage, Finding, Level, Suppressed } from './domain/finding.ts';
import type { IgnoreComment, Observation, Scene } from './domain/occurrence.ts';
import { REGISTRY_FILE, type RegisteredSecrets } from './domain/registry.ts';
import type { Settings } from './domain/settings.ts';
import type { Scope, Skipped, Snapshot, Sources } from './domain/source.ts';
import { createAttributor } from './environments/attribute.ts';
import { UsageError } from './errors.ts';
import { memoryOver, observe, type ObservedTree } from './observe.ts';
import { openPool, type Pool, spareThreads, type ThreadData } from './observe-pool.ts';
import { lookAgain } from './second-look.ts';
import { registry as policies } from './policies/catalog/registry.gen.ts';
import { isWatched } from './policies/evaluate.ts';
import type { PolicyContext } from './policies/policy.ts';
import { loadSettings, namedSettings, readOptional, SETTINGS_FILES, settingsOf } from './settings/load.ts';
import { openCache } from './sources/cache.ts';
import type { Early } from './sources/early.ts';
import { openSources } from './sources/open.ts';
import { type Evaluated, keepMemo } from './staged-keep.ts';
import { environmentCounts, type PlacedFile } from './staged-memo.ts';
import { askedOf, stagedRules } from './staged-rules.ts';
import { acceptance, type Baseline, detectorKey, parseBaseline } from './verdict/baseline.ts';

/** Everything that a surface asks of the engine. */
export interface CheckRequest {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly scope: Scope;
  readonly failOn: Level | 'never';
  /** `--config`, relative to `cwd`; where a change is judged, to the repository root at its base. */
  readonly config: string | undefined;
  readonly noConfig: boolean;
  /** Path of the baseline, relative to the repository root. */
  readonly baseline?: string;
  /** Keeps what was found between runs, under the git directory. */
  readonly cache: boolean;
  /** In CI: what is only meant for a person's own checkout stays out. */
  readonly ci: boolean;
  /** ISO date. */
  readonly today: string;
  readonly stdin?: () => Promise<Uint8Array>;
  readonly onProgress?: (done: number, total: number) => void;
  /** The bundle that runs, for further threads. */
  readonly bundle?: string;
  /** Threads that may work, this one included. Default: as many as the machine has to spare. */
  readonly threads?: number | undefined;
  /** What was asked of git before the engine was loaded. */
  readonly early?: Early;
}

/** A tree, read and placed. */
export interface Judged {
  readonly scene: Scene;
  readonly tree: ObservedTree;
  readonly placed: readonly PlacedFile[];
  readonly ignoreComments: ReadonlyMap<string, readonly IgnoreComment[]>;
}

/** One run: its sources, its rules, and each tree as far as it is asked for. */
export interface Session {
  readonly context: PolicyContext;
  /** False where a change is judged: its own comments do not count. */
  readonly trustsComments: boolean;
  head(): Promise<Judged>;
  base(): Promise<Judged | undefined>;
  /** What was added and removed again inside the range. */
  passing(): Promise<Judged | undefined>;
  coverage(head: Judged, notRun: Coverage['policiesNotRun']): Coverage;
  explain(path: string): Attribution;
  /** What the baseline accepts. */
  readonly accepted: ((finding: Finding) => Suppressed | undefined) | undefined;
  /** Keeps what the base was found to be, so that the next commit is judged by what it changes. */
  readonly remember?: (base: Judged, judged: Evaluated) => void;
  /** Where a change is judged: what it does to the check itself. */
  weakenings(head: Judged, base: Judged): Promise<readonly Finding[]>;
}

/** @throws UsageError when sources or settings cannot be had. */
export async function openCheck(request: CheckRequest): Promise<Session> {
  const sources = await openSources(request);
  const registry = await registryFor(sources, request);
  if (request.scope.kind !== 'staged') {
    const settings = await withImports(await settingsFor(sources, request), sources, request);
    return openSession(sources, settings, request, { baseline: await baselineFor(sources, request), ...registry });
  }
  const asked = askedOf(request, sources.root);
  const texts = await textsOf(sources.head, asked);
  const rules = await stagedRules(request, sources.root, async (path) =>
    asked.includes(path) ? texts.get(path) : (await textsOf(sources.head, [path])).get(path),
  );
  const session = openSession(sources, rules.settings, request, { baseline: rules.baseline, ...registry });
  const remember = (base: Judged, judged: Evaluated): void => keepMemo({ request, sources, rules, base, judged });
  // The short way knows no registry.
  return request.cache && registry.registry === undefined ? { ...session, remember } : session;
}

/** What a run has beside its sources and settings. */
export interface SessionFiles {
  readonly baseline?: Baseline | undefined;
  readonly registry?: PolicyContext['registry'];
  readonly registered?: RegisteredSecrets | undefined;
}

/** A file that says how to judge: where a change is judged that of its base, otherwise the one on the disk. */
async function ruleText({ root, base }: Sources, scope: Scope, path: string): Promise<string | undefined> {
  return judgesChange(scope) && base !== undefined ? (await textsOf(base, [path])).get(path) : readOptional(join(root, path));
}

async function registryFor(sources: Sources, { scope, env }: CheckRequest): Promise<Omit<SessionFiles, 'baseline'>> {
  const text = await ruleText(sources, scope, REGISTRY_FILE);
  if (text === undefined) return {};
  const { openRegistry, parseRegistry, REGISTRY_KEY } = await import('./settings/registry.ts');
  const registry = parseRegistry(text);
  const secret = env[REGISTRY_KEY] ?? '';
  return secret === '' ? { registry: 'keyless' } : { registry: 'open', registered: openRegistry(registry, secret) };
}

async function withImports(settings: Settings, sources: Sources, { scope }: CheckRequest): Promise<Settings> {
  const { imports: file } = settings;
  if (file === undefined) return settings;
  const text = await ruleText(sources, scope, file);
  const { withRules } = await import('./settings/import.ts');
  return withRules(settings, file, text);
}

/** A run over sources and settings that are there. */
export function openSession(
  sources: Sources,
  settings: Settings,
  request: Pick<CheckRequest, 'scope' | 'cache' | 'ci' | 'today' | 'onProgress' | 'baseline' | 'bundle' | 'threads'> & {
    readonly config?: string | undefined;
  },
  { baseline, registry, registered }: SessionFiles = {},
): Session {
  const cache = request.cache && sources.isRepository ? cacheFor(sources.root, settings, { baseline, registered }) : undefined;
  const key = baseline === undefined ? (cache?.key ?? randomBytes(32)) : detectorKey(baseline);
  const options = {
    openPool: poolOpener(request, { envsep: 'observe', key, detection: settings.detection, registered }),
    read: readDocument,
    detect: createDetector({ key, settings, registered }),
    trace: createTracer(key),
    store: memoryOver(cache),
    ignoresPath: settings.ignoresPath,
    onProgress: request.onProgress ?? (() => undefined),
  };
  const attributor = createAttributor(settings);
  const place = placedOnce(attributor.placeObservation);
  const judge = async (snapshot: Snapshot): Promise<Judged> => {
    const tree = await lookAgain(await observe(snapshot, options), snapshot, options);
    return judgedOf(tree, snapshot, snapshot === sources.head ? sources.trackedButIgnored : [], place);
  };
  return {
    context: { settings, today: request.today, ci: request.ci, registry },
    head: () => judge(sources.head),
    base: async () => sources.base && judge(sources.base),
    async passing() {
      const passing = sources.passing && (await judge(sources.passing));
      cache?.close();
      return passing;
    },
    coverage: (head, notRun) => coverageOf(request.scope, sources, settings, head, notRun),
    explain: (path) => attributor.explain(path),
    accepted: baseline === undefined ? undefined : acceptance(baseline, request.today).accepted,
    trustsComments: !judgesChange(request.scope),
    weakenings: (head, base) => changeToCheck(sources, { ...request, imports: settings.imports }, head, base),
  };
}

/** What was found under other rules is not reused. */
function cacheFor(root: string, { detection }: Settings, { baseline, registered }: SessionFiles): ReturnType<typeof openCache> {
  return openCache(root, [RULE_SET(), detection ?? '', baseline?.salt ?? '', ...(registered?.secrets.keys() ?? [])].join('\n'));
}

/** Other threads need a bundle to run: from the sources there is none. */
function poolOpener({ bundle, threads }: Pick<CheckRequest, 'bundle' | 'threads'>, data: ThreadData): (() => Pool) | undefined {
  const count = threads === undefined ? spareThreads() : threads - 1;
  return bundle === undefined || count < 1 ? undefined : () => openPool(bundle, data, count);
}

/** Where a change is judged its own settings do not count: those of the base do. */
async function settingsFor(sources: Sources, { cwd, config, noConfig, scope }: CheckRequest): Promise<Settings> {
  const known = policies.map(({ id }) => id);
  if (!judgesChange(scope) || sources.base === undefined) {
    return loadSettings({ root: sources.root, cwd, config, none: noConfig, policies: known });
  }
  if (noConfig) return loadSettings({ root: sources.root, none: true });
  if (config === undefined) {
    const texts = await textsOf(sources.base, SETTINGS_FILES);
    return settingsOf((file) => texts.get(file), known);
  }
  const text = (await textsOf(sources.base, [config])).get(config);
  if (text === undefined) {
    throw new UsageError(
      `The settings file ${config} does not exist at the base of the change.`,
      'Name a file, relative to the repository root, that the base has: where a change is judged, its own settings do not count.',
    );
  }
  return namedSettings(text, config, known);
}

async function baselineFor(sources: Sources, { baseline, scope }: CheckRequest): Promise<Baseline | undefined> {
  if (baseline === undefined) return undefined;
  const text = await ruleText(sources, scope, baseline);
  return text === undefined ? undefined : parseBaseline(text, baseline);
}

/** Head and base have most files in common: each is placed once. */
function placedOnce(place: PlaceObservation): PlaceObservation {
  const known = new WeakMap<Observation, ReturnType<PlaceObservation>>();
  return (observation, ignored) => {
    const placed = (ignored ? undefined : known.get(observation)) ?? place(observation, ignored);
    if (!ignored) known.set(observation, placed);
    return placed;
  };
}

type PlaceObservation = ReturnType<typeof createAttributor>['placeObservation'];

function judgedOf(tree: ObservedTree, snapshot: Snapshot, trackedButIgnored: readonly string[], place: PlaceObservation): Judged {
  const placed = tree.files.map(({ observation, entry }) => ({ path: observation.path, ...place(observation, entry.ignored) }));
  const comments = tree.files.flatMap(({ observation }) =>
    observation.ignoreComments.length === 0 ? [] : [[observation.path, observation.ignoreComments] as const],
  );
  return {
    tree,
    placed,
    ignoreComments: new Map(comments),
    scene: {
      occurrences: placed.flatMap(({ occurrences }) => occurrences),
      jobs: placed.flatMap(({ jobs }) => jobs),
      facts: placed.flatMap(({ facts }) => facts),
      paths: new Set(snapshot.entries.flatMap(({ path }) => (isWatched(path) ? [path] : []))),
      trackedButIgnored,
    },
  };
}

function coverageOf(
  scope: Scope,
  sources: Sources,
  settings: Settings,
  { tree, scene }: Judged,
  policiesNotRun: Coverage['policiesNotRun'],
): Coverage {
  return {
    scope: scope.kind,
    base: sources.base?.commit,
    head: sources.head.commit,
    files: tree.files.length,
    bytes: tree.bytes,
    skipped: [...tree.skipped].sort(byPath),
    notes: [
      ...settings.notes,
      ...(sources.notes ?? []).map((message) => ({ path: '.', line: undefined, message })),
      ...tree.files.flatMap(({ observation: { path, notes } }) => notes.map((note) => ({ path, ...note }))),
    ],
    policiesNotRun,
    environments: environmentCounts(scene.occurrences),
  };
}

function byPath(left: Skipped, right: Skipped): number {
  return left.path < right.path ? -1 : Number(left.path > right.path);
}
