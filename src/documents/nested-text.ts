/** Braces that are open in each `${` of a text that holds expressions; undefined inside a text. The last one is the innermost. */
export type Nesting = (number | undefined)[];

/**
 * Takes one sign of a text in which `${…}` may hold texts of the same kind again.
 *
 * @param quote code of the sign that opens and closes such a text.
 * @returns how many further units were taken.
 */
export function takeSign(open: Nesting, code: number, next: number, quote: number): number {
  const braces = open.at(-1);
  if (code === quote) {
    if (braces === undefined) open.pop();
    else open.push(undefined);
  } else if (braces === undefined) {
    if (code !== 36 || next !== 123) return 0;
    open.push(0);
    return 1;
  } else if (code === 123) open[open.length - 1] = braces + 1;
  else if (code === 125 && braces === 0) open.pop();
  else if (code === 125) open[open.length - 1] = braces - 1;
  return 0;
}
