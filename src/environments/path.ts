import { type Context, environmentsIn, type NamedEnvironment } from './tier.ts';
import { segments } from './tokenize.ts';

const CONFIGURATION =
  /\.(?:ya?ml|json[c5]?|toml|properties|conf|cfg|ini|env|tfvars|tfstate|tfbackend|tf|hcl|xml|config|sh|ps1|bash|bicepparam|bru|key|enc|pem|plist|xcconfig|exs|nomad|secret|secrets|j2)$/i;
/** Files that have no extension, and the environment in its place: `hosts.production`. */
const EXTENSION_SLOT = /^(?:\.envrc|env|hosts|inventory)\.(?=[^.]{1,40}$)/i;
const DOTENV = /^\.env(?:[._-]|$)|\.env$|^\.dev\.vars/i;
const CODE_CONFIGURATION = /(?:^|[._-])(?:env|environments?|settings|config|secrets?|credentials|deploy)(?:[._-]|$)/i;
const BUILD_FOLDER = /(?:^|\/)\.?(?:webpack|rollup|vite|babel|esbuild|gulp|grunt)(?:[._-][^/]{1,40})?\//i;
const BUILD =
  /^(?:webpack|rollup|vite|vue|babel|tsconfig|jest|vitest|karma|metro|esbuild|gulpfile|gruntfile|postcss|tailwind|eslint|tslint|stylelint|prettier|rspack|tsup|next|nuxt|svelte|astro|angular|craco|playwright|ngsw|proguard|requirements|package|composer)(?:[._-].*)?\.|^(?:Dockerfile|Containerfile)(?:[._-]|$)|\.(?:Dockerfile)$/i;
/** File names with a slot that only an environment or a profile fills. */
const SLOT =
  /^(?:application|bootstrap|appsettings|values|docker-compose|compose|docker-stack|terraform|backend|fly|Pulumi|environment|http-client|mise|inventory|azuredeploy\.parameters|samconfig|GoogleService-Info|wrangler|cloudbuild|apphosting)[._-]/i;
/** File names whose slot may hold anything, such as a component. */
const LOOSE_SLOT = /^(?:web|app|main|parameters|template|database|local)[._-]/i;
const SETTINGS_SLOT = /^(?:config|settings|secrets|configuration|deploy)\d{0,2}[._-]/i;
/** The slot comes first: `integration-values.yaml`. */
const SLOT_BEFORE = /[._-](?:values|secrets)$/i;
const OWN_SLOT = /\.(?:tfvars(?:\.json)?|bicepparam|bru|postman_environment\.json|xcconfig|pkrvars\.hcl)$/i;
/** Folders that hold one entry an environment, and nothing else. */
const PARENTS = new Set(
  '.envs env envs environment environments overlays overlay inventories inventory group_vars host_vars clusters stages deploy variables tfvars flavors workspace_variables'.split(
    ' ',
  ),
);
/** Folders that hold environments among other things. */
const LOOSE_PARENTS = new Set(
  'config configs conf settings deployments values vars parameters credentials secrets backends profiles'.split(' '),
);
const BUILD_VERB = /^(?:tests|build|builds|bundle|compile|lint|analy[sz]e)$/;
const TERRAGRUNT = /^(?:terragrunt|env|account|region)\.hcl$/;
const WORKFLOW = /^\.github\/workflows\//;
const RELEASE_TRANSFORM = /^(?:web|app)\.release\.config$/i;
/** Most words of a name in which an environment may stand in the middle. */
const MOST_WORDS = 4;

/** Manifests of packages: what they name are scripts, groups of dependencies and build modes. */
export function isManifest(path: string): boolean {
  return /(?:^|\/)(?:package(?:-lock)?\.json|composer\.(?:json|lock)|pyproject\.toml|Cargo\.toml|Pipfile(?:\.lock)?|pubspec\.yaml|\.yo-rc\.json)$/.test(
    path,
  );
}

/** What the file name names: strict for code, liberal for configuration. */
export function environmentsOfFileName(path: string): readonly NamedEnvironment[] {
  const parts = path.split('/');
  const file = parts.at(-1)!;
  if (isBuild(path, file)) return [];
  if (WORKFLOW.test(path)) return environmentsOfTask(file.replace(/\.ya?ml$/i, ''));
  if (DOTENV.test(file)) return environmentsIn(file.replace(/^\.env|^\.dev\.vars|\.env$/i, ''), 'convention');
  if (parts.at(-2) === '.kamal' && file.startsWith('secrets.')) return environmentsIn(file.slice('secrets.'.length), 'convention');
  if (EXTENSION_SLOT.test(file)) return environmentsIn(file.replace(EXTENSION_SLOT, ''), 'named');
  if (RELEASE_TRANSFORM.test(file)) return [{ environment: 'production', tier: 'production', word: 'release' }];
  const stem = file.replace(/(?:\.tfvars)?\.[^.]{1,20}$/, '');
  if (/\.(?:md|txt|html?|css)$/i.test(file)) return [];
  const parent = parentContext(parts, parts.length - 1);
  const ofParent = parent === undefined ? [] : inSlot(stem, parent, parent === 'convention' || file.endsWith('.exs'));
  if (ofParent.length > 0) return ofParent;
  return OWN_SLOT.test(file) && segments(stem).length === 1 ? environmentsIn(stem, 'convention') : ofConfiguration(file, stem);
}

