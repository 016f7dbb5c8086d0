import { isCodeConfiguration, isConfiguration, isDotenv, isPlainConfiguration, isProse, isSilent } from './file-kind.ts';
import { contextAt, inSlot, isDeployed } from './slot.ts';
import { environmentsIn, type NamedEnvironment } from './tier.ts';
import { segments } from './tokenize.ts';

/** Files that have no extension, and the environment in its place: `hosts.production`. */
const EXTENSION_SLOT = /^(?:\.envrc|env|hosts|inventory|Jenkinsfile|Procfile|Makefile|Caddyfile|crontab)[._-](?=[^.]{1,40}$)/i;
/** The environment behind the extension: `database.yml.staging`. */
const BEHIND_EXTENSION = /\.(?:ya?ml|json|conf|cfg|ini|xml|properties|toml|py|php|sh)\.(?<name>[a-z]{2,20})$/i;
/** File names with a slot that only an environment or a profile fills. */
const SLOT =
  /^(?:application|bootstrap|appsettings|values|docker-compose|compose|docker-stack|terraform|backend|fly|Pulumi|environment|http-client|mise|inventory|azuredeploy\.parameters|samconfig|GoogleService-Info|wrangler|cloudbuild|apphosting)[._-]/i;
/** File names whose slot may hold anything, such as a component. */
const LOOSE_SLOT = /^(?:web|app|main|parameters|template|database|local)[._-]/i;
const SETTINGS_SLOT = /^(?:config|settings|secrets|configuration|deploy|vars)\d{0,2}[._-]/i;
/** The slot comes first: `integration-values.yaml`, `sandbox_vars.yml`. */
const SLOT_BEFORE = /[._-](?:values|secrets|vars|variables)$/i;
const BACKEND_BEFORE = /^(?<name>[^/]{1,80})[._-]backend\.(?:tfvars|hcl|tf|conf|tfbackend)$/i;
const OWN_SLOT = /\.(?:tfvars(?:\.json)?|bicepparam|bru|postman_environment\.json|xcconfig|pkrvars\.hcl)$/i;
/** Values of Terraform, of several parts: `integration.blue.backend`. */
const VALUES = /\.(?:tfvars(?:\.json)?|tfbackend|backend)$/i;
/** `stage` at an edge of a name, but not a stage of a build. */
const STAGE_AT_AN_EDGE = /^(?:stage|stag)[._-]|(?<!multi|first|second|final|last|build|each)[._-](?:stage|stag)$/i;
const BUILD_VERB = /^(?:tests|build|builds|bundle|compile|lint|analy[sz]e)$/;
const DEPLOYS = /^(?:deploy|deployment|deploys|redeploy|undeploy|promote|migrate|provision)$/;
/** What jobs do to an environment; beside `test` they are what is tested. */
const ACTS = /^(?:terraform|tofu|apply|plan|destroy|teardown|infra|infrastructure|cd|rollout|rollback|restore|reset|refresh|seed|backup)$/;
const TERRAGRUNT = /^(?:terragrunt|env|account|region)\.hcl$/;
const WORKFLOW = /(?:^|\/)\.github\/workflows\//;
const RELEASE_TRANSFORM = /^(?:web|app)\.release\.config$/i;
/** Most words of a name in which an environment may stand in the middle. */
const MOST_WORDS = 4;

/** What the file name names: strict for code, liberal for configuration. */
export function environmentsOfFileName(path: string): readonly NamedEnvironment[] {
  const parts = path.split('/');
  const file = parts.at(-1)!;
  if (isSilent(path) || isProse(file)) return [];
  if (WORKFLOW.test(path)) return environmentsOfTask(file.replace(/\.ya?ml$/i, ''));
  if (isDotenv(file)) return environmentsIn(file.replace(/^\.env|^\.dev\.vars|\.env$/i, ''), 'convention');
  if (parts.at(-2) === '.kamal' && file.startsWith('secrets.')) return environmentsIn(file.slice('secrets.'.length), 'convention');
  if (EXTENSION_SLOT.test(file)) return environmentsIn(file.replace(EXTENSION_SLOT, ''), 'named');
  const behind = environmentsIn(BEHIND_EXTENSION.exec(file)?.groups?.['name'] ?? '', 'named');
  if (behind.length > 0) return behind;
  if (RELEASE_TRANSFORM.test(file)) return [{ environment: 'production', tier: 'production', word: 'release' }];
  const stem = file.replace(/(?:\.tfvars)?\.[^.]{1,20}$/, '');
  const context = contextAt(parts, parts.length - 1);
  const ofParent = context === undefined ? [] : inSlot(stem, context, context === 'convention' || file.endsWith('.exs'));
  if (ofParent.length > 0) return ofParent;
  if (OWN_SLOT.test(file) && segments(stem).length === 1) return environmentsIn(stem, 'convention');
  if (isDeployed(parts) && STAGE_AT_AN_EDGE.test(stem)) return environmentsIn(STAGE_AT_AN_EDGE.exec(stem)![0], 'keyed');
  const named = ofConfiguration(file, stem);
  return named.length === 0 && VALUES.test(file) ? inSlot(stem.split('.')[0]!, 'deployed', false) : named;
}

