import type { Entry, Job, Scope } from '../domain/document.ts';
import { secret } from '../domain/secret.ts';
import type { Positions } from '../domain/position.ts';
import { hintAt, isPlacing, scriptHints } from './ci-hints.ts';
import { ciContent } from './ci-walk.ts';
import { leftOut } from './gaps.ts';
import { MAX_DEPTH, scalarText, type TreeNode } from './tree.ts';

/** Hints of one job. */
const MOST_PLACING = 100;

/** Keys that hold commands in one of the formats. */
const SCRIPTS = new Set(
  'script before_script after_script run command commands bash pwsh powershell inlineScript install before_install deploy after_success after_deploy before_deploy after-script'.split(
    ' ',
  ),
);
const WORDS = new Set(
  'name stage stages image extends needs dependencies only except when type displayName label uses task vmImage pool tags key id'.split(
    ' ',
  ),
);

/** What a format says of one job. */
export interface JobShape {
  readonly id: string;
  readonly node: TreeNode;
  readonly keyPath: readonly string[];
  readonly platform: Job['platform'];
  /** The nodes that name its environment. */
  readonly environment?: TreeNode | undefined;
  readonly branches?: readonly string[];
  readonly triggers?: readonly string[];
  readonly condition?: string | undefined;
  readonly scopes?: readonly Scope[];
  /** Nodes outside of it that count for it: variables of its stage. */
  readonly around?: readonly { readonly node: TreeNode; readonly keyPath: readonly string[] }[];
  readonly workflow?: string | undefined;
}

/** A job with its entries; a script is the value of a key such as `script`, or a member of its list. */
export function ciJob(shape: JobShape, text: string, positions: Positions): { entries: readonly Entry[]; job: Job } {
  const named = shape.environment?.kind === 'scalar' && shape.environment.text !== '' ? shape.environment : undefined;
  const expression = named !== undefined && /\$[A-Z_a-z{([]/.test(named.text) ? named.text : undefined;
  const names = named === undefined || expression !== undefined ? [] : [named.text];
  const scopes: Scope[] = [
    { kind: 'job', name: shape.id },
    ...names.map((name) => ({ kind: 'environment', name }) as const),
    ...(shape.scopes ?? []),
  ];
  const reading = { text, job: shape.id, words: WORDS, steps: 'steps', isScript };
  const content = ciContent(shape.node, scopes, shape.keyPath, reading);
  const around = (shape.around ?? []).flatMap(({ node, keyPath }) => ciContent(node, scopes, keyPath, reading).entries);
  const hints = placingHints(shape.node, positions);
  const job: Job = {
    id: shape.id,
    name: scalarText(shape.node, 'name') ?? scalarText(shape.node, 'displayName') ?? scalarText(shape.node, 'label'),
    platform: shape.platform,
    region: positions.region(shape.node.span),
    environment: named === undefined ? undefined : { names, expression, region: positions.region(named.span) },
    hints: [...hints, ...content.scripts.flatMap((script) => scriptHints(script, text, positions))],
    triggers: shape.triggers ?? [],
    branches: shape.branches ?? [],
    condition: shape.condition,
    dynamicSecrets: content.dynamic.map(({ text: dynamic, span }) => ({ text: dynamic, region: positions.region(span) })),
    commands: content.scripts.map((script) => ({ text: secret(script.text), region: positions.region(script.span) })),
    workflow: shape.workflow,
  };
  return { entries: [...content.entries, ...around], job };
}

function isScript(keyPath: readonly string[]): boolean {
  for (const key of keyPath.slice(-3).reverse()) {
    if (SCRIPTS.has(key)) return true;
    if (!/^\d+$/.test(key)) return false;
  }
  return false;
}

/** Values whose key says where the job works: `DEPLOY_ENV: staging`. */
function placingHints(node: TreeNode, positions: Positions, found: Job['hints'][number][] = [], depth = 0): Job['hints'][number][] {
  if (depth > MAX_DEPTH || node.kind === 'scalar') return found;
  if (node.kind === 'list') {
    for (const item of node.items) placingHints(item, positions, found, depth + 1);
    return found;
  }
  for (const { key, value } of node.pairs) {
    placingHints(value, positions, found, depth + 1);
    if (value.kind !== 'scalar' || !isPlacing(key) || key === 'environment') continue;
    if (value.text === '' || value.text.length >= 100 || /[$<{]/.test(value.text)) continue;
    if (found.length >= MOST_PLACING)
      leftOut(`a job has more than ${MOST_PLACING} values that say where it works; the others do not place it`);
    else found.push(hintAt('target', value.text, value.span, positions));
  }
  return found;
}
