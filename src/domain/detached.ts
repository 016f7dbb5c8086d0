/**
 * A copy of a string for what is kept longer than the text it was cut from: engines let a piece of a text point into
 * the text, so that a table of names would keep the whole of every file that it learnt a name from.
 */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}