function ofConfiguration(file: string, stem: string): readonly NamedEnvironment[] {
  const configuration = isPlainConfiguration(file);
  if (!configuration && !isCodeConfiguration(file)) return [];
  if (SLOT.test(stem)) return inSlot(stem.replace(SLOT, ''), 'convention');
  if (SLOT.test(file)) return [];
  if (configuration && SETTINGS_SLOT.test(stem)) return inSlot(stem.replace(SETTINGS_SLOT, ''), 'named');
  if (configuration && SLOT_BEFORE.test(stem)) return inSlot(stem.replace(SLOT_BEFORE, ''), 'named');
  const backend = BACKEND_BEFORE.exec(file)?.groups?.['name'];
  if (backend !== undefined) return inSlot(backend, 'named');
  // A Cloud Foundry manifest is named after the application and, last, the place.
  if (/^manifest[._-].*\.ya?ml$/i.test(file)) return inSlot(segments(stem).at(-1) ?? '', 'named');
  if (configuration && LOOSE_SLOT.test(stem)) return environmentsIn(stem.replace(LOOSE_SLOT, ''), 'keyed');
  return isSentence(stem) ? [] : environmentsIn(stem, 'plain');
}

/** `deploy-test` names the environment test; `test`, `qa` and `ci` are what a job does, `build-prod` is a build mode. */
export function environmentsOfTask(name: string): readonly NamedEnvironment[] {
  const words = segments(name);
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  const deploys = words.some((word) => DEPLOYS.test(word));
  if (!deploys && (BUILD_VERB.test(first) || BUILD_VERB.test(last))) return [];
  const env = words.some((word) => /^env(?:ironment)?$/.test(word));
  const few = env || words.filter((word) => word !== 'to' && word !== 'the').length <= 2;
  // `test-deploy` tests how it deploys; `deploy-test` deploys to test.
  const tested = !env && (first === 'test' || first === 'qa' || first === 'ci');
  if (few && deploys && !tested) return environmentsIn(name, 'named');
  const acts = words.length <= 3 && words.some((word) => ACTS.test(word));
  const named = environmentsIn(name, acts ? 'deployed' : 'plain');
  return deploys
    ? named.filter(({ word }) => word !== 'test')
    : named.filter(({ environment, word }) => environment !== 'test' && (word !== 'qa' || acts));
}

/** What the nearest folder that names any names, with that folder. */
export function environmentsOfFolder(path: string): { readonly folder: string; readonly named: readonly NamedEnvironment[] } | undefined {
  const parts = path.split('/');
  if (isSilent(path)) return undefined;
  const configuration = isConfiguration(parts.at(-1)!);
  for (let index = parts.length - 2; index >= 0; index -= 1) {
    const folder = parts[index]!;
    const context = contextAt(parts, index);
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
  const plain = plainInFolder(folder);
  if (plain.length > 0 || !parts.slice(0, index).includes('namespaces')) return plain;
  // A folder below `namespaces` is named as a namespace is: the environment comes last.
  return environmentsIn(segments(folder).at(-1) ?? '', 'keyed');
}

/** `stone-prod-p01`, but not `web-dev-course`: in the middle of three words only names that mean nothing else. */
function plainInFolder(folder: string): readonly NamedEnvironment[] {
  if (!isSentence(folder, 2)) return environmentsIn(folder, 'plain');
  const clear = new Set(['production', 'staging', 'preproduction', 'non-production']);
  return segments(folder).length > 3 ? [] : environmentsIn(folder, 'plain').filter(({ environment }) => clear.has(environment));
}

/** True where the environment stands in the middle of a long name: `merge_production_dotenvs_in_dotenv`. */
function isSentence(name: string, most: number = MOST_WORDS): boolean {
  const words = segments(name);
  if (words.length <= most) return false;
  return environmentsIn(words[0]!, 'plain').length === 0 && environmentsIn(words.at(-1)!, 'plain').length === 0;
}
