import { isConfiguration } from './documents/read.ts';
import type { Finding } from './domain/finding.ts';
import type { IgnoreComment } from './domain/occurrence.ts';
import type { Scope, Skipped, Snapshot, Sources } from './domain/source.ts';
import { REGISTRY_FILE } from './domain/registry.ts';
import { registry as policies } from './policies/catalog/registry.gen.ts';
import { STANDARDS } from './policies/standards.ts';
import { namedSettings, SETTINGS_FILES, settingsOf, settingsText } from './settings/load.ts';
import { weakenings } from './verdict/weakened.ts';

/** What is asked of a change beside its findings. */
export interface ChangeRequest {
  readonly scope: Scope;
  readonly config?: string | undefined;
  readonly baseline?: string;
  /** A file whose rules the settings of the base import. */
  readonly imports: string | undefined;
}

/** One end of a change, as far as it matters here. */
export interface End {
  readonly tree: { readonly skipped: readonly Skipped[] };
  readonly ignoreComments: ReadonlyMap<string, readonly IgnoreComment[]>;
}

/** Why a file that should be text was not read as text. */
const UNREAD: ReadonlySet<string> = new Set(['binary', 'too large', 'unreadable']);
const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$/;

/** Where a change is judged, its own settings and comments do not count. */
export function judgesChange({ kind }: Scope): boolean {
  return kind === 'range' || kind === 'since';
}

/** The texts of the paths that are there and can be read. */
export async function textsOf(snapshot: Snapshot, paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const entries = snapshot.entries.filter(({ path }) => paths.includes(path));
  for await (const result of snapshot.read(entries)) if ('text' in result) texts.set(result.path, result.text);
  return texts;
}

/**
 * What a change does to the check that judges it: settings and baseline, the workflows that
 * run it, configuration that cannot be read any more, ignore comments.
 *
 * @throws UsageError when it brings settings that are invalid: they would stop every change after it.
 */
export async function changeToCheck(
  sources: Sources,
  { scope, config, baseline, imports }: ChangeRequest,
  head: End,
  base: End,
): Promise<readonly Finding[]> {
  if (!judgesChange(scope) || sources.base === undefined) return [];
  const settings = config === undefined ? [...SETTINGS_FILES] : [config];
  const paths = [...settings, ...[baseline, imports, REGISTRY_FILE].filter((path) => path !== undefined)];
  const [before, after] = [await textsOf(sources.base, paths), await textsOf(sources.head, paths)];
  const said = (path: string, texts: ReadonlyMap<string, string>): string | undefined => settingsText(path, texts.get(path));
  const files = paths.filter((path) => said(path, before) !== said(path, after));
  if (files.some((path) => settings.includes(path))) mustBeValid(after, config);
  return weakenings({
    files,
    workflows: await alteredWorkflows(sources.base, sources.head),
    unread: newlyUnread(head, base),
    base: base.ignoreComments,
    head: head.ignoreComments,
    standards: STANDARDS['job-mixing'],
  });
}

function mustBeValid(texts: ReadonlyMap<string, string>, config: string | undefined): void {
  const known = policies.map(({ id }) => id);
  if (config === undefined) settingsOf((file) => texts.get(file), known);
  else if (texts.has(config)) namedSettings(texts.get(config)!, config, known);
}

function newlyUnread(head: End, base: End): readonly Skipped[] {
  const before = new Set(base.tree.skipped.map(({ path, reason }) => `${path}\0${reason}`));
  return head.tree.skipped.filter(({ path, reason }) => UNREAD.has(reason) && !before.has(`${path}\0${reason}`) && isConfiguration(path));
}

/** Workflows of the base that name envsep, and differ at the head or are gone. */
async function alteredWorkflows(base: Snapshot, head: Snapshot): Promise<readonly string[]> {
  const now = new Map(head.entries.map(({ path, blob }) => [path, blob]));
  const differing = base.entries.filter(({ path, blob }) => WORKFLOW.test(path) && (now.get(path) === undefined || now.get(path) !== blob));
  const paths = differing.map(({ path }) => path);
  if (paths.length === 0) return [];
  const [before, after] = [await textsOf(base, paths), await textsOf(head, paths)];
  return paths.filter((path) => (before.get(path) ?? '').includes('envsep') && before.get(path) !== after.get(path));
}
