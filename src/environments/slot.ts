import { isDeclaration, isInfrastructure } from './file-kind.ts';
import { type Context, environmentsIn, type NamedEnvironment } from './tier.ts';
import { segments } from './tokenize.ts';

/** Folders that hold one entry an environment, and nothing else. */
const PARENTS = set(
  '.envs env envs environment environments states tfstates env-specific env_vars env-vars overlays overlay inventories inventory clusters stages tfvars flavors workspace_variables workspace-variables',
);
/** Words in the names of folders of what is deployed: an entry may be an environment, or a part of the system. */
const DEPLOYING = set(
  'deploy deploys deployment deployments variables k8s kubernetes kube kubectl helm helmfile terraform tf tofu infra infrastructure iac ops manifests argocd argo gitops flux kustomize kustomization openshift nais hokusai cloudformation cfn pulumi bicep ansible accounts subscriptions',
);
/** Most words of such a name. */
const MOST_WORDS = 3;
/** Folders that hold environments among other things. */
const LOOSE_PARENTS = set(
  'config configs conf configuration configurations settings values vars parameters credentials secrets backends profiles docker compose .docker',
);
const GROUPS = set('group_vars host_vars');
/** Below these, folders are parts of a program or a module again. */
const PARTS = set(
  'modules module charts templates roles src lib pkg internal tests examples files base docs vendor schemas tables queries datasets',
);
/** Below a folder of what is deployed, at any depth. */
const DEEP = set('stage stag sandbox test testing tst acceptance acc aat develop');

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** What the folder around the part at an index expects: undefined where it expects nothing. */
export function contextAt(parts: readonly string[], index: number): Context | undefined {
  const parent = (parts[index - 1] ?? '').toLowerCase();
  const file = parts.at(-1)!;
  if (PARENTS.has(parent)) return 'convention';
  // `live/` is the root folder of Terragrunt, not production; what stands in it is an environment.
  if (parent === 'live' && isInfrastructure(file)) return 'convention';
  if (parent === 'packages') return parts[index - 2]?.toLowerCase() === 'config' ? 'keyed' : undefined;
  if (parent === 'deploy' && file.endsWith('.rb')) return 'named';
  if (isDeploying(parent) && isWritten(parts, index) && !isKeyword(parts, index) && !isComponent(parts, index)) return 'deployed';
  if (parent === 'settings' && /\.(?:py|ya?ml)$/.test(file) && index === parts.length - 1) return 'named';
  if (LOOSE_PARENTS.has(parent)) return index < parts.length - 1 && isDeclaration(file) ? 'deployed' : 'keyed';
  return ofGroup(parts, index) ?? ofDeepFolder(parts, index);
}

/** Groups of hosts are named after what they do, and then perhaps after their environment. */
function ofGroup(parts: readonly string[], index: number): Context | undefined {
  if (GROUPS.has(parts[index - 1] ?? '')) return 'deployed';
  return GROUPS.has(parts[index - 2] ?? '') ? 'keyed' : undefined;
}

function ofDeepFolder(parts: readonly string[], index: number): Context | undefined {
  const name = (parts[index] ?? '').toLowerCase().replace(/\d+$/, '');
  return DEEP.has(name) && isBelowDeploying(parts, index) ? 'deployed' : undefined;
}

function isDeploying(folder: string): boolean {
  const words = segments(folder);
  return words.length <= MOST_WORDS && words.some((word) => DEPLOYING.has(word));
}

/** Scripts in a folder stand where the folder does; their own names are what they do. */
function isWritten(parts: readonly string[], index: number): boolean {
  const file = parts.at(-1)!;
  return (
    isDeclaration(file) || (index < parts.length - 1 && !/^test/i.test(parts[index]!) && /\.(?:sh|bash|ps1|j2|tpl|tftpl)$/i.test(file))
  );
}

/** `terraform/local.tf` holds locals, and `test.tf` tests. */
function isKeyword(parts: readonly string[], index: number): boolean {
  return index === parts.length - 1 && /^(?:locals?|tests?)\.tf$/i.test(parts[index]!);
}

/** Below a folder of a longer name, `integration` integrates something: `infra-deployments/integration/`. */
function isComponent(parts: readonly string[], index: number): boolean {
  return /^integration(?:\.|$)/i.test(parts[index]!) && segments(parts[index - 1] ?? '').length > 1;
}

