import type { Clue, Signal, Subject } from '../signal.ts';
import { isManifest } from '../file-kind.ts';
import { environmentsIn, tierOf, type NamedEnvironment } from '../tier.ts';
import { segments } from '../tokenize.ts';

/** Keys whose value selects behaviour and says nothing of where they stand. */
const SELECTORS = /^(?:NODE_ENV|APP_ENV|RAILS_ENV|RACK_ENV|MIX_ENV|ENVIRONMENT|SPRING_PROFILES_ACTIVE|ASPNETCORE_ENVIRONMENT)$/i;
/** Paths and sentences are keys of tables, and locales are no environments: `ar-QA`. */
const NOT_A_NAME = /[\s/#{}]|^[a-z]{2,3}(?:[-_]QA|-qa)$|^QA$/;
const REACHES_OUT = /(?:^|[:_-])(?:deploy|db|migrate|promote)(?:[:_-]|$)/;
/** First words of switches, whose value is no credential: `isProduction`. */
const FLAGS = new Set('is has use allow enable enabled need needs'.split(' '));
const CREDENTIAL = new Set('secret key api token publishable restricted webhook client password passwd pwd'.split(' '));
/** Vendors whose keys come in a live and a test mode. */
const TWO_MODES = new Set(
  'stripe paypal square razorpay paystack braintree adyen mollie checkout klarna gocardless plaid flutterwave lob clerk shippo duffel workos payment payments'.split(
    ' ',
  ),
);
const TESTED_STORES = new Set(['database', 'db', 'redis', 'postgres', 'mongo', 'mongodb', 'mysql']);
/** Kinds of tests: what is measured, not where. */
const TEST_TRAPS = new Set(['load', 'speed', 'ab', 'unit', 'smoke', 'pen', 'stress', 'perf', 'performance']);

/** A segment of the key: `PROD_DATABASE_URL`. */
export const signal: Signal = { id: 'key-segment', kind: 'key', order: 0, find };

function find({ path, detection }: Subject): readonly Clue[] {
  if (detection === undefined || SELECTORS.test(detection.key) || NOT_A_NAME.test(detection.key)) return [];
  const { key, keyPath } = detection;
  // A manifest names tools and build modes; of its scripts, those that reach out name a place.
  if (isManifest(path) && !(keyPath[0] === 'scripts' && REACHES_OUT.test(key))) return [];
  if (FLAGS.has(segments(key)[0] ?? '')) return [];
  const plain = environmentsIn(key, 'plain');
  const weak = plain.length === 0;
  const named = weak ? besideCredential(key) : plain;
  const loose = detection.format === 'hcl';
  return named.map(({ environment, tier }) => ({
    kind: 'key',
    text: `the key ${key} names ${environment}`,
    environment,
    tier,
    weak,
    loose,
  }));
}

/** `STRIPE_LIVE_SECRET_KEY` and `DB_PASSWORD_TEST`, but neither `LIVE_CHAT_TOKEN` nor `YOUTUBE_LIVE_API_KEY`. */
function besideCredential(key: string): readonly NamedEnvironment[] {
  const words = segments(key);
  return words.flatMap((word, index) => {
    if (word !== 'live' && word !== 'test') return [];
    const [before, after] = [words[index - 1], words[index + 1]];
    if (!isMode(word, before, after) && !isTestedStore(words, index)) return [];
    const environment = word === 'live' ? 'production' : 'test';
    return [{ environment, tier: tierOf(environment), word }];
  });
}

/** `DATABASE_URL_TEST`. */
function isTestedStore(words: readonly string[], index: number): boolean {
  const [store = '', what = ''] = words.slice(index - 2, index);
  return words[index] === 'test' && index === words.length - 1 && TESTED_STORES.has(store) && /^(?:url|uri|dsn|host|name)$/.test(what);
}

function isMode(word: 'live' | 'test', before: string | undefined, after: string | undefined): boolean {
  if (before !== undefined && TWO_MODES.has(before)) return after === undefined || CREDENTIAL.has(after);
  if (word === 'test' && TEST_TRAPS.has(before ?? '')) return false;
  if (after === undefined) return CREDENTIAL.has(before ?? '');
  if (before === undefined) return CREDENTIAL.has(after) || TWO_MODES.has(after) || (word === 'test' && TESTED_STORES.has(after));
  return word === 'test' && (CREDENTIAL.has(after) || TESTED_STORES.has(after));
}
