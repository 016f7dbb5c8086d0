/** Control, bidirectional and invisible characters become visible. */
export function visible(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * Text of the scanned repository for one line of a terminal or a log: control
 * and bidirectional characters become visible, and the runner's `##[command]` and
 * `::command::` are broken up.
 */
export function plain(text: string): string {
  return visible(text).replaceAll('##[', '# #[').replaceAll('::', ': :');
}
