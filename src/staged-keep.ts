import { RULE_SET } from './credentials/detect.ts';
import { teachingOf } from './credentials/traces.ts';
import type { Coverage, Finding } from './domain/finding.ts';
import type { IgnoreComment, Scene } from './domain/occurrence.ts';
import type { Sources } from './domain/source.ts';
import type { ObservedTree } from './observe.ts';
import type { Early } from './sources/early.ts';
import { memoStore } from './sources/memo-store.ts';
import { environmentCounts, memoOf, type PlacedFile } from './staged-memo.ts';
import { askedOf, rulesOf, type RulesRequest, type StagedRules } from './staged-rules.ts';

/** What policies made of a tree. */
export interface Evaluated {
  readonly findings: readonly Finding[];
  readonly notRun: Coverage['policiesNotRun'];
}

export interface KeptRun {
  readonly request: RulesRequest & { readonly env: Readonly<Record<string, string | undefined>>; readonly early?: Early };
  readonly sources: Sources;
  readonly rules: StagedRules;
  /** HEAD, read and placed. */
  readonly base: {
    readonly tree: ObservedTree;
    readonly placed: readonly PlacedFile[];
    readonly scene: Scene;
    readonly ignoreComments: ReadonlyMap<string, readonly IgnoreComment[]>;
  };
  readonly judged: Evaluated;
}

/** Keeps what HEAD was found to be, so that the next commit is judged by what it changes. Never throws. */
export function keepMemo({ request, sources, rules, base, judged }: KeptRun): void {
  const { entries, commit } = sources.base ?? {};
  const store = commit === undefined ? undefined : memoStore(sources.root, request.env['GIT_DIR']);
  if (entries === undefined || commit === undefined || store === undefined) return;
  const { imports } = rules.settings;
  const asked = askedOf(request, sources.root, imports);
  const observations = base.tree.files.map(({ observation }) => observation);
  const { memo, parts } = memoOf({
    commit,
    rules: rulesOf(rules, request, request.early?.build ?? RULE_SET()),
    root: sources.root,
    files: base.tree.files.length,
    bytes: base.tree.bytes,
    skipped: [...base.tree.skipped].sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path))),
    notes: observations.flatMap(({ path, notes }) => notes.map((note) => ({ path, ...note }))),
    environments: environmentCounts(base.scene.occurrences),
    ...judged,
    imports,
    literals: observations.map(({ literals }) => literals).join(''),
    teachings: observations.flatMap((observation) => {
      const teaching = teachingOf(observation);
      return teaching === undefined ? [] : [[observation.path, teaching] as const];
    }),
    comments: [...base.ignoreComments],
    blobs: Object.fromEntries(entries.flatMap(({ path, blob }) => (asked.includes(path) && blob ? [[path, blob]] : []))),
    placed: base.placed,
    watched: [...base.scene.paths],
  });
  const names = parts.map(({ name }) => name);
  store.keep(memo, parts, names);
}
