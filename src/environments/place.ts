import type { Place } from '../domain/environment.ts';

const FIXTURE_FOLDERS =
  /(?:^|\/)(?:_?(?:unit|integration|e2e|acceptance|functional|smoke|system)[-_]tests?|tests?|__tests__|specs?|fixtures?|testFixtures|src\/[a-z]{2,20}Tests?|molecule|wiremock|__mocks__|mocks|testdata|test-data|examples?|cassettes|__snapshots__|snapshots|node_modules)\//i;
/** Folders below which `test` is an environment, not a place for tests. */
const ENVIRONMENT_PARENT =
  /(?:^|\/)(?:environments?|envs?|overlays|group_vars|host_vars|inventor(?:y|ies)|clusters|stages|deploy|\.envs|config\/packages|config\/secrets|variables|tfvars|live)\/(?:test|tests)\//i;
const FIXTURE_FILE =
  /(?:^|\/)test_[^/]{1,200}\.py$|[._-](?:test|spec)\.[cm]?[jt]sx?$|_(?:test|spec)\.(?:go|rb|py)$|Tests?\.(?:java|kt|cs)$/;
const TEMPLATE =
  /(?:[._-])(?:example|sample|template|tmpl|tpl|dist|defaults|schema)(?:\.|$)|(?:^|\/)(?:example|sample|template)\.(?:env|ya?ml|json|toml)$/i;
/** `keys.example/`, `config.sample/`. */
const TEMPLATE_FOLDER = /(?:^|\/)[^/]{1,200}[._-](?:examples?|samples?)\//i;
const DOCUMENTATION = /(?:^|\/)docs?\/|\.(?:md|mdx|rst|adoc)$|(?:^|\/)(?:README|CHANGELOG|CONTRIBUTING|HISTORY)(?:\.|$)/i;

/** What kind of place a file is. */
export function placeOf(path: string): Place {
  const file = path.slice(path.lastIndexOf('/') + 1);
  if (FIXTURE_FILE.test(path) || FIXTURE_FOLDERS.test(path.replace(ENVIRONMENT_PARENT, '/'))) return 'fixture';
  if (TEMPLATE.test(file) || TEMPLATE_FOLDER.test(path)) return 'template';
  return DOCUMENTATION.test(path) ? 'documentation' : 'configuration';
}
