import { plain, visible } from './plain.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for HTML and XML, in content and in quoted attributes. What XML 1.0 cannot hold becomes U+FFFD. */
export function markup(text: string): string {
  return wellFormed(visible(text))
    .replace(/[&<>"']/g, (character) => ENTITIES[character]!)
    .replace(/[\ufffe\uffff]/g, '\ufffd');
}

/** Text for one line or one cell of Markdown: no markup, no table, no link, no mention. */
export function markdown(text: string): string {
  return plain(text)
    .replace(/[\\`*_{}[\]()#+!|~:.$^=-]/g, (character) => `\\${character}`)
    .replace(/[&<>"]/g, (character) => ENTITIES[character]!)
    .replaceAll('@', '@\u2060');
}

/** A path or a key in Markdown: shown as code, where nothing is a link or a mention. */
export function markdownCode(text: string): string {
  return `<code>${markdown(text).replaceAll('\u2060', '')}</code>`;
}

/** A path as a relative URI. */
export function uri(path: string): string {
  return wellFormed(path).split('/').map(encodeURIComponent).join('/');
}

/** Half of a surrogate pair becomes U+FFFD: no encoding can hold it. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udfff]/gu, '\ufffd');
}
