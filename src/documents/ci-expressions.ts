import type { Entry, Scope } from '../domain/document.ts';
import { secret } from '../domain/secret.ts';
import type { Span } from '../domain/location.ts';
import { leftOut } from './gaps.ts';

/** A `${{ … }}` of a text. Offsets are UTF-16 code units from the text's start; `body` stands between the braces. */
export interface Expression {
  readonly body: string;
  readonly start: number;
  readonly end: number;
}

const LONGEST_BODY = 4096;
const TOO_LONG = `an expression is longer than ${LONGEST_BODY} characters; it was not read`;

/** All `${{ … }}` of a text, in one pass. */
export function expressionsIn(text: string): Expression[] {
  const found: Expression[] = [];
  let start = text.indexOf('${{');
  while (start >= 0) {
    const close = text.indexOf('}}', start + 3);
    if (close < 0) break;
    if (close - start > LONGEST_BODY) leftOut(TOO_LONG);
    else found.push({ body: text.slice(start + 3, close), start, end: close + 2 });
    start = text.indexOf('${{', close);
  }
  return found;
}

/** Where the expressions of a stretch of text stand, and what they belong to. */
export interface ExpressionPlace {
  /** Name of what the expression is given to; without one, the secret's own name is taken. */
  readonly key: string | undefined;
  readonly keyPath: readonly string[];
  readonly scopes: readonly Scope[];
  readonly job: string | undefined;
}

const CONTEXT = /\b(secrets|vars)(?:\.|\[\s{0,9}['"])([A-Za-z_]\w{0,100})/g;
const FALLBACK = /\|\|\s{0,20}'([^'\n]{1,500})'/g;

/** References to secrets and variables, and the literals that stand in for them, of one expression. */
export function expressionEntries(expression: Expression, base: number, place: ExpressionPlace, whole?: Span): Entry[] {
  const span = whole ?? { start: base + expression.start, end: base + expression.end };
  const entries: Entry[] = [];
  const add = (name: string, value: string, at: Span, rest: Pick<Entry, 'form' | 'reference'>): void => {
    const key = place.key ?? name;
    const job = place.job === undefined ? {} : { job: place.job };
    const keyPath = place.key === undefined ? [...place.keyPath, key] : place.keyPath;
    entries.push({ key, keyPath, value: secret(value), span: at, scopes: place.scopes, ...rest, ...job });
  };
  const written = `\${{${expression.body}}}`;
  const names = new Set<string>();
  for (const [, context, name = ''] of expression.body.matchAll(CONTEXT)) {
    if (names.has(`${context}.${name}`)) continue;
    names.add(`${context}.${name}`);
    const system = context === 'secrets' ? 'github-secret' : 'github-variable';
    add(name, written, span, { form: 'reference', reference: { system, name } });
  }
  const [first] = names;
  const named = first?.slice(first.indexOf('.') + 1);
  if (named === undefined && place.key === undefined) return entries;
  for (const match of expression.body.matchAll(FALLBACK)) {
    const start = base + expression.start + 3 + match.index + match[0].length - 1 - match[1]!.length;
    add(named ?? '', match[1]!, whole ?? { start, end: start + match[1]!.length }, { form: 'default' });
  }
  return entries;
}

/** `toJSON(secrets)`, `secrets[…]`: an expression that takes secrets without naming one. */
export function isDynamic(body: string): boolean {
  return /\btoJSON\(\s{0,20}secrets\s{0,20}\)/i.test(body) || /\bsecrets\s{0,20}\[\s{0,20}(?!['"])/.test(body);
}

const CHOSEN = /(?:&&|\|\|)\s{0,20}'([^'\n]{1,100})'/g;
const NAMED = /\b(?:github\.event\.)?(inputs|matrix)\.([\w.-]{1,100})(?![\w.-]|\s{0,20}[=!]=)/g;
const MOST_NAMES = 50;

/**
 * The texts that a value with expressions can become, as far as the file tells; the value itself when it has none.
 *
 * @param valuesOf values of `matrix.x` or options of `inputs.x`
 */
export function possibleTexts(text: string, valuesOf: (context: string, path: readonly string[]) => readonly string[]): string[] {
  const [expression, ...more] = expressionsIn(text);
  if (expression === undefined) return text.trim() === '' ? [] : [text.trim()];
  if (more.length > 0) return [];
  const { body, start, end } = expression;
  const found = new Set<string>();
  const alone = /^\s*'([^']{1,100})'\s*$/.exec(body);
  if (alone !== null) found.add(alone[1]!);
  for (const match of body.matchAll(CHOSEN)) found.add(match[1]!);
  for (const match of body.matchAll(NAMED)) for (const value of valuesOf(match[1]!, match[2]!.split('.'))) found.add(value);
  const names = [...found].filter((name) => name !== '' && !name.includes('${{'));
  if (names.length > MOST_NAMES) leftOut(`an expression can take more than ${MOST_NAMES} values; the others were left out`);
  return names.slice(0, MOST_NAMES).map((name) => `${text.slice(0, start)}${name}${text.slice(end)}`.trim());
}

const LITERAL = /^(?:'[^']{0,500}'|null|-?[\d.]{1,20})$/;
const WHOLE_NAME = /^(?:github\.event\.)?(inputs|matrix)\.([\w.-]{1,100})$/;
const DEEPEST_GROUP = 20;

/**
 * Whether a text with expressions can become one that `possibleTexts` does not tell: one of the operands it can end
 * as is neither written out nor known.
 *
 * @param isKnown whether the file lists every value of `matrix.x` or `inputs.x`
 */
export function isOpen(text: string, isKnown: (context: string, path: readonly string[]) => boolean): boolean {
  return expressionsIn(text).some(({ body }) => isOpenOperand(body, isKnown, 0));
}

function isOpenOperand(written: string, isKnown: Parameters<typeof isOpen>[1], depth: number): boolean {
  const alternatives = splitAt(written, '||');
  return alternatives.some((alternative) => {
    // What stands before the last `&&` is a condition.
    const operand = splitAt(alternative, '&&').at(-1)!.trim();
    if (LITERAL.test(operand)) return false;
    const named = WHOLE_NAME.exec(operand);
    if (named !== null) return !isKnown(named[1]!, named[2]!.split('.'));
    const isGroup = operand.startsWith('(') && operand.endsWith(')') && depth < DEEPEST_GROUP;
    return !isGroup || isOpenOperand(operand.slice(1, -1), isKnown, depth + 1);
  });
}

/** The parts between an operator of two characters, outside of quotes and parentheses. */
function splitAt(text: string, operator: '||' | '&&'): string[] {
  const parts: string[] = [];
  let [start, depth] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (character === "'") at = text.indexOf("'", at + 1);
    if (at < 0) break;
    if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if (depth === 0 && text.startsWith(operator, at)) {
      parts.push(text.slice(start, at));
      at += 1;
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}
