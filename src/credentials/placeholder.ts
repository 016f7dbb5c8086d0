import { createHash } from 'node:crypto';
import { base64 } from './identity.ts';
import { isWordy, repeats, walkShare } from './strength.ts';

/** Words that say that a value is to be replaced. Matched as whole words, never as substrings. */
const INSTRUCTION = new Set(
  'changeme change replace replaceme insert your yours todo fixme tbd placeholder dummy fake mock sample example examples redacted masked removed hidden omitted none unset undefined null nil foo bar baz qux lorem ipsum xxx xxxx secret password passwd mysecret mypassword supersecret notasecret here goes enter paste fill put sua votre dein ihr hier ici aqui clave chave'.split(
    ' ',
  ),
);
/** Words that fill up around an instruction without making a value real. */
const FILLERS = new Set(
  'a an the my some this that is me it in to with be key api token secret password value for of app application id client access very super super-secret long random string at least characters please generate auth jwt session base db database user admin test env in production dev'.split(
    ' ',
  ),
);
const SLOT =
  /^(?:<[^<>]{1,200}>|\[[A-Za-z][^\][]{0,100}\]|\{[A-Za-z_][\w .-]{0,100}\}|__\w{1,100}__|%[A-Za-z_]\w{0,100}%|#\{[^{}]{1,100}\}#?|@{1,3}\w{2,60}@{1,3}|\[\[[^\][]{1,100}\]\]|\(\([^()]{1,100}\)\)|\*{3,}|\.{3,}|-+|_+)$/;
const NOTHING =
  /^(?:|~|null|none|nil|undefined|n\/a|false|true|yes|no|on|off|-?\d{1,20}(?:\.\d+)?|string|str|uuid|required|optional|todo|tbd)$/i;
const SAMPLE_UUID =
  /^(?:0{8}-0{4}-0{4}-0{4}-0{12}|f{8}-f{4}-f{4}-f{4}-f{12}|1{8}-1{4}-.*|12345678-1234-.*|123e4567-e89b-.*|550e8400-e29b-.*|f47ac10b-58cc-.*|6ba7b81\d-9dad-.*|a{8}-b{4}-.*|x{8}-.*)$/i;
const FORMAT = /^(?:%[sdvq]|\{\d?\}|\$\d|\?|:\w{1,40}|@p\d)$/;

/** A mark that something else is to be put here, or nothing at all: not even a bad password. */
export function isSlot(value: string): boolean {
  const bare = value.trim();
  return (
    NOTHING.test(bare) || SLOT.test(bare) || FORMAT.test(bare) || SAMPLE_UUID.test(bare) || bare.includes('...') || bare.includes('\u2026')
  );
}

/** Filler that holds no information (placeholders.md P01–P24), judged on the part after a provider's prefix. */
export function isFiller(value: string): boolean {
  const bare = value.trim();
  if (isSlot(bare)) return true;
  if (bare.includes('\u2022') || bare.includes('****')) return true;
  if (/[xX*._-]{8,}/.test(bare) && longestRun(bare) >= bare.length * 0.4) return true;
  if (bare.length >= 8 && (walkShare(bare) >= 0.6 || repeats(bare))) return true;
  if (longestRun(bare) >= Math.max(6, bare.length * 0.5)) return true;
  return isInstruction(bare);
}

function longestRun(value: string): number {
  let longest = 0;
  let run = 0;
  for (let index = 0; index < value.length; index += 1) {
    run = index > 0 && value.charCodeAt(index) === value.charCodeAt(index - 1) ? run + 1 : 1;
    if (run > longest) longest = run;
  }
  return longest;
}

const LONGEST_COUNT = 6;

/** Without what only counts up (`0123456789`, `abcdef`): it fills up to a length that is asked for. */
function withoutCounting(value: string): string {
  let kept = '';
  let start = 0;
  for (let at = 1; at <= value.length; at += 1) {
    if (at < value.length && value.charCodeAt(at) === value.charCodeAt(at - 1) + 1) continue;
    if (at - start < LONGEST_COUNT) kept += value.slice(start, at);
    start = at;
  }
  return kept;
}

/** An instruction word, with nothing else of weight beside it. */
export function isInstruction(written: string): boolean {
  const value = withoutCounting(written).replace(/[-_ .]{1,3}$/, '');
  const words = lettersIn(value);
  if (/^(?:your|change|replace|insert|put|enter|my)[-_ ]/i.test(value) && !/\d{3}/.test(value)) return true;
  // `CHANGEME_x9…`: what follows the order is no longer in use where it was obeyed.
  if (/^(?:change[-_]?me|replace[-_]?me|todo|fixme|not[-_]?a[-_]?real[-_][a-z]{2,16})[-_.:]/i.test(value)) return true;
  if (!words.some((word) => INSTRUCTION.has(word))) return false;
  // A sentence that speaks of what it stands for.
  if (words.length >= 4 && /^[A-Za-z]+(?:[-_ .]{1,3}[A-Za-z0-9]+){3,30}$/.test(value) && isWordy(value)) return true;
  const rest = words.filter((word) => !INSTRUCTION.has(word) && !FILLERS.has(word)).join('').length;
  const digits = value.replaceAll(/\D/g, '').length;
  return rest + digits <= Math.max(4, value.length * 0.35);
}

/** Runs of letters in lower case, divided where a capital follows a small letter. */
function lettersIn(value: string): readonly string[] {
  const words: string[] = [];
  let start = 0;
  let wasSmall = false;
  for (let at = 0; at <= value.length; at += 1) {
    const code = at < value.length ? value.charCodeAt(at) : 0;
    const isSmall = code >= 97 && code <= 122;
    const isCapital = code >= 65 && code <= 90;
    if ((!isSmall && !isCapital) || (isCapital && wasSmall)) {
      if (at > start) words.push(value.slice(start, at).toLowerCase());
      start = isCapital ? at : at + 1;
    }
    wasSmall = isSmall;
  }
  return words;
}

/** Words of which made-up passwords are made, beside the instructions: what they are for, and what people type first. */
const MADE_UP = new Set(
  'test tests testing tester demo temp tmp temporary root guest pass pw pwd pword letmein welcome qwerty asdf hello world correct wrong bad good valid invalid incorrect old new current another other different any some strong weak not real actual generated provided keyboard cat shhh shh hush top private public anything something whatever nothing empty blank safe unsafe insecure secure security credentials credential login postgres postgresql mysql mariadb redis mongo mongodb rabbit rabbitmq minio keycloak grafana elastic elasticsearch neo wordpress drupal laravel django symfony rails docker vagrant ubuntu keystore truststore store local localhost development staging service server host name user username users me we us do please use one two three first second simple easy basic normal lol super ultra mega big long short char chars characters min max length bar baz foobar foo john doe jane alice bob joe apple banana monkey dragon iloveyou abc abcd abcde xyz xxx zzz aaa changeit change it smtp mail email ftp ssh ldap git web site my our your hash hashed encrypted plain plaintext raw text data unit integration e2e spec cypress jest playwright acceptance functional qa ci bot system manager master default prompt twoj moj klucz haslo sekret tajne su mi clave contrasena llave secreta secreto aqui minha sua seu meu senha segredo votre mon mot de passe cle ici dein mein meine ihre passwort kennwort geheim geheimnis schluessel jouw mijn wachtwoord sleutel hier la il tua tuo mio chiave parola heslo klic salasana losenord sifre anahtar'.split(
    ' ',
  ),
);
const LEET: Readonly<Record<string, string>> = { '@': 'a', '4': 'a', '3': 'e', '1': 'i', '!': 'i', '0': 'o', $: 's', '5': 's', '7': 't' };

/**
 * A made-up password: nothing but words that instructions, examples and defaults consist of, in any writing
 * (`MySecretPassw0rd!`, `testpass123`).
 */
export function isMadeUp(value: string): boolean {
  if (value.length > 64) return false;
  // No issuer and no generator draws letters outside ASCII.
  if (/\p{L}/u.test(value.replaceAll(/[\x00-\x7f]/g, '')) && !/\d/.test(value)) return true;
  const bare = value.replace(/[^A-Za-z]{1,8}$/, '').replace(/^[^A-Za-z]{1,4}/, '');
  const tail = value.slice(bare.length).replaceAll(/\D/g, '');
  if (tail.length > 4 && walkShare(tail) < 0.6 && !repeats(tail)) return false;
  return [bare, unleeted(bare)].some((text) => consistsOfVocabulary(text));
}

function unleeted(text: string): string {
  return text.replaceAll(/[@431!0$57]/g, (mark) => LEET[mark] ?? mark);
}

/** Whether its letters, with at most three digits between them, are words of the vocabulary in a row. */
function consistsOfVocabulary(text: string): boolean {
  const runs = text.toLowerCase().match(/[a-z]+/g) ?? [];
  const digits = text.replaceAll(/\D/g, '').length;
  return runs.length > 0 && digits <= 3 && runs.every(isSegmented);
}

const LONGEST_WORD = 14;

function isSegmented(letters: string): boolean {
  const reached = new Uint8Array(letters.length + 1);
  reached[0] = 1;
  for (let from = 0; from < letters.length; from += 1) {
    if (reached[from] === 0) continue;
    for (let to = from + 1; to <= Math.min(letters.length, from + LONGEST_WORD); to += 1) {
      const word = letters.slice(from, to);
      if (MADE_UP.has(word) || INSTRUCTION.has(word) || FILLERS.has(word)) reached[to] = 1;
    }
  }
  return reached[letters.length] === 1;
}

/** Base64 of filler: of zeros, of a word. */
export function isWrappedFiller(value: string): boolean {
  const text = base64(value);
  return text !== undefined && text.length >= 3 && isFiller(text);
}

/** Everything that a documentation calls an example: hosts and addresses (RFC 2606, 6761, 5737, 3849). */
export function isDocumentationHost(host: string): boolean {
  return (
    /(?:^|\.)example\.(?:com|org|net|edu)$|\.(?:example|invalid|test)$|^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.|^2001:db8:|(?:^|\.)(?:your|my)-?[\w-]*\./i.test(
      host,
    ) || /^(?:host|hostname|server|<.*>|your[-_.].*|example)$/i.test(host)
  );
}

/** Segments that name an environment which other people use: such a short name is one of theirs, not a container's. */
const SHARED_SEGMENT = /(?:^|[-_])(?:prod|production|prd|live|stage|staging|stg|uat|preprod|qa|sandbox)\d{0,2}(?:[-_]|$)/i;

/** This machine or a name that only a local network of containers knows. Names inside a cluster belong to the cluster. */
export function isLocalHost(host: string): boolean {
  if (/\.svc(?:\.cluster\.local)?$|\.cluster\.local$/i.test(host)) return false;
  return (
    /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\]|0\.0\.0\.0|host\.docker\.internal|.*\.localhost|.*\.local)$/i.test(host) ||
    (/^[a-z][a-z0-9_-]{0,40}$/i.test(host) && !/\d{4}/.test(host) && !SHARED_SEGMENT.test(host))
  );
}

/** First 16 hexadecimal digits of SHA-256: how known public values are kept. */
export function publicName(value: string): string {
  return createHash('sha256').update(value).digest('hex').slice(0, 16);
}
