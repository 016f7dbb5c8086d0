/** What a name says by whole segments: one class, both at once, or nothing. */
export type NameTier = 'production' | 'non-production' | 'mixed' | undefined;

/** Longest name that is looked at, in UTF-16 code units. */
const LONGEST_NAME = 512;
const PRODUCTION = /^(?:prod|prd|production|produção|producao|producción|produccion)\d{0,3}$/;
const NON_PRODUCTION =
  /^(?:staging|stg|nonprod|nonproduction|preprod|preproduction|uat|qa|dev|devel|development|sandbox|sbx|tst|homolog|hml|recette)\d{0,3}$/;
/** Words that name an environment only at an edge of a name: `STAGE_DB_URL`, `db-test`. */
const AT_AN_EDGE = new Set(['stage', 'test', 'preview', 'demo']);
const NEGATIONS = new Set(['non', 'not', 'pre', 'no']);
/** Like production, so not production. */
const LIKENESS = new Set(['like', 'mirror', 'parity', 'shadow', 'clone', 'copy']);
/** `PROD_ID` and its kin speak of a product. */
const PRODUCT = new Set('id ids code sku catalog catalogue name category categories list price prices image images desc info'.split(' '));
const DEV_TRAPS = new Set('to ops tools server deps dependencies container mode kit'.split(' '));
/** Vendors whose keys come in a live and a test mode. */
const TWO_MODES = new Set('stripe paypal square razorpay paystack braintree adyen mollie checkout klarna gocardless plaid'.split(' '));

/** Whole segments of a name, lower case: split at everything that is neither letter nor digit, and where the case changes. */
export function segmentsOf(name: string): readonly string[] {
  const cut = name.slice(0, LONGEST_NAME);
  const known = segments.get(cut);
  if (known !== undefined) return known;
  if (segments.size >= MOST_NAMES) segments.clear();
  const made = split(cut);
  segments.set(cut, made);
  return made;
}

/** Names repeat: policy after policy asks for the same ones. */
const segments = new Map<string, readonly string[]>();
const MOST_NAMES = 50_000;

function split(name: string): readonly string[] {
  return name
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]/u)
    .filter((segment) => segment !== '')
    .map((segment) => segment.toLowerCase());
}

/** The class that a name of a secret, a host or a path gives itself. `PRODUCT` and `PRODUCER` give none. */
export function tierOfName(name: string): NameTier {
  const words = segmentsOf(name);
  const tiers = new Set(words.flatMap((_, index) => tierOfWord(words, index) ?? []));
  return tiers.size > 1 ? 'mixed' : [...tiers][0];
}

/** Top-level domains that say nothing of an environment. */
const TOP_LEVEL = /\.(?:dev|local|test|demo|stage|localhost)\.?$/i;

/** The class that a host's name gives itself; `acme.dev` and `db.acme.local` give none. */
export function tierOfHost(host: string): NameTier {
  return TOP_LEVEL.test(host) && !/^dev\.to$/i.test(host) ? tierOfName(host.replace(TOP_LEVEL, '.tld')) : tierOfName(host);
}

/** A name without the words that name environments: equal for `PROD_DB_URL` and `STAGING_DB_URL`. */
export function stemOf(name: string): string {
  const words = segmentsOf(name);
  return words.filter((_, index) => tierOfWord(words, index) === undefined).join('_');
}

function tierOfWord(words: readonly string[], index: number): 'production' | 'non-production' | undefined {
  const [before = '', word = '', after = ''] = [words[index - 1], words[index], words[index + 1]];
  if (PRODUCTION.test(word)) {
    if (word === 'prod' && PRODUCT.has(after)) return undefined;
    return NEGATIONS.has(before) || LIKENESS.has(after) ? 'non-production' : 'production';
  }
  if (word === 'live') return TWO_MODES.has(before) ? 'production' : undefined;
  if (word === 'dev' && DEV_TRAPS.has(after)) return undefined;
  if (NON_PRODUCTION.test(word)) return 'non-production';
  // Beside the name of production it takes part in one: `test-production`.
  const edge = index === 0 || index === words.length - 1 || PRODUCTION.test(before) || PRODUCTION.test(after);
  return AT_AN_EDGE.has(word) && edge && words.length > 1 ? 'non-production' : undefined;
}

/** Verbs of work that needs both sides: copying, promoting, comparing. */
const TRANSFER =
  /^(?:promot(?:e|es|ion|ing)|copy|copies|clone|sync|synchroni[sz]e|mirror|refresh|anonymi[sz]e|sanitize|migrate|migration|restore|replicate|rotate|rotation|compare|diff|drift|transfer|import|backport)$/;

/** Whether a name says that its work is between two places. */
export function isTransfer(name: string): boolean {
  return segmentsOf(name).some((word) => TRANSFER.test(word));
}
