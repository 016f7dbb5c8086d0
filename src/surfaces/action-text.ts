/**
 * Takes away what a log, a terminal or the runner could mistake for a command:
 * control characters, and `##[` which the runner obeys anywhere in a line.
 */
export function printable(text: string): string {
  return text
    .replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '\u00b7')
    .replaceAll('##[', '## [')
    .replace(/^(\s*)::/, '$1: :');
}

/** A report's lines, none of which the runner takes for a command. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

/** Cut so that its UTF-8 is no longer than that many bytes, between two characters. */
export function cutToBytes(text: string, limit: number): string {
  const bytes = Buffer.from(text);
  if (bytes.length <= limit) return text;
  return bytes
    .subarray(0, limit)
    .toString()
    .replace(/\ufffd{1,3}$/, '');
}
