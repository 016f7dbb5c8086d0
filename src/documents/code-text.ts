/** Reading backwards in code, a bounded way. Offsets are UTF-16 code units; every function stops after a fixed number of steps. */

const LONGEST_GAP = 200;
const LONGEST_NAME = 120;

/** Offset just after the last character before `at` that is no white space. */
export function skipBack(text: string, at: number): number {
  const limit = Math.max(0, at - LONGEST_GAP);
  let index = at;
  while (index > limit && text.charCodeAt(index - 1) <= 32) index -= 1;
  return index;
}

export function isNameCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95 || code === 36;
}

/** A name that ends at `at`: an identifier, or the text of a quoted key. */
export function nameBefore(text: string, at: number): { readonly name: string; readonly start: number } | undefined {
  const last = text.charCodeAt(at - 1);
  if (last === 34 || last === 39) return quotedBefore(text, at, last);
  const limit = Math.max(0, at - LONGEST_NAME);
  let index = at;
  while (index > limit && isNameCode(text.charCodeAt(index - 1))) index -= 1;
  return index === at ? undefined : { name: text.slice(index, at), start: index };
}

function quotedBefore(text: string, at: number, quote: number): { name: string; start: number } | undefined {
  const limit = Math.max(0, at - LONGEST_NAME);
  for (let index = at - 2; index >= limit; index -= 1) {
    const code = text.charCodeAt(index);
    if (code === 10) return undefined;
    if (code === quote) return index + 1 === at - 1 ? undefined : { name: text.slice(index + 1, at - 1), start: index };
  }
  return undefined;
}

/** Calls that only hand on what they are called on. */
const HANDS_ON = /^(?:getString|getOrNull|asText|asString|toString|trim|get|value|strip|to_string|toCharArray)$/;

/** The name that an expression ends with: `process.env.X`, `ENV["X"]`, `getenv("X")`, `property("x")?.getString()`. */
export function expressionName(text: string, at: number): string | undefined {
  let index = at;
  for (let step = 0; step < 3; step += 1) {
    index = skipBack(text, index);
    for (let closers = 0; closers < 3; closers += 1) {
      const code = text.charCodeAt(index - 1);
      if (code !== 41 && code !== 93 && code !== 33) break;
      index = skipBack(text, index - 1);
    }
    const open = text.charCodeAt(index - 1) === 40 ? skipBack(text, index - 1) : index;
    const found = nameBefore(text, open);
    if (found === undefined || !HANDS_ON.test(found.name) || text.charCodeAt(found.start - 1) !== 46) return found?.name;
    index = found.start - (text.charCodeAt(found.start - 2) === 63 ? 2 : 1);
  }
  return undefined;
}

/** The name assigned to by a sign that starts at `at`; steps over a type: `x: string =`, `X: &'static str =`. */
export function assignedName(text: string, at: number): string | undefined {
  let index = skipBack(text, at);
  if (text.charCodeAt(index - 1) === 93) index = skipBack(text, index - 1);
  const found = nameBefore(text, index);
  if (found === undefined) return undefined;
  let before = skipBack(text, found.start);
  if (text.slice(before - 7, before) === "'static") before = skipBack(text, before - 7);
  if (text.charCodeAt(before - 1) === 38) before = skipBack(text, before - 1);
  if (text.charCodeAt(before - 1) === 58 && text.charCodeAt(before - 2) !== 58) {
    return nameBefore(text, skipBack(text, before - 1))?.name ?? found.name;
  }
  if (found.name === 'string') return nameBefore(text, before)?.name ?? found.name;
  return found.name;
}

/** A backslash before the end of a line joins the lines. */
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '0': '\0', '\n': '' };
const ESCAPE = /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2})|([\s\S]))/g;

/** A string literal's text with its escapes resolved. */
export function unescapeString(raw: string): string {
  if (!raw.includes('\\')) return raw;
  return raw.replace(ESCAPE, (whole, braced, four, eight, two, char) => {
    const digits: string | undefined = braced ?? four ?? eight ?? two;
    if (digits === undefined) return ESCAPES[char as string] ?? (char as string);
    const point = Number.parseInt(digits, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : (whole as string);
  });
}
