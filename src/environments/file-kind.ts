/** What kinds of files there are, as far as their names tell: which may name an environment, and which never do. */

const CONFIGURATION =
  /\.(?:ya?ml|json[c5]?|toml|properties|conf|cfg|ini|env|tfvars|tfstate|tfbackend|backend|tf|hcl|xml|config|sh|ps1|bash|bicep|bicepparam|bru|key|enc|pem|plist|xcconfig|exs|nomad|secret|secrets|j2|tftpl|gotmpl|service|timer)$/i;
const DECLARATION =
  /\.(?:ya?ml|json[c5]?|toml|properties|conf|cfg|ini|env|tfvars|tfstate|tfbackend|backend|tf|hcl|xml|bicep|bicepparam|nomad|enc|service|timer)$/i;
const INFRASTRUCTURE = /\.(?:tf|tfvars|tfvars\.json|tfstate|tfbackend|backend|hcl|bicep|bicepparam)$|^kustomization\.ya?ml$/i;
const DOTENV = /^\.env(?:[._-]|$)|\.env$|^\.dev\.vars/i;
const CODE_CONFIGURATION = /(?:^|[._-])(?:env|environments?|settings|config|secrets?|credentials|deploy)(?:[._-]|$)/i;
/** Sources of compiled programs: their names are names of classes and packages. */
const COMPILED = /\.(?:java|kt|kts|scala|groovy|cs|vb|swift|mm?|c|cc|cpp|h|hpp)$/i;
const PROSE = /\.(?:md|mdx|rst|adoc|txt|html?|css)$/i;
const BUILD_FOLDER = /(?:^|\/)\.?(?:webpack|rollup|vite|babel|esbuild|gulp|grunt)(?:[._-][^/]{1,40})?\//i;
const BUILD =
  /^(?:webpack|rollup|vite|vue|babel|tsconfig|jest|vitest|karma|metro|esbuild|gulpfile|gruntfile|postcss|tailwind|eslint|tslint|stylelint|prettier|rspack|tsup|next|nuxt|svelte|astro|angular|craco|playwright|ngsw|proguard|requirements|package|composer)(?:[._-].*)?\.|^(?:Dockerfile|Containerfile)(?:[._-]|$)|\.(?:Dockerfile)$/i;
/** What agents are taught: `deploy-production.yml` in a skill is an example. */
const SKILL = /(?:^|\/)\.(?:agents?|claude|cursor|codex|gemini|opencode|windsurf)\/(?:[^/]{1,100}\/)*(?:skills|commands|prompts|agents)\//i;
/** Models of dbt, of which the first layer is called staging. */
const STAGED_MODELS = /(?:^|\/)models\/(?:[^/]{1,100}\/)*(?:staging\/|_{0,2}stg_)/i;
/** What editors run and remember. */
const EDITOR = /(?:^|\/)\.(?:idea|vscode|run|fleet)\//;
/** The pipeline that the Azure Developer CLI writes. */
const AZURE_DEVELOPER = /(?:^|\/)azure-dev\.ya?ml$/i;
/** `dev.example.app.xml`, `serving.knative.dev_services.yaml`, `servers.metal.sidero.dev.yaml`: a domain, read backwards or forwards. */
const DOMAIN = /^dev\.[^.]{1,60}\.[^.]{1,60}\.[^/]{1,100}$|\.dev_|^[a-z\d]{1,60}(?:\.[a-z\d-]{1,60}){2,5}\.dev\.ya?ml$/i;

/** Configuration, and scripts and code that hold it. */
export function isConfiguration(file: string): boolean {
  return CONFIGURATION.test(file) || DOTENV.test(file) || file.startsWith('.') || isCodeConfiguration(file);
}

export function isPlainConfiguration(file: string): boolean {
  return CONFIGURATION.test(file);
}

/** `settings_prod.py`, `environment.prod.ts`. */
export function isCodeConfiguration(file: string): boolean {
  return CODE_CONFIGURATION.test(file.replace(/\.[^.]{1,20}$/, ''));
}

/** Configuration that describes and runs nothing: no script, no program. */
export function isDeclaration(file: string): boolean {
  return DECLARATION.test(file) || DOTENV.test(file);
}

/** Files that are there for nothing but infrastructure. */
export function isInfrastructure(file: string): boolean {
  return INFRASTRUCTURE.test(file);
}

export function isDotenv(file: string): boolean {
  return DOTENV.test(file);
}

export function isProse(file: string): boolean {
  return PROSE.test(file);
}

/** Files whose path is no evidence: build modes, classes, domains, what agents are taught. */
export function isSilent(path: string): boolean {
  const file = path.slice(path.lastIndexOf('/') + 1);
  return (
    BUILD.test(file) ||
    BUILD_FOLDER.test(path) ||
    COMPILED.test(file) ||
    DOMAIN.test(file) ||
    SKILL.test(path) ||
    EDITOR.test(path) ||
    STAGED_MODELS.test(path) ||
    AZURE_DEVELOPER.test(path)
  );
}

/** Manifests of packages: what they name are scripts, groups of dependencies and build modes. */
export function isManifest(path: string): boolean {
  return /(?:^|\/)(?:package(?:-lock)?\.json|composer\.(?:json|lock)|pyproject\.toml|Cargo\.toml|Pipfile(?:\.lock)?|pubspec\.yaml|\.yo-rc\.json)$/.test(
    path,
  );
}
