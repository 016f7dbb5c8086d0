import type { IntroducedScan } from './introducer.ts';
import { meaningOf } from './key-name.ts';

/** Endings of names that are too short to be looked for alone. */
const ENDINGS = ['pw ', 'pw:', 'pw=', 'pw"', "pw'", 'PW=', 'PW:', 'PW ', 'pw\t'];
const WORDS = 'pass pwd secret token key cred auth psk rootpw bindpw'.split(' ');

/** Literals of which one stands in every name of a secret: in lower case, capitalised, in upper case. */
export const NAMES: readonly string[] = [
  ...ENDINGS,
  ...new Set(WORDS.flatMap((word) => [word, `${word[0]!.toUpperCase()}${word.slice(1)}`, word.toUpperCase()])),
];

const LONGEST_NAME = 64;
const NAME = /[\w.$/-]/;

/** `password = "…"`, `"api_key": "…"`, `--token …`, `setPassword("…")`, `<secret>…</secret>`. */
export function named(scan: IntroducedScan, at: number): void {
  if (at < scan.read) return;
  const { text } = scan;
  let start = at;
  while (start > 0 && at - start < LONGEST_NAME && NAME.test(text[start - 1]!)) start -= 1;
  let end = at;
  while (end < text.length && end - at < LONGEST_NAME && (/[\w-]/.test(text[end]!) || isMember(text, end))) end += 1;
  if (text[end - 1] === '-' && text[end] === '>') end -= 1;
  scan.read = end;
  const written = text.slice(start, end);
  if (text[start - 1] === ':' && text[end] === ':') return;
  const name = spoken(text, start, written.replace(/^[-.$/]{1,8}/, ''));
  // The badge of a build carries a token that everybody may read.
  if (/badge[^\s"'`()]{0,80}$/.test(text.slice(Math.max(0, start - 100), start))) return;
  const { secret, vague } = meaningOf(name);
  if (!secret && !vague) return;
  const value = valueBehind(scan, { start, end, isFlag: written.startsWith('-') });
  if (value === undefined) return;
  scan.add(name, value.start, value.end);
  const other = otherwise(text, value.end);
  if (other !== undefined) scan.add(name, other.start, other.end);
}

/** `strcmp(password, "…")`, `{password, "…"}` of Erlang. */
function isCompared(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  return /(?:cmp|compare|compare_digest|equals?|memcmp|hash_equals)\s{0,2}\([\w$>.&-]{0,30}$|\{$/i.test(before);
}

/** `.length` behind a name says what the value is. */
function isMember(text: string, at: number): boolean {
  return text[at] === '.' && /[A-Za-z]/.test(text[at + 1] ?? '');
}

/** `API key`: two words of prose are one name. */
function spoken(text: string, start: number, name: string): string {
  if (!/^(?:keys?|tokens?|pass)$/i.test(name)) return name;
  const before = /(?<![\w-])([A-Za-z]{3,12})[ \t]$/.exec(text.slice(Math.max(0, start - 16), start))?.[1];
  return before === undefined ? name : `${before}_${name}`;
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly isFlag: boolean;
}

type Range = { readonly start: number; readonly end: number } | undefined;

function valueBehind(scan: IntroducedScan, place: Place): Range {
  const { text } = scan;
  const quote = /\*{1,3}|\]?\\?["'`]?[\]}]?/y;
  quote.lastIndex = place.end;
  const closed = quote.exec(text)![0].length;
  const at = place.end + closed;
  const markup = inMarkup(text, at) ?? below(text, at) ?? before(text, place);
  if (markup !== undefined) return markup;
  if (closed > 0) {
    const beside = siblingOf(text, at);
    if (beside !== undefined) return beside;
  }
  return assigned(scan, at, place) ?? (closed === 0 ? spaced(scan, at, place) : undefined);
}

/** `<password>…</password>`, `<string name="secret">…<`, `<key>Secret</key><string>…<`. */
function inMarkup(text: string, at: number): Range {
  const opened = /[ \t]{0,4}>(?:\s{0,40}<\w{1,20}>)?|<\/\w{1,20}>\s{0,40}<\w{1,20}>/y;
  opened.lastIndex = at;
  const match = opened.exec(text);
  if (match === null) return undefined;
  const start = at + match[0].length;
  const content = /[^<>\n]{4,4096}(?=<\/)/y;
  content.lastIndex = start;
  const value = content.exec(text)?.[0];
  return value === undefined ? undefined : { start, end: start + value.length };
}

/** `key="Secret" value="…"`, `"key": "token", "value": "…"`, `name: TOKEN⏎ value: …`, `variable "password" { default = "…" }`. */
const SIBLING =
  /(?:\s{1,40}|[ \t]{0,4},\s{0,40}|[ \t]{0,4}:\s{0,40}\{\s{0,40})\\?["']?(?:value|Value|content|default|defaultValue|text|initialValue)\\?["']?[ \t]{0,4}[=:][ \t]{0,4}\\?["']|[ \t]{0,4}\{[^{}"]{0,300}?(?:\n|\{)[ \t]{0,20}default[ \t]{0,20}=[ \t]{0,4}"/y;

function siblingOf(text: string, at: number): Range {
  SIBLING.lastIndex = at;
  const match = SIBLING.exec(text);
  return match === null ? undefined : quotedAt(text, at + match[0].length - 1);
}

/** `name: TOKEN⏎ value: …`, `expect "password:"⏎ send "…"`, `| TOKEN | … |`. */
const BELOW =
  /[ \t]{0,4}\r?\n[ \t]{0,40}(?:- )?(?:value|Value|default|Default)[ \t]{0,4}:[ \t]{1,4}|[ \t]{1,8}PIC [^"'\n]{1,40}VALUE[ \t]{1,4}|:?[ \t]{0,4}["']?\s{1,40}send(?:_user)?[ \t]{1,4}(?:-- )?(?=")/y;

function below(text: string, at: number): Range {
  BELOW.lastIndex = at;
  const match = BELOW.exec(text);
  if (match === null) return undefined;
  const from = at + match[0].length;
  const found = quotedAt(text, from) ?? bareAt(text, from);
  const isSent = found !== undefined && text.slice(found.end - 2, found.end) === '\\r';
  return isSent ? { start: found.start, end: found.end - 2 } : found;
}

/** `"…".equals(password)`: the literal that the name is compared with. */
function before(text: string, { start }: Place): Range {
  const ahead = text.slice(Math.max(0, start - 160), start);
  const stored = /"([^"\\\n]{4,100})"(,[ \t]{0,4}(?:forKey|key|name):[ \t]{0,4}["'])$/.exec(ahead);
  if (stored !== null) {
    const end = start - stored[2]!.length - 1;
    return { start: end - stored[1]!.length, end };
  }
  const literal = /"([^"\\\n]{4,100})"\.equals\($/.exec(ahead)?.[1];
  return literal === undefined ? undefined : { start: start - 9 - literal.length, end: start - 9 };
}

const TYPED =
  /(?:[ \t]{0,4}:[ \t]{0,4}[&A-Za-z][\w&.<>[\]|?*' ]{0,50}|[ \t]{1,4}(?:As[ \t])?[A-Za-z]\w{0,20}|\[\w{0,6}\])?[ \t]{0,20}=(?![=>])[ \t]{0,20}/y;
const OPERATOR = /[ \t]{0,40}(?:={1,3}>?|:{1,2}=?|!={1,2}|->|<-|,|\|\||\?\?)\*{0,3}[ \t]{0,40}/y;
/** What stands between an operator and a literal: prefixes, conversions, brackets, a line break. */
const OPENER =
  /(?:\[\]byte|bytes?|SecretStr|Secret|String(?:\.from|::from)?|str|std::string|Buffer\.from|Some|(?:base64\.)?b64decode|new \w{1,30}|Field|field|ConvertTo-SecureString|secret|literal|N|L|r|b|u|f|rb|br|@|\$@)?[ \t]{0,2}(?:[({]\s{0,40})?\s{0,80}(?:(?:default|-String|value)[ \t]{0,4}[=:]?[ \t]{0,4})?(?:b|r|f|@|N)?/y;

function assigned(scan: IntroducedScan, at: number, { start, end, isFlag }: Place): Range {
  const { text } = scan;
  const operator = operatorAt(text, at);
  // `a, b` gives nothing a name unless `a` is a string and the first argument of a call: others stand in a list of names.
  if (
    operator?.includes(',') === true &&
    (at === end ? !isCompared(text, start) : !isFlag && !/\(\s{0,20}.$/.test(text.slice(Math.max(0, start - 22), start)))
  )
    return undefined;
  // A tag behind the name of an image.
  if (operator === ':' && /[@]|[^/]\//.test(text.slice(start, end))) return undefined;
  if (operator === undefined) return calledWith(scan, at);
  const from = at + operator.length;
  const quoted = literalAt(text, from);
  if (quoted !== undefined || operator.includes(',')) return quoted;
  const bare = bareAt(text, from);
  if (bare === undefined || !scan.isCode) return bare;
  // In code an unquoted word is an expression, unless it stands inside a string: `…;Password=x;`, `?token=x&`.
  // `${jwt.secret:…}`: what is used where nothing is set.
  if (operator === ':' && text[bare.end] === '}' && text.slice(start - 2, start) === '${') return bare;
  const [first = '', last = ''] = [text[start - 1], text[bare.end]];
  const inside = /[?&;"'` ]/.test(first) && /[&;"'`]/.test(last);
  return operator === '=' && (inside || (/[\n ]/.test(first) && /^[\r\n]?$/.test(last) && /\d/.test(text.slice(from, bare.end))))
    ? bare
    : undefined;
}

function operatorAt(text: string, at: number): string | undefined {
  TYPED.lastIndex = at;
  const typed = TYPED.exec(text)?.[0];
  if (typed !== undefined) return typed.trim() === '=' && typed.length === 1 ? '=' : typed;
  OPERATOR.lastIndex = at;
  return OPERATOR.exec(text)?.[0];
}

/** `prod ? "…" : "…"`: the second of two. */
function otherwise(text: string, end: number): Range {
  const between = /["'`][ \t]{0,4}:[ \t]{0,4}(?=["'`])/y;
  between.lastIndex = end;
  const match = between.exec(text);
  if (match === null || !text.slice(Math.max(0, end - 300), end).includes('?')) return undefined;
  return quotedAt(text, end + match[0].length);
}

/** A condition in front of two literals. */
const CONDITION = /[\w.!=&|()$ -]{1,80}\?[ \t]{0,4}(?=["'`])/y;

/** The string literal behind an opener. */
function literalAt(text: string, from: number): Range {
  OPENER.lastIndex = from;
  const opener = OPENER.exec(text)?.[0] ?? '';
  CONDITION.lastIndex = from;
  const condition = CONDITION.exec(text)?.[0].length ?? 0;
  return quotedAt(text, from + opener.length) ?? quotedAt(text, from + condition);
}

/** `setPassword("…")`, `.apiKey("…")`. */
function calledWith({ text }: IntroducedScan, at: number): Range {
  const open = /[({]\s{0,40}(?:b|N|@)?/y;
  open.lastIndex = at;
  const match = open.exec(text);
  return match === null ? undefined : quotedAt(text, at + match[0].length);
}

const IS = /[ \t]{1,2}(?:is|was|are|-|–)[ \t]{1,20}[:"'`*]{0,3}/y;
/** The next cell of a table; anywhere else a value is handed on: `{{ $password | b64enc }}`, `get-password | login`. */
const CELL = /[ \t]{1,2}\|[ \t]{1,20}[:"'`*]{0,3}/y;
/** `cloudfoundry_service_key.deployer`: a resource of Terraform; what follows it in a command is its id. */
const ADDRESS = /^[a-z0-9]{1,30}_\w{1,60}\.[\w-]{1,60}$/;

/** `storePassword "…"`, `--password …`, a line of `password …`, `the password is …`. */
function spaced({ text, isCode, isProse }: IntroducedScan, at: number, { start, isFlag }: Place): Range {
  const blank = /[ \t]{1,8}/y;
  blank.lastIndex = at;
  const gap = blank.exec(text)?.[0].length;
  if (gap === undefined) return undefined;
  if (text.slice(start, at).toLowerCase() === 'pass') return undefined;
  const quoted = quotedAt(text, at + gap);
  if (quoted !== undefined) return quoted;
  const is = isProse && text[at + gap] === '|' ? CELL : IS;
  is.lastIndex = at;
  const said = is.exec(text)?.[0].length;
  if (said !== undefined) return bareAt(text, at + said);
  if (isFlag) return bareAt(text, at + gap);
  return isCode || ADDRESS.test(text.slice(start, at)) ? undefined : lastOfLine(text, start, at + gap);
}

/** `password 0 x9…`: the last word of a short line that nothing else follows. */
function lastOfLine(text: string, start: number, at: number): Range {
  const line = /(?:[057][ \t]{1,4})?([^\s"'`<>,;]{6,128})[ \t]{0,4}(?:R[OW][ \t]{0,4})?(?:\r?\n|$)/y;
  line.lastIndex = at;
  const match = line.exec(text);
  if (match === null || !/\d/.test(match[1]!) || !/[A-Za-z]/.test(match[1]!)) return undefined;
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (before.length > 80 || !/^[ \t]{0,40}(?:[\w/.:-]{1,40}[ \t]{1,4}){0,6}$/.test(before)) return undefined;
  const from = at + match[0].indexOf(match[1]!);
  return { start: from, end: from + match[1]!.length };
}

/** The text between the quote at an offset and its partner on the same line; quotes may be escaped. */
export function quotedAt(text: string, at: number): Range {
  const escaped = text[at] === '\\';
  const open = escaped ? at + 1 : at;
  const quote = text[open];
  if (quote !== '"' && quote !== "'" && quote !== '`') return undefined;
  for (let end = open + 1; end < text.length && end - open < 4096; end += 1) {
    const code = text[end];
    if (code === '\n') return undefined;
    if (escaped && code === '\\' && text[end + 1] === quote) return { start: open + 1, end };
    if (code === quote) return { start: open + 1, end };
    if (code === '\\') end += 1;
  }
  return undefined;
}

const BARE = /[^\s"'`,;)<>\]}&|\\]{4,1024}/y;

/** A word without quotes, without the marks that end a sentence. */
function bareAt(text: string, at: number): Range {
  BARE.lastIndex = at;
  const word = BARE.exec(text)?.[0];
  // Behind a quote it is a text of its own, and what ends it belongs to it.
  const value = /["'`]/.test(text[at + (word?.length ?? 0)] ?? '') ? word : word?.replace(/[.:!?]{1,3}$/, '');
  return value === undefined ? undefined : { start: at, end: at + value.length };
}
