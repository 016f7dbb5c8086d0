import { expressionName, nameBefore, skipBack } from './code-text.ts';

/** Calls that give what counts when a value is missing. */
const FALLBACK =
  /^(?:orElse|orElseGet|or_else|unwrap_or|unwrap_or_else|getOrElse|GetValueOrDefault|valueOrDefault|withDefault|default|ifEmpty)$/;
/** Calls that make what the type in front of them names. */
const MAKER = /^(?:unsafePlainText|plainText|of|from|fromString|new|valueOf|parse)$/;
const LONGEST_GENERICS = 60;
const LONGEST_CLOSURE = 80;
const LONGEST_PROPERTY = 60;

/** A name and how the string that it names stands there. */
export interface NamedString {
  readonly key: string;
  readonly form: 'literal' | 'default';
}

/** What names a string that is the first argument of a call: the call, or what the call is a fallback of. */
export function calledWith(text: string, at: number): NamedString | undefined {
  const end = beforeGenerics(text, skipBack(text, at - 1));
  const callee = nameBefore(text, end);
  if (callee === undefined) return undefined;
  const dot = skipBack(text, callee.start);
  if (text.charCodeAt(dot - 1) !== 46) return { key: callee.name, form: 'literal' };
  // `SecretValue.unsafePlainText("…")`: the type says what it is.
  if (MAKER.test(callee.name)) return { key: nameBefore(text, dot - 1)?.name ?? callee.name, form: 'literal' };
  if (!FALLBACK.test(callee.name)) return { key: callee.name, form: 'literal' };
  const key = expressionName(text, dot - 1);
  return key === undefined ? undefined : { key, form: 'default' };
}

/** The callee in front of a bracket, with what it is called on: `env.str`. */
export function calleeBefore(text: string, at: number): string {
  const end = beforeGenerics(text, at);
  const callee = nameBefore(text, end);
  if (callee === undefined) return '';
  const dot = skipBack(text, callee.start);
  const owner = text.charCodeAt(dot - 1) === 46 ? nameBefore(text, dot - 1)?.name : undefined;
  return owner !== undefined && /^(?:env|environ|environment|settings|config|secrets)$/i.test(owner) ? owner : callee.name;
}

/** `GetValue<string>(`: in front of the brackets of the type. */
function beforeGenerics(text: string, at: number): number {
  if (text.charCodeAt(at - 1) !== 62) return at;
  const open = text.lastIndexOf('<', at - 1);
  return open < 0 || at - open > LONGEST_GENERICS ? at : skipBack(text, open);
}

/** `.unwrap_or_else(|_| "…")`: what the closure is a fallback of. */
export function closureAt(text: string, at: number): string | undefined {
  const before = text.slice(Math.max(0, at - LONGEST_CLOSURE), at);
  const match = /\.([a-z_]{2,30})\([ \t\r\n]{0,8}\|[ \t]{0,4}\w{0,20}[ \t]{0,4}\|$/.exec(before);
  if (match === null || !FALLBACK.test(match[1]!)) return undefined;
  return expressionName(text, at - before.length + match.index);
}

/** C#: `public string Token { get; set; } = "…"`. */
export function propertyName(text: string, at: number): string | undefined {
  const end = skipBack(text, at);
  if (text.charCodeAt(end - 1) !== 125) return undefined;
  const match = /([A-Za-z_]\w{0,80})\s{0,8}\{\s{0,4}get;[^{}]{0,40}\}$/.exec(text.slice(Math.max(0, end - LONGEST_PROPERTY - 80), end));
  return match?.[1];
}

/** The quoted name that ends at an offset. */
export function quotedName(text: string, at: number): string | undefined {
  const end = skipBack(text, at);
  const last = text.charCodeAt(end - 1);
  return last === 34 || last === 39 ? nameBefore(text, end)?.name : undefined;
}

/** Elixir: `@signing_salt "…"`. */
export function attributeAt(text: string, at: number): string | undefined {
  return /(?<![\w@])@([a-z_]\w{0,60})$/.exec(text.slice(Math.max(0, at - 64), at))?.[1];
}

/** Ruby and Elixir: `set :client_secret, "…"`. */
export function symbolAt(text: string, at: number): string | undefined {
  return /(?<![\w:]):([a-z_]\w{0,80})$/.exec(text.slice(Math.max(0, at - 84), at))?.[1];
}