/** A folder, of files that describe, below a folder of what is deployed with no module in between. */
function isBelowDeploying(parts: readonly string[], index: number): boolean {
  if (index === parts.length - 1 || !isWritten(parts, index)) return false;
  const above = parts.slice(0, index).map((part) => part.toLowerCase());
  const deploying = above.findLastIndex(isDeploying);
  const infrastructure = isInfrastructure(parts.at(-1)!) && !/^test/i.test(parts[index]!);
  return (deploying >= 0 || infrastructure) && !above.slice(deploying + 1).some((part) => PARTS.has(part));
}

/** True for a file of what is deployed, at any depth, and for one in a folder of configuration. */
export function isDeployed(parts: readonly string[]): boolean {
  const above = parts.slice(0, -1);
  if (isDeclaration(parts.at(-1)!) && /^conf/.test(above.at(-1) ?? '')) return true;
  return isDeclaration(parts.at(-1)!) && (isInfrastructure(parts.at(-1)!) || above.includes('group_vars') || above.some(isDeploying));
}

/** True where the folder at an index is named `test` after an environment, not because it holds tests. */
export function isTestEnvironment(parts: readonly string[], index: number): boolean {
  const context = contextAt(parts, index);
  const parent = (parts[index - 1] ?? '').toLowerCase();
  if (parent === 'packages') return context !== undefined;
  if (LOOSE_PARENTS.has(parent)) return parent === 'secrets' || (/^conf/.test(parent) && isDeclaration(parts.at(-1)!));
  return context !== undefined;
}

/**
 * A short name counts as the slot does; of a longer one, its last part after a dot,
 * clear words anywhere, or a name at either end. Where only some names are
 * environments, short is one word.
 */
export function inSlot(name: string, context: Context, expects = true): readonly NamedEnvironment[] {
  const dotted = lastOfDotted(name, context);
  if (dotted.length > 0) return dotted;
  if (isWhole(name, expects ? 2 : 1)) return inShort(name, context);
  const plain = environmentsIn(name, 'plain');
  if (plain.length > 0 || !expects) return plain;
  const words = segments(name);
  const first = environmentsIn(words[0] ?? '', 'keyed');
  return first.length > 0 ? first : environmentsIn(words.at(-1) ?? '', 'keyed');
}

/** Of two words, a word that may mean something else comes last: `eu-demo`, but not `integration-hub`. */
function inShort(name: string, context: Context): readonly NamedEnvironment[] {
  const last = segments(name).at(-1);
  const isClear = (word: string): boolean =>
    word === last || word === 'live' || /\d$/.test(name) || environmentsIn(word, 'keyed').length > 0;
  const found = environmentsIn(name, context);
  return /^blue.?green$/i.test(name) ? [] : found.filter(({ word }) => isClear(word));
}

/** `shop-staging.production` is the production of `shop-staging`; `staging.production` contradicts itself. */
function lastOfDotted(name: string, context: Context): readonly NamedEnvironment[] {
  const pieces = name.split('.');
  const last = pieces.at(-1)!;
  if (pieces.length < 2 || last === 'local' || segments(last).length !== 1) return [];
  const others = pieces.slice(0, -1);
  if (others.some((piece) => segments(piece).length === 1 && environmentsIn(piece, context).length > 0)) return [];
  return environmentsIn(last, context);
}

/** `stage` and `sandbox` at an edge of a name, but not a stage of a build. */
const AT_AN_EDGE = /^(?:stage|stag|sandbox)[._-]|(?<!multi|first|second|final|last|build|each)[._-](?:stage|stag|sandbox)$/i;

export function atAnEdge(name: string): readonly NamedEnvironment[] {
  return environmentsIn(AT_AN_EDGE.exec(name)?.[0] ?? '', 'keyed');
}

/** A name with few words, such as `staging` or `prod-eu`, not a sentence in which a word may mean anything. */
function isWhole(name: string, most: number): boolean {
  return name.split(/[._-]/).filter((part) => part !== '').length <= most;
}

/** True where the environment stands in the middle of a long name: `merge_production_dotenvs_in_dotenv`. */
export function isSentence(name: string, most: number): boolean {
  const words = segments(name);
  if (words.length <= most) return false;
  return environmentsIn(words[0]!, 'plain').length === 0 && environmentsIn(words.at(-1)!, 'plain').length === 0;
}
