import { isCodeConfiguration, isDeclaration, isDotenv, isPlainConfiguration, isProse, isSilent } from './file-kind.ts';
import { atAnEdge, contextAt, inSlot, isDeployed, isSentence } from './slot.ts';
import { environmentsOfTask } from './task.ts';
import { type Context, environmentsIn, type NamedEnvironment } from './tier.ts';
import { segments } from './tokenize.ts';

/** Files that have no extension, and the environment in its place: `hosts.production`. */
const EXTENSION_SLOT = /^(?:\.envrc|env|hosts|inventory|Jenkinsfile|Procfile|Makefile|Caddyfile|crontab)[._-](?=[^.]{1,40}$)/i;
/** The environment behind the extension: `database.yml.staging`. */
const BEHIND_EXTENSION = /\.(?:ya?ml|json|conf|cfg|ini|xml|properties|toml|py|php|sh)\.(?<name>[a-z]{2,20})$/i;
/** File names with a slot that only an environment or a profile fills. */
const SLOT =
  /^(?:application|bootstrap|appsettings|values|docker-compose|compose|docker-stack|terraform|backend|fly|Pulumi|environment|http-client|mise|inventory|azuredeploy\.parameters|samconfig|GoogleService-Info|wrangler|cloudbuild|apphosting)[._-]/i;
/** Of a stack of Pulumi that is named after a place and where it lies, `Pulumi.preview-aws.yaml`, the place. */
const STACK = /^Pulumi\.(?<first>preview|review|demo|beta|sandbox|stage)-[a-z\d]{2,20}$/i;
/** An inventory of hosts is no JSON. */
const INVENTORY_OF_THINGS = /^inventory[._-].*\.json$/i;
/** What is done to the file after its name: `secrets.prod.enc.yaml`. */
const FILLED_IN = /(?<=\.(?:ya?ml|json|conf|cfg|ini|toml|xml))\.(?:tpl|tmpl)$/i;
const WRAPPED = /\.(?:template|tmpl|tpl|enc|sops|sealed|encrypted)$/i;
/** File names whose slot may hold anything, such as a component. */
const LOOSE_SLOT = /^(?:web|app|main|parameters|template|database|local)[._-]/i;
const SETTINGS_SLOT = /^(?:config|settings|secrets|configuration|deploy|vars)\d{0,2}[._-]/i;
/** The slot comes first: `integration-values.yaml`, `sandbox_vars.yml`. */
const SLOT_BEFORE = /[._-](?:values|secrets|vars|variables)$/i;
const BACKEND_BEFORE = /^(?<name>[^/]{1,80})[._-]backend\.(?:tfvars|hcl|tf|conf|tfbackend)$/i;
const OWN_SLOT = /\.(?:tfvars(?:\.json)?|bicepparam|bru|postman_environment\.json|xcconfig|pkrvars\.hcl)$/i;
/** Values of Terraform, of several parts: `integration.blue.backend`. */
const VALUES = /\.(?:tfvars(?:\.json)?|tfbackend|backend)$/i;
/** `ecs-deploy-int`, `deploy_to_sandbox`. */
const DEPLOYED_TO = /(?:^|[._-])deploy(?:[._-]to)?[._-](?<name>[a-z]{2,15}\d{0,2})$/i;
const LOCAL_AT_THE_END = /^[^._-]{1,40}(?<!to)[._-]local$/i;
const WORKFLOW = /(?:^|\/)\.github\/workflows\//;
const RELEASE_TRANSFORM = /^(?:web|app)\.release\.config$/i;
const TESTED = /^(?:feature|load|secondary)\.env$/i;
/** Most words of a name in which an environment may stand in the middle, and most for names that mean nothing else. */
const MOST_WORDS = 4;
const LONG_WORDS = 6;

/** What the file name names: strict for code, liberal for configuration. */
export function environmentsOfFileName(path: string): readonly NamedEnvironment[] {
  const parts = path.split('/');
  const file = parts.at(-1)!.replace(FILLED_IN, '');
  if (isSilent(path) || isProse(file)) return [];
  if (WORKFLOW.test(path)) return environmentsOfTask(file.replace(/\.ya?ml$/i, ''));
  return ofConvention(parts, file) ?? ofName(parts, file, file.replace(/(?:\.tfvars)?\.[^.]{1,20}$/, '').replace(WRAPPED, ''));
}

