import type { Place } from '../domain/environment.ts';
import { isTestEnvironment } from './slot.ts';

const FIXTURE_FOLDER =
  /^(?:[._]?(?:unit|integration|e2e|acceptance|functional|smoke|system|chainsaw)[-_]tests?|\.chainsaw-test|tests?|__tests__|specs?|fixtures?|testFixtures|molecule|wiremock|__mocks__|mocks|testdata|test-data|test_data|examples?|cassettes|playwright[-_]tests?|[\w.-]{1,80}\.(?:unit|integration|acceptance|functional|system)?tests?|__snapshots__|snapshots|node_modules)$/i;
const FIXTURE_FILE =
  /(?:^|\/)test_[^/]{1,200}\.py$|[._-](?:test|spec)\.[cm]?[jt]sx?$|(?<!settings)_(?:test|spec)\.(?:go|rb|py)$|(?<!^config|\/config)\/[^/]{1,200}_test\.exs$|Tests?\.(?:java|kt|cs)$/;
const TEMPLATE =
  /(?:[._-])(?:example|sample|template|tmpl|tpl|dist|defaults|schema)(?:\.|$)|(?:^|\/)(?:example|sample|template)\.(?:env|ya?ml|json|toml)$/i;
/** Of templates, those that people copy; the others are filled in by machines, one an environment. */
const SAMPLE = /(?:[._-])(?:example|sample|dist|defaults|schema)(?:\.|$)|^(?:example|sample)\./i;
const DOTENV_TEMPLATE = /^\.env|\.env(?:\.|$)/i;
/** `keys.example/`, `config.sample/`. */
const TEMPLATE_FOLDER = /(?:^|\/)[^/]{1,200}[._-](?:examples?|samples?)\//i;
const DOCUMENTATION = /(?:^|\/)docs?\/|\.(?:md|mdx|rst|adoc)$|(?:^|\/)(?:README|CHANGELOG|CONTRIBUTING|HISTORY)(?:\.|$)/i;

/** What kind of place a file is. */
export function placeOf(path: string): Place {
  const file = path.slice(path.lastIndexOf('/') + 1);
  if (FIXTURE_FILE.test(path) || isBelowFixtures(path)) return 'fixture';
  if (TEMPLATE.test(file) || TEMPLATE_FOLDER.test(path)) return 'template';
  return DOCUMENTATION.test(path) ? 'documentation' : 'configuration';
}

function isBelowFixtures(path: string): boolean {
  const parts = path.split('/');
  return parts
    .slice(0, -1)
    .some(
      (folder, index) =>
        (FIXTURE_FOLDER.test(folder) || (parts[index - 1] === 'src' && /^[a-z]{2,20}Tests?$/.test(folder))) &&
        !(/^test$/i.test(folder) && isTestEnvironment(parts, index)),
    );
}

/** A file to copy from: it holds no real value, so that what it names is nowhere. */
export function isSample(path: string): boolean {
  const file = path.slice(path.lastIndexOf('/') + 1);
  return SAMPLE.test(file) || (DOTENV_TEMPLATE.test(file) && placeOf(path) === 'template') || TEMPLATE_FOLDER.test(path);
}
