import { quotedAt } from './introduced-names.ts';
import type { Introducer } from './introducer.ts';
import { bitsOf, isWordy } from './strength.ts';

/** Calls whose argument at that position, counted from 0, is a password or a key. */
export const CALLS: readonly (readonly [name: string, index: number])[] = [
  ['SetBasicAuth', 1],
  ['setBasicAuth', 1],
  ['NetworkCredential', 1],
  ['UsernamePasswordCredentials', 1],
  ['HTTPBasicAuth', 1],
  ['HTTPDigestAuth', 1],
  ['HTTPProxyAuth', 1],
  ['PasswordAuthentication', 1],
  ['BasicAWSCredentials', 1],
  ['NewStaticCredentials', 1],
  ['NewStaticV4', 1],
  ['BasicCredentials', 1],
  ['basicAuth', 1],
  ['basic_auth', 1],
  ['BasicAuth', 1],
  ['.getConnection', 2],
  ['mysqli_connect', 2],
  ['mysqli', 2],
  ['mysql_connect', 2],
  ['PDO', 2],
  ['DBI->connect', 2],
  ['pymysql.connect', 2],
  ['MySQLdb.connect', 2],
  [' Credentials', 3],
  ['PlainAuth', 2],
  ['Sequelize', 2],
  ['wpdb', 1],
  ['AES.encrypt', 1],
  ['AES.decrypt', 1],
  ['signWith', 1],
  ['Credentials.basic', 1],
  ['SignedString', 0],
  ['SymmetricSecurityKey', 0],
  ['plain_text', 0],
  ['unsafePlainText', 0],
  ['plainText', 0],
  ['WiFi.begin', 1],
  [':auth', 0],
  ['.auth', 0],
  ['KeyStore.load', 1],
  ['keyStore.load', 1],
  ['ks.load', 1],
  ['jwt.sign', 1],
  ['jwt.verify', 1],
  ['jwt.encode', 1],
  ['jwt.decode', 1],
  ['JWT.encode', 1],
  ['JWT.decode', 1],
  ['cookieParser', 0],
  ['Fernet', 0],
  ['createHmac', 1],
  ['hmac.new', 0],
  ['hash_hmac', 2],
  ['createCipheriv', 1],
  ['createDecipheriv', 1],
  ['AES.new', 0],
  ['SecretKeySpec', 0],
  ['.login', 1],
  ['ftp_login', 2],
  ['ldap_bind', 2],
  ['imap_open', 2],
  ['ssh2_auth_password', 2],
  ['auth=', 1],
  ['auth = ', 1],
];
const SIGNING = /^(?:jwt|JWT|signWith|SignedString|Symmetric|cookieParser|createHmac|hmac|hash_hmac)/;
const MOST_ARGUMENTS = 8;
const LONGEST_CALL = 800;

/** The literal at a position of a call's arguments. */
export function secretArgument(name: string, index: number): Introducer {
  const key = SIGNING.test(name) ? 'signing_secret' : /Fernet|AES|Cipher|KeySpec/.test(name) ? 'encryption_key' : 'password';
  const isWord = /^\w/.test(name);
  return ({ text, add }, at) => {
    const open = at + name.length;
    if (text[open] !== '(' || (isWord && /[\w$]/.test(text[at - 1] ?? ''))) return;
    const literal = argumentsAt(text, open)[index];
    if (literal !== undefined) add(key, literal.start, literal.end);
  };
}

type Literal = { readonly start: number; readonly end: number } | undefined;

/** Arguments of a call from its bracket: the range of each that is a literal, and undefined for each that is not. */
function argumentsAt(text: string, open: number): Literal[] {
  const found: Literal[] = [];
  let current: Literal;
  let depth = 0;
  for (let at = open; at < text.length && at - open < LONGEST_CALL && found.length < MOST_ARGUMENTS; at += 1) {
    const quoted = quotedAt(text, at);
    if (quoted !== undefined) {
      // `Encoding.GetBytes("…")`: the only literal of an argument, however deep it stands.
      current = current === undefined ? quoted : depth === 1 ? undefined : current;
      at = quoted.end;
      continue;
    }
    depth += depthOf(text.charCodeAt(at));
    if (depth === 0) break;
    if (depth === 1 && text[at] === ',') {
      found.push(current);
      current = undefined;
    }
  }
  return [...found, current];
}

/** 1 for an opening bracket, -1 for a closing one. */
function depthOf(code: number): number {
  if (code === 40 || code === 91 || code === 123) return 1;
  return code === 41 || code === 93 || code === 125 ? -1 : 0;
}

/** Calls that are named for who comes in: with two literals, a user and a password. */
const ENTRANCE = /(?:Credentials?|Auth|Authentication|Login|PasswordToken|login|authenticate)(?:::new|\.new|\.of|\.create)?$/;

/** `new UsernamePasswordToken("…", "…")`, `Credentials::new("…", "…")`. */
export function entrances(): [string, Introducer][] {
  return ['Credentials(', 'Credential(', 'Auth(', 'ation(', 'Login(', 'login(', 'cate(', 'Token(', '::new(', '.new(', '.of('].map(
    (name) => [
      name,
      ({ text, add }, at) => {
        const open = at + name.length - 1;
        if (!ENTRANCE.test(text.slice(Math.max(0, open - 60), open))) return;
        const [user, secret, ...others] = argumentsAt(text, open);
        if (user !== undefined && secret !== undefined && others.every((other) => other === undefined))
          add('password', secret.start, secret.end);
      },
    ],
  );
}

const SHORTEST_TOKEN = 28;
const TOKEN_BITS = 90;

/** `new AcmeClient("…")`: a random text as the only argument of a client. */
export function callee(): [string, Introducer][] {
  return ['Client(', 'client(', 'Api(', 'API(', 'SDK('].map((name) => [
    name,
    ({ text, add }, at) => {
      const quoted = quotedAt(text, at + name.length);
      if (quoted === undefined || quoted.end - quoted.start < SHORTEST_TOKEN || !/[),]/.test(text[quoted.end + 1] ?? '')) return;
      const value = text.slice(quoted.start, quoted.end);
      if (!/^[\w-]+$/.test(value) || bitsOf(value) < TOKEN_BITS || isWordy(value, 0.6)) return;
      const called = /[A-Za-z_]\w{0,40}$/.exec(text.slice(Math.max(0, at - 41), at + name.length - 1))?.[0] ?? '';
      add(`${called}_api_token`, quoted.start, quoted.end);
    },
  ]);
}