function ofConfiguration(file: string, stem: string): readonly NamedEnvironment[] {
  const configuration = CONFIGURATION.test(file);
  if (!configuration && !CODE_CONFIGURATION.test(stem)) return [];
  if (SLOT.test(stem)) return inSlot(stem.replace(SLOT, ''), 'convention');
  if (SLOT.test(file)) return [];
  if (configuration && SETTINGS_SLOT.test(stem)) return inSlot(stem.replace(SETTINGS_SLOT, ''), 'named');
  if (configuration && SLOT_BEFORE.test(stem)) return inSlot(stem.replace(SLOT_BEFORE, ''), 'named');
  // A Cloud Foundry manifest is named after the application and, last, the place.
  if (/^manifest[._-].*\.ya?ml$/i.test(file)) return inSlot(segments(stem).at(-1) ?? '', 'named');
  if (configuration && LOOSE_SLOT.test(stem)) return environmentsIn(stem.replace(LOOSE_SLOT, ''), 'keyed');
  return isSentence(stem) ? [] : environmentsIn(stem, 'plain');
}

/**
 * A short name counts as the slot does; of a longer one, clear words anywhere
 * or a name at either end. Where only some names are environments, short is one word.
 */
function inSlot(name: string, context: Context, expects = true): readonly NamedEnvironment[] {
  if (isWhole(name, expects ? 2 : 1)) return environmentsIn(name, context);
  const plain = environmentsIn(name, 'plain');
  if (plain.length > 0 || !expects) return plain;
  const words = segments(name);
  const first = environmentsIn(words[0] ?? '', 'keyed');
  return first.length > 0 ? first : environmentsIn(words.at(-1) ?? '', 'keyed');
}

/** `deploy-test` names the environment test; `test` and `ci` are what a job does, `build-prod` is a build mode. */
export function environmentsOfTask(name: string): readonly NamedEnvironment[] {
  const words = segments(name);
  const places =
    words.filter((word) => word !== 'to' && word !== 'the').length <= 2 || words.some((word) => /^env(?:ironment)?$/.test(word));
  const deploys = words.some((word) => /^(?:deploy|deployment|promote|migrate|provision)$/.test(word));
  if (!deploys && (BUILD_VERB.test(words[0] ?? '') || BUILD_VERB.test(words.at(-1) ?? ''))) return [];
  return environmentsIn(name, places && deploys ? 'named' : 'plain');
}

/** What the nearest folder that names any names, with that folder. */
export function environmentsOfFolder(path: string): { readonly folder: string; readonly named: readonly NamedEnvironment[] } | undefined {
  const parts = path.split('/');
  const file = parts.at(-1)!;
  if (isBuild(path, file)) return undefined;
  const stem = file.replace(/\.[^.]{1,20}$/, '');
  const configuration = CONFIGURATION.test(file) || DOTENV.test(file) || file.startsWith('.') || CODE_CONFIGURATION.test(stem);
  for (let index = parts.length - 2; index >= 0; index -= 1) {
    const folder = parts[index]!;
    const context = parentContext(parts, index);
    const named = context === undefined ? ofOrdinaryFolder(parts, index, configuration) : inSlot(folder, context, context === 'convention');
    if (named.length > 0) return { folder, named: [...named, ...negatedBy(parts.slice(0, index), named)] };
  }
  return undefined;
}

/** `non-prod/…/prod` contradicts itself: a farther folder that denies production is not outvoted by a nearer one. */
function negatedBy(farther: readonly string[], named: readonly NamedEnvironment[]): readonly NamedEnvironment[] {
  if (named.every(({ tier }) => tier !== 'production')) return [];
  return farther.flatMap((folder) => environmentsIn(folder, 'plain').filter(({ environment }) => environment === 'non-production'));
}

function ofOrdinaryFolder(parts: readonly string[], index: number, configuration: boolean): readonly NamedEnvironment[] {
  const folder = parts[index]!;
  if (!configuration) return [];
  // In a Terragrunt tree, every folder of one word may be an account or an environment.
  if (TERRAGRUNT.test(parts.at(-1)!) && segments(folder).length === 1) return environmentsIn(folder, 'keyed');
  const plain = isSentence(folder, 2) ? [] : environmentsIn(folder, 'plain');
  if (plain.length > 0 || !parts.slice(0, index).includes('namespaces')) return plain;
  // A folder below `namespaces` is named as a namespace is: the environment comes last.
  return environmentsIn(segments(folder).at(-1) ?? '', 'keyed');
}

/** What the folder around the part at an index expects: undefined where it expects nothing. */
function parentContext(parts: readonly string[], index: number): Context | undefined {
  const parent = (parts[index - 1] ?? '').toLowerCase();
  if (PARENTS.has(parent)) return 'convention';
  // `live/` is the root folder of Terragrunt, not production; what stands in it is an environment.
  if (parent === 'live' && parts.at(-1)!.endsWith('.hcl')) return 'convention';
  if (parent === 'packages') return parts[index - 2]?.toLowerCase() === 'config' ? 'keyed' : undefined;
  return LOOSE_PARENTS.has(parent) ? 'keyed' : undefined;
}

function isBuild(path: string, file: string): boolean {
  return BUILD.test(file) || BUILD_FOLDER.test(path);
}

/** A name with few words, such as `staging` or `prod-eu`, not a sentence in which a word may mean anything. */
function isWhole(name: string, most = 2): boolean {
  return name.split(/[._-]/).filter((part) => part !== '').length <= most;
}

/** True where the environment stands in the middle of a long name: `merge_production_dotenvs_in_dotenv`. */
function isSentence(name: string, most: number = MOST_WORDS): boolean {
  const words = segments(name);
  if (words.length <= most) return false;
  return environmentsIn(words[0]!, 'plain').length === 0 && environmentsIn(words.at(-1)!, 'plain').length === 0;
}
