import { join, relative, sep } from 'node:path';
import { createDetector, RULE_SET } from './credentials/detect.ts';
import { readDocument } from './documents/read.ts';
import type { Verdict } from './domain/finding.ts';
import type { Observation } from './domain/occurrence.ts';
import { REGISTRY_FILE } from './domain/registry.ts';
import { createAttributor } from './environments/attribute.ts';
import { evaluate, isWatched } from './policies/evaluate.ts';
import type { CheckRequest } from './session.ts';
import { askedOf, rulesOf, stagedRules, type StagedRules } from './staged-rules.ts';
import { isFile, policyScene, sceneAfter, type Tree, treeAfter, type TreeReader } from './staged-tree.ts';
import { environmentCounts, type Judgement, markOf, type Memo, type MemoScene, parseScene, partOf, printScene } from './staged-memo.ts';
import { readOptional } from './settings/load.ts';
import { decode } from './sources/decode.ts';
import { type Change, changesIn, type Early, RAW, startEarly } from './sources/early.ts';
import { type MemoStore, memoStore } from './sources/memo-store.ts';
import { acceptance } from './verdict/baseline.ts';
import { decide } from './verdict/decide.ts';

/** From this many changed files on, the long way is not longer. */
const MOST_CHANGES = 300;
/** What a memo remembers beside its tree: files that changed since, and trees that were judged. */
const MOST_OBSERVED = 400;
const MOST_JUDGED = 6;
/** In UTF-16 code units. */
const LARGEST_OBSERVED = 2_000_000;
/** A scene up to this size is written anew when HEAD moved, in UTF-16 code units. */
const LARGEST_MOVED = 400_000;

/**
 * The verdict on what is staged, from what an earlier run kept of a tree that differs in
 * few files: the same as the long way gives. Undefined where there is no such memo, or
 * anything is out of the ordinary: then the long way judges, and says what is wrong.
 */
export async function judgeStaged(request: CheckRequest): Promise<Verdict | undefined> {
  const { scope, cache, cwd, env } = request;
  if (scope.kind !== 'staged' || !cache) return undefined;
  const early = request.early ?? startEarly({ cwd, env, build: 'source' });
  if (early === undefined || early.cwd !== cwd) return undefined;
  try {
    return await quickly(request, early);
  } catch {
    return undefined;
  } finally {
    early.close();
  }
}

async function quickly(request: CheckRequest, early: Early): Promise<Verdict | undefined> {
  const store = memoStore(early.cwd, request.env['GIT_DIR']);
  const body = store?.open(early.memo);
  if (store === undefined || body === undefined) return undefined;
  const memo = JSON.parse(body) as Memo;
  // What a registry names is looked for the long way.
  if (readOptional(join(memo.root, REGISTRY_FILE)) !== undefined) return undefined;
  const [head, index] = [await early.head, await early.index];
  if (head?.type !== 'commit' || index === undefined || !isBelow(request.cwd, memo.root)) return undefined;
  const staged = changesIn(index);
  const moved =
    head.id === memo.commit ? [] : changesIn((await early.run(['diff-tree', '-r', ...RAW, memo.commit, head.id, '--'])) ?? bad());
  if (staged === undefined || moved === undefined || staged.length + moved.length > MOST_CHANGES) return undefined;
  const rules = await rulesNow(request, memo, staged, early);
  if (rulesOf(rules, request, early.build === 'source' ? RULE_SET() : early.build) !== memo.rules) return undefined;
  return new StagedRun({ request, early, store, memo, rules, head: head.id }).judge(staged, moved);
}

/** The last ones that fit, so that a memo stays quick to read. */
function latest(observed: Memo['observed']): Memo['observed'] {
  let size = 0;
  const kept = observed
    .slice(-MOST_OBSERVED)
    .reverse()
    .filter((one) => {
      size += JSON.stringify(one).length;
      return size < LARGEST_OBSERVED;
    });
  return kept.reverse();
}

function bad(): never {
  throw new TypeError('git did not answer');
}