/** Names whose whole form is the convention's; undefined where there is none. */
function ofConvention(parts: readonly string[], file: string): readonly NamedEnvironment[] | undefined {
  if (isDotenv(file)) return ofDotenv(file);
  if (parts.at(-2) === '.kamal' && file.startsWith('secrets.')) return environmentsIn(file.slice('secrets.'.length), 'convention');
  if (EXTENSION_SLOT.test(file)) return inSlot(file.replace(EXTENSION_SLOT, ''), 'named', false);
  const behind = environmentsIn(BEHIND_EXTENSION.exec(file)?.groups?.['name'] ?? '', 'named');
  if (behind.length > 0) return behind;
  return RELEASE_TRANSFORM.test(file) ? [{ environment: 'production', tier: 'production', word: 'release' }] : undefined;
}

/** `.env.feature` is an environment; `feature.env` holds what tests of features need. */
function ofDotenv(file: string): readonly NamedEnvironment[] {
  const own = file.replace(/^\.env|^\.dev\.vars/i, '');
  return own === file && TESTED.test(file) ? [] : environmentsIn(own.replace(/\.env$/i, ''), 'convention');
}

function ofName(parts: readonly string[], file: string, stem: string): readonly NamedEnvironment[] {
  const context = contextAt(parts, parts.length - 1);
  const ofParent = context === undefined ? [] : inSlot(stem, context, context === 'convention' || file.endsWith('.exs'));
  if (ofParent.length > 0) return ofParent;
  if (OWN_SLOT.test(file) && segments(stem).length === 1) return environmentsIn(stem, 'convention');
  const other = ofDeployed(parts, file, stem, context);
  if (other.length > 0) return other;
  if (isDeclaration(file) && !file.endsWith('.tf') && LOCAL_AT_THE_END.test(stem)) return environmentsIn('local', 'keyed');
  const named = ofConfiguration(file, stem);
  return named.length === 0 && VALUES.test(file) ? inSlot(stem.split('.')[0]!, 'deployed', false) : named;
}

/** `pipeline.deploy-stage.yml`, `shop-stage.yaml` among manifests, `TEST.public.conf` in a folder of configuration. */
function ofDeployed(parts: readonly string[], file: string, stem: string, context: Context | undefined): readonly NamedEnvironment[] {
  const deployed = /^test/i.test(stem) ? undefined : DEPLOYED_TO.exec(stem)?.groups?.['name'];
  if (deployed !== undefined) return environmentsIn(deployed, /^int$/i.test(deployed) ? 'convention' : 'named');
  if (!isDeclaration(file)) return [];
  const first = context === 'keyed' && stem.includes('.') ? environmentsIn(stem.slice(0, stem.indexOf('.')), 'keyed') : [];
  return first.length > 0 && segments(stem.slice(0, stem.indexOf('.'))).length === 1 ? first : isDeployed(parts) ? atAnEdge(stem) : [];
}

function ofConfiguration(file: string, stem: string): readonly NamedEnvironment[] {
  const configuration = isPlainConfiguration(file);
  if (!configuration && !isCodeConfiguration(file)) return [];
  const stack = STACK.exec(stem)?.groups?.['first'];
  if (stack !== undefined) return environmentsIn(stack, 'named');
  if (SLOT.test(stem) && !INVENTORY_OF_THINGS.test(file)) return inSlot(stem.replace(SLOT, ''), 'convention');
  if (SLOT.test(file)) return [];
  if (/^settings_[a-z]{2,20}\.py$/.test(file)) return environmentsIn(stem.replace(SETTINGS_SLOT, ''), 'named');
  if (configuration && SETTINGS_SLOT.test(stem)) return inSlot(stem.replace(SETTINGS_SLOT, ''), 'named', isDeclaration(file));
  if (isDeclaration(file) && SLOT_BEFORE.test(stem)) return inSlot(stem.replace(SLOT_BEFORE, ''), 'named');
  const backend = BACKEND_BEFORE.exec(file)?.groups?.['name'];
  if (backend !== undefined) return inSlot(backend, 'named');
  // A Cloud Foundry manifest is named after the application and, last, the place.
  if (/^manifest[._-].*\.ya?ml$/i.test(file)) return inSlot(segments(stem).at(-1) ?? '', 'named');
  if (configuration && LOOSE_SLOT.test(stem)) return environmentsIn(stem.replace(LOOSE_SLOT, ''), 'keyed');
  return isSentence(stem, MOST_WORDS) ? ofSentence(file, stem) : environmentsIn(stem, 'plain');
}

/** `solr-backup-production-account-key.json`: in the middle of a long name only what means nothing else, and of what is declared. */
function ofSentence(file: string, stem: string): readonly NamedEnvironment[] {
  if (!isDeclaration(file) || isSentence(stem, LONG_WORDS)) return [];
  return environmentsIn(stem, 'plain').filter(({ environment }) => environment === 'production' || environment === 'staging');
}
