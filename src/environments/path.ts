import { environmentsIn, type NamedEnvironment } from './tier.ts';

const CONFIGURATION =
  /\.(?:ya?ml|json[c5]?|toml|properties|conf|cfg|ini|env|tfvars|tfstate|tfbackend|tf|hcl|xml|config|sh|ps1|bash|bicepparam|bru|key|enc|pem|plist|xcconfig|exs|nomad|secret|secrets|j2)$/i;
const DOTENV = /^\.env(?:[._-]|$)|\.env$|^\.dev\.vars|^secrets\./i;
const CODE_CONFIGURATION = /(?:^|[._-])(?:env|environments?|settings|config|secrets?|credentials|deploy)(?:[._-]|$)/i;
const BUILD =
  /^(?:webpack|rollup|vite|vue|babel|tsconfig|jest|vitest|karma|metro|esbuild|gulpfile|gruntfile|postcss|tailwind|eslint|ngsw|proguard|requirements|package|composer)(?:[._-].*)?\.|^(?:Dockerfile|Containerfile)(?:[._-]|$)|\.(?:Dockerfile)$/i;
const BASES =
  /^(?:application|bootstrap|appsettings|web|app|values|config|settings|secrets|docker-compose|compose|docker-stack|terraform|backend|fly|pulumi|main|parameters|template|environment|configuration|database|deploy|http-client|mise|inventory|azuredeploy|samconfig|GoogleService-Info|wrangler)[._-]/i;
/** Folders that hold one entry an environment. */
const PARENTS = new Set(
  '.envs env envs environment environments overlays overlay inventories inventory group_vars host_vars clusters stages stage config configs settings deploy deployments values vars tfvars parameters credentials packages secrets flavors backends profiles'.split(
    ' ',
  ),
);
const WORKFLOW = /^\.github\/workflows\//;

/** What the file name names: strict for code, liberal for configuration. */
export function environmentsOfFileName(path: string): readonly NamedEnvironment[] {
  const cut = path.lastIndexOf('/');
  const file = path.slice(cut + 1);
  const parent = path.slice(path.lastIndexOf('/', cut - 1) + 1, Math.max(cut, 0)).toLowerCase();
  if (BUILD.test(file)) return [];
  if (WORKFLOW.test(path)) return environmentsOfTask(file.replace(/\.ya?ml$/i, ''));
  if (DOTENV.test(file)) return environmentsIn(file.replace(/^\.env|^\.dev\.vars|\.env$/i, ''), 'convention');
  const stem = file.replace(/\.[^.]{1,20}$/, '');
  if (PARENTS.has(parent) && !/\.(?:md|txt)$/i.test(file) && isWhole(stem)) return environmentsIn(stem, 'convention');
  if (BASES.test(file) && CONFIGURATION.test(file)) return environmentsIn(stem.replace(BASES, ''), 'convention');
  if (CONFIGURATION.test(file) || CODE_CONFIGURATION.test(stem)) return environmentsIn(stem, 'plain');
  return [];
}

/** `deploy-test` names the environment test; `test` and `ci` are what a job does. */
export function environmentsOfTask(name: string): readonly NamedEnvironment[] {
  return environmentsIn(name, /(?:^|[^a-z])(?:deploy|release|publish|promote|migrate|provision)/i.test(name) ? 'convention' : 'plain');
}

/** What the nearest folder that names any names, with that folder. */
export function environmentsOfFolder(path: string): { readonly folder: string; readonly named: readonly NamedEnvironment[] } | undefined {
  const parts = path.split('/');
  const file = parts.pop() ?? '';
  if (BUILD.test(file)) return undefined;
  const configuration = CONFIGURATION.test(file) || DOTENV.test(file) || file.startsWith('.');
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const folder = parts[index]!;
    const conventional = PARENTS.has((parts[index - 1] ?? '').toLowerCase());
    if (!conventional && !configuration) continue;
    const named = environmentsIn(folder, conventional && isWhole(folder) ? 'convention' : 'plain');
    if (named.length > 0) return { folder, named };
  }
  return undefined;
}

/** A name with few words, such as `staging` or `prod-eu`, not a sentence in which a word may mean anything. */
function isWhole(name: string): boolean {
  return name.split(/[._-]/).filter((part) => part !== '').length <= 2;
}