function isBelow(folder: string, root: string): boolean {
  const way = relative(root, folder);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`));
}

/** Settings and baseline as they stand in the index. */
async function rulesNow(request: CheckRequest, memo: Memo, staged: readonly Change[], early: Early): Promise<StagedRules> {
  const blobs = Object.entries(blobsAfter(memo, staged, askedOf(request, memo.root, memo.imports)));
  const objects = await early.objects(blobs.map(([, blob]) => blob));
  const texts = new Map<string, string>();
  for (const [number, [path]] of blobs.entries()) {
    const decoded = decode(objects[number]?.bytes ?? bad());
    if ('text' in decoded) texts.set(path, decoded.text);
  }
  const rules = await stagedRules(request, memo.root, async (path) => texts.get(path));
  return rules.settings.imports === memo.imports ? rules : bad();
}

/** The objects of settings and baseline after some changes. */
function blobsAfter(memo: Memo, changes: readonly Change[], asked: readonly string[]): Memo['blobs'] {
  const blobs = new Map(Object.entries(memo.blobs));
  for (const { path, after } of changes) {
    if (!asked.includes(path)) continue;
    if (isFile(after)) blobs.set(path, after.blob);
    else blobs.delete(path);
  }
  return Object.fromEntries(blobs);
}

/** Files that the commit adds: in the index, and not in HEAD. */
function addedIn(staged: readonly Change[], moved: readonly Change[]): readonly string[] {
  const inHead = new Map(moved.map(({ path, after }) => [path, isFile(after)]));
  return staged.filter(({ path, before, after }) => isFile(after) && !(inHead.get(path) ?? isFile(before))).map(({ path }) => path);
}

interface RunOptions {
  readonly request: CheckRequest;
  readonly early: Early;
  readonly store: MemoStore;
  readonly memo: Memo;
  readonly rules: StagedRules;
  /** Commit that HEAD is. */
  readonly head: string;
}

class StagedRun {
  readonly #options: RunOptions;
  readonly #reader: TreeReader;
  readonly #observed: Map<string, readonly [blob: string, observation: Observation]>;
  readonly #judged: Map<string, Judgement>;
  #known: MemoScene | undefined;
  #learnt = false;

  constructor(options: RunOptions) {
    const { memo } = options;
    this.#options = options;
    this.#observed = new Map(memo.observed.map(([blob, observation]) => [`${blob}\0${observation.path}`, [blob, observation]]));
    this.#judged = new Map(memo.judged);
    this.#reader = this.#createReader(options);
  }

  #createReader({ early, rules: { settings, detectorKey }, store, memo }: RunOptions): TreeReader {
    const detect = createDetector({ key: detectorKey ?? store.key, settings });
    const { placeObservation } = createAttributor(settings);
    const read = async (blob: string, path: string): Promise<Observation> => {
      const [object] = await early.objects([blob]);
      if (object === undefined || object.type !== 'blob') return bad();
      const decoded = object.bytes === undefined ? { reason: 'too large' as const } : decode(object.bytes);
      if ('reason' in decoded)
        return {
          path,
          format: 'none',
          detections: [],
          literals: '',
          facts: [],
          jobs: [],
          notes: [],
          ignoreComments: [],
          skipped: decoded.reason,
        };
      const source = { path, blob, ignored: false, commit: undefined, text: decoded.text, bytes: object.size };
      return { ...detect(readDocument(source)), bytes: object.size };
    };
    return {
      ignoresPath: settings.ignoresPath,
      isWatched,
      observe: async (blob, path) => {
        const known = this.#observed.get(`${blob}\0${path}`)?.[1];
        const observation = known ?? (await read(blob, path));
        if (known === undefined) this.#learnt = true;
        // The last one asked for is the last one forgotten.
        this.#observed.delete(`${blob}\0${path}`);
        this.#observed.set(`${blob}\0${path}`, [blob, observation]);
        return observation;
      },
      sizeOf: async (blob) => (await early.objects([blob]))[0]?.size ?? bad(),
      literalsOfTree: () => store.part(memo.literalsOfTree) ?? bad(),
      place: (observation) => ({ path: observation.path, ...placeObservation(observation, false) }),
    };
  }

  async judge(staged: readonly Change[], moved: readonly Change[]): Promise<Verdict | undefined> {
    const { memo, request, rules, head } = this.#options;
    const ignored = await this.#ignoredAmong(addedIn(staged, moved));
    if (ignored === undefined) return undefined;
    const after = await treeAfter(memo, staged, ignored, this.#reader);
    const before = await treeAfter(memo, moved, [], this.#reader);
    if (after === undefined || before === undefined) return undefined;
    const [now, then] = [this.#judgement(after), this.#judgement(before)];
    if (now === undefined || then === undefined) return undefined;
    const verdict = decide({
      head: now.findings,
      base: then.findings,
      ignoreComments: new Map(after.comments),
      trustsComments: true,
      ...(rules.baseline === undefined ? {} : { accepted: acceptance(rules.baseline, request.today).accepted }),
      settings: rules.settings,
      failOn: request.failOn,
      today: request.today,
      coverage: {
        scope: 'staged',
        base: head,
        head: undefined,
        files: after.files,
        bytes: after.bytes,
        skipped: after.skipped,
        notes: [...rules.settings.notes, ...after.notes],
        policiesNotRun: memo.notRun,
        environments: now.environments,
      },
    });
    this.#keep(before, then, blobsAfter(memo, moved, askedOf(request, memo.root, memo.imports)));
    return verdict;
  }

  /** Which of these are tracked although git would ignore them; only policies' own paths are asked for. */
  async #ignoredAmong(added: readonly string[]): Promise<readonly string[] | undefined> {
    const watched = added.filter(isWatched);
    if (watched.length === 0) return [];
    const answer = await this.#options.early.run([
      'ls-files',
      '-z',
      '--cached',
      '--ignored',
      '--exclude-standard',
      '--full-name',
      '--',
      ...watched.map((path) => `:(top,literal)${path}`),
    ]);
    return answer
      ?.toString()
      .split('\0')
      .filter((path) => path !== '')
      .sort();
  }

  #scene(): MemoScene | undefined {
    const { store, memo } = this.#options;
    const text = this.#known === undefined ? store.part(memo.scene) : undefined;
    if (text !== undefined) this.#known = parseScene(text);
    return this.#known;
  }

  /** Undefined where the scene is gone. */
  #judgement(tree: Tree): Judgement | undefined {
    const { memo, rules, request } = this.#options;
    if (tree.digest === '') return memo;
    const known = this.#judged.get(tree.digest);
    if (known !== undefined) return known;
    const whole = this.#scene();
    if (whole === undefined) return undefined;
    const scene = policyScene(sceneAfter(whole, tree), tree.trackedButIgnored);
    const { findings } = evaluate(scene, { settings: rules.settings, today: request.today, ci: request.ci });
    const judgement = { findings, environments: environmentCounts(scene.occurrences) };
    this.#judged.set(tree.digest, judgement);
    this.#learnt = true;
    return judgement;
  }

  /** Where HEAD moved, the memo follows it if that costs little. */
  #keep(before: Tree, { findings, environments }: Judgement, blobs: Memo['blobs']): void {
    const { store, memo, head } = this.#options;
    const observed = latest([...this.#observed.values()]);
    const judged = [...this.#judged].slice(-MOST_JUDGED);
    const { files, bytes, skipped, notes, comments, digest, teachings } = before;
    const literals = memo.literals + before.literals;
    const follows = head !== memo.commit && literals.length < LARGEST_MOVED;
    const moved = { ...memo, commit: head, files, bytes, skipped, notes, comments, blobs, teachings, literals, observed };
    if (follows && digest === '') {
      store.keep(JSON.stringify({ ...moved, judged }));
      return;
    }
    const scene = follows && this.#known !== undefined ? sceneAfter(this.#known, before) : undefined;
    const part = scene && partOf('scene', printScene(scene));
    if (scene === undefined || part === undefined || part.text.length > LARGEST_MOVED) {
      if (this.#learnt) store.keep(JSON.stringify({ ...memo, observed, judged }));
      return;
    }
    const marked = markOf(scene.files.map(({ path }) => path));
    const anew = { ...moved, environments, findings, scene: part.name, marked, judged: [] };
    store.keep(JSON.stringify(anew), [part], [part.name, memo.literalsOfTree]);
  }
}
