import { detached } from '../domain/detached.ts';

/** A key's words, lower case: `stripeLiveSecretKey`, `STRIPE_LIVE_SECRET_KEY` → stripe live secret key. */
export function wordsOf(key: string): readonly string[] {
  const known = WORDS.get(key);
  if (known !== undefined) return known;
  const words = split(detached(key));
  if (WORDS.size >= MOST_WORDS) WORDS.clear();
  WORDS.set(detached(key), words);
  return words;
}

/** Keys recur all over a repository. */
const WORDS = new Map<string, readonly string[]>();
const MOST_WORDS = 20_000;

/** The same for a text that does not recur: nothing of it is kept. */
export function wordsIn(text: string): readonly string[] {
  return split(text);
}

function split(key: string): readonly string[] {
  return key
    .slice(0, 200)
    .split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

const GLUED =
  /^([a-z0-9]{2,20}?)(password|passwd|passphrase|passcode|pwd|secret|token|apikey|api_?key|key|credentials?|pass|pw)(s?\d{0,2})$/;
/** Words that end like the name of a secret and are none. */
const WHOLE = new Set(
  'accesskey accesstoken apikey authtoken clientsecret privatekey secretkey publickey pgpassword compass bypass trespass surpass encompass overpass underpass outpass mypass monkey turkey donkey jockey hockey whiskey hotkey keykey pubkey turnkey passkey passkeys mistoken detoken pretoken untoken tokenkey tokenpass'.split(
    ' ',
  ),
);
/** Before a bare `key`, `pass` or `pw` only words that make a secret of it. */
const GLUES =
  /^(?:api|app|auth|access|secret|private|license|licence|master|sign|signing|session|encryption|encrypt|crypto|cipher|aes|hmac|jwt|account|storage|shared|user|usr|admin|adm|root|db|sql|mysql|pg|postgres|redis|mongo|mail|smtp|imap|ftp|sftp|ssh|ldap|bind|proxy|wifi|wlan|vpn|master|require|auth|wpa|key|store|keystore|trust|login|server|host|client|my|web|site|system|sys|bot|tomcat|rabbit|mq|vnc|rdp|sudo|become|svn|git)$/;

/** `keystorepassword` → keystore password: names that are written without marks. */
function unglued(word: string): readonly string[] {
  if (word.length < 5 || WHOLE.has(word)) return [word];
  const parts = GLUED.exec(word);
  if (parts === null) return [word];
  const [, before = '', named = ''] = parts;
  return /^(?:key|pass|pw)$/.test(named) && !GLUES.test(before) ? [word] : [before, named];
}

/** Words that name a secret by themselves. */
const SECRET = new Set(
  'password passwd pass pwd pgpassword passphrase secret secrets token tokens apikey privatekey secretkey accesskey authtoken accesstoken clientsecret credential credentials pw pat bearer authorization passcode passw psk storepass keypass creds authkey requirepass masterauth bindpw plaintext'.split(
    ' ',
  ),
);
/** `key` names a secret only behind one of these. */
const KEYED = new Set(
  'api private secret access encryption encrypt signing sign session master auth service account admin license licence hmac jwt app aes cipher crypto crypt storage deploy shared server webhook integration subscription bot'.split(
    ' ',
  ),
);
/** Last words that say that the value only speaks about a secret. */
const ABOUT = new Set(
  'ttl address contract expiry expires expiration expire length len count limit max min size name names id ids type types url uri urls path paths file files filename dir folder enabled enable disabled policy policies header headers prefix suffix regex pattern label hint rotation days hours minutes seconds timeout version algorithm alg format field column param parameter params env variable var host port user username email arn location provider class method mode status state error message msg text title description placeholder validator strategy scope scopes issuer audience endpoint required optional rate rates ratio arn reset changed confirmation confirm cost rounds page link route store manager service generator helper test tests spec mock schema template info config settings used budget usage tokens window index kind public publickey visible visibility date at by rotated attempts attempt encoder encoding encryption rule rules requirements strength toggle input button screen form dialog modal box control element selector label labels text created updated validity stacking trigger triggers symbol stdin maps pkgs packages source namespace'.split(
    ' ',
  ),
);
/** Words that say, anywhere, that the value is derived or only measured: not usable as a credential. */
const DERIVED = new Set(
  'md5 sha sha1 sha256 sha512 crc32 bcrypt encrypted hashed crypted hash digest checksum fingerprint thumbprint validity'.split(' '),
);
/** Words before `secret`, `key` or `salt` that say that the value signs or encrypts. */
const SIGNS = new Set(
  'jwt jws session sessions cookie cookies csrf signing sign signature nextauth hmac webhook encryption encrypt'.split(' '),
);
/** Keys of frameworks that sign with them, whole; words of the tier may stand around them. */
const FRAMEWORK =
  /^(?:secret_key|secret_key_base|(?:django|flask|rails|laravel)_(?:secret_key(?:_base)?|app_key)|app_key|auth_secret|(?:better|next)_?auth_secret)$/;
const TIER = /^(?:prod|production|prd|live|stage|staging|stg|dev|development|test|testing|uat|qa|local|old|new|previous|current|\d{1,3})$/;
/** Words before `key` that make a name or a place of it. */
const NO_KEY = new Set(
  'verify verification verifying cache primary foreign sort partition row hash query i18n translation message object map dict ssh host index unique composite natural candidate surrogate group topic routing event storage local state react list item label lookup config setting feature flag property json yaml field column publishable site client anon dsn ingest write measurement tracking analytics search sitekey gpg pgp kid order'.split(
    ' ',
  ),
);

/** `has_password`, `--no-password`: whether there is one. */
const ASKED = /^(?:has|is|needs|requires|should|show|hide|allow|allows|can|must|no|without)$/;

/** `MAX_TOKENS`, `token_count`: how many, not which. */
const AMOUNT = new Set('max min maximum minimum limit count num number total input output completion prompt remaining used'.split(' '));

/** `nextToken`, `endToken`: tokens of a parser or of a page. */
const LEXICAL = new Set(
  'create end start begin next prev previous current peek expect parse read emit consume eat open close page continuation sync cursor'.split(
    ' ',
  ),
);

function signs(words: readonly string[]): boolean {
  const own = words.filter((word) => !TIER.test(word));
  if (FRAMEWORK.test(own.join('_'))) return true;
  const material = own.findIndex((word) => word === 'secret' || word === 'key' || word === 'salt' || word === 'keys' || word === 'secrets');
  return material > 0 && own.slice(0, material + 1).some((word) => SIGNS.has(word));
}

/** Whether a key's words say that the value only speaks about a secret: how long, where, of whom. */
export function speaksAbout(words: readonly string[]): boolean {
  return (
    (words.some((word) => DERIVED.has(word)) && words.at(-1) !== 'salt') ||
    (ABOUT.has(words.at(-1) ?? '') && words.at(-1) !== 'tokens' && words.at(-1) !== 'test')
  );
}

/** What a key's name says of its value. */
export interface KeyMeaning {
  /** Names a secret. */
  readonly secret: boolean;
  /** Ends in `key` and says no more: only what nobody would write by hand is one. */
  readonly vague: boolean;
  /** Says that the value only speaks about something: how long, where, of whom. */
  readonly about: boolean;
  /** Names a password, which may be short. */
  readonly password: boolean;
  readonly signing: boolean;
  /** Shipped to browsers by a build tool's convention. */
  readonly exposed: boolean;
}

const EXPOSED = /^(?:NEXT_PUBLIC|VITE|REACT_APP|VUE_APP|NUXT_PUBLIC|PUBLIC|GATSBY|EXPO_PUBLIC|NG_APP)_/;

export function meaningOf(key: string): KeyMeaning {
  const known = MEANINGS.get(key);
  if (known !== undefined) return known;
  if (MEANINGS.size >= MOST_WORDS) MEANINGS.clear();
  const meaning = readMeaning(key);
  MEANINGS.set(detached(key), meaning);
  return meaning;
}

const MEANINGS = new Map<string, KeyMeaning>();

function readMeaning(key: string): KeyMeaning {
  const words: readonly string[] = wordsOf(key).flatMap(unglued);
  const last = words.at(-1) ?? '';
  const exposed = EXPOSED.test(key);
  const amount =
    last === 'tokens' ? words.some((word) => AMOUNT.has(word)) : last === 'token' && /^(?:max|min|limit|num|count)$/.test(words[0]!);
  const lexical =
    words.some((word, index) => word === 'token' && LEXICAL.has(words[index - 1] ?? '')) ||
    /^(?:page|cursor)_token$|(?:^|_)(?:proxy|fastcgi|uwsgi|scgi|grpc|memcached)_pass(?:_|$)/.test(words.join('_'));
  const about = amount || lexical || ASKED.test(words[0] ?? '') || speaksAbout(words);
  const password =
    !about &&
    words.some(
      (word, index) =>
        /^(?:password|passwords|passwd|pwd|pgpassword|passphrase|passcode|passw|pass|psk|pw|storepass|keypass|requirepass|masterauth|bindpw)$/.test(
          word,
        ) && !isVerb(words, index),
    );
  const isPublic = wordsOf(key.replace(/^(?:NEXT|NUXT|EXPO)_PUBLIC_/, ''))
    .join('_')
    .includes('public');
  const secret = !about && !isPublic && (words.some((word, index) => SECRET.has(word) && !isVerb(words, index)) || isKeyed(words));
  const vague = !secret && !about && !isPublic && last === 'key' && !words.some((word) => NO_KEY.has(word));
  return { secret, vague, about, password, signing: !about && signs(words), exposed };
}

/** `pass_through`, `passRate`: passes something, or by something. */
function isVerb(words: readonly string[], index: number): boolean {
  const next = words[index + 1];
  return words[index] === 'pass' && next !== undefined && !TIER.test(next) && !/^(?:word|phrase|code|key)$/.test(next);
}

function isKeyed(words: readonly string[]): boolean {
  return words.some(
    (word, index) =>
      (word === 'key' || word === 'salt') && (KEYED.has(words[index - 1] ?? '') || (word === 'salt' && words[index - 1] === 'hash')),
  );
}
