/** Quantifier at an offset: its text and bounds, or undefined. */
function quantifierAt(source: string, at: number): { readonly text: string; readonly min: number; readonly max: number } | undefined {
  const match = /^(?:\*|\+|\?|\{(\d+)(,(\d*))?\})\??/.exec(source.slice(at, at + 16));
  if (match === null) return undefined;
  const [text] = match;
  if (text.startsWith('*')) return { text, min: 0, max: Number.POSITIVE_INFINITY };
  if (text.startsWith('+')) return { text, min: 1, max: Number.POSITIVE_INFINITY };
  if (text.startsWith('?')) return { text, min: 0, max: 1 };
  const min = Number(match[1]);
  return { text, min, max: match[2] === undefined ? min : match[3] === '' ? Number.POSITIVE_INFINITY : Number(match[3]) };
}

function classEnd(source: string, at: number): number {
  let index = at + 1;
  while (index < source.length && source[index] !== ']') index += source[index] === '\\' ? 2 : 1;
  return index + 1;
}

/** Why a pattern may take more than linear time; undefined when nothing says so. */
export function notLinear({ source }: RegExp): string | undefined {
  const groups: boolean[] = [false];
  let at = 0;
  while (at < source.length) {
    let variable = false;
    if (source[at] === '(') {
      groups.push(false);
      at += 1;
      if (source[at] === '?') at += /^\?(?:<?[=!]|:|<\w+>)/.exec(source.slice(at))?.[0].length ?? 1;
      continue;
    }
    if (source[at] === ')') {
      variable = groups.pop()!;
      at += 1;
    } else if (source[at] === '[') at = classEnd(source, at);
    else at += source[at] === '\\' ? 2 : 1;
    const quantifier = quantifierAt(source, at);
    if (quantifier !== undefined) {
      if (quantifier.max === Number.POSITIVE_INFINITY) return `unbounded ${quantifier.text}`;
      if (variable && quantifier.max > 1) return `nested ${quantifier.text}`;
      if (quantifier.min !== quantifier.max) variable = true;
      at += quantifier.text.length;
    }
    if (variable) groups[groups.length - 1] = true;
  }
  return undefined;
}
