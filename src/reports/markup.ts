import { plain, visible } from './plain.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for HTML and XML, in content and in quoted attributes. What XML 1.0 cannot hold becomes U+FFFD. */
export function markup(text: string): string {
  return wellFormed(visible(text))
    .replace(/[&<>"']/g, (character) => ENTITIES[character]!)
    .replace(/[\ufffe\uffff]/g, '\ufffd');
}

/** Text inside one line or one cell of Markdown: no markup, no table, no link, no formula, no mention. */
export function markdown(text: string): string {
  return plain(text)
    .replace(/[\\`*_[\]#|~$]|:(?=\/\/|[\w+-]{1,60}:)/g, (character) => `\\${character}`)
    .replace(/www\./gi, (start) => `${start.slice(0, 3)}\\.`)
    .replace(/[&<>"]/g, (character) => ENTITIES[character]!)
    .replaceAll('@', '@\u2060');
}

/** A path or a key in Markdown, also in a cell: shown as it is, and nothing in it is markup, a link or a mention. */
export function markdownCode(text: string): string {
  // Also for a reader that takes code for text: nothing in it begins a tag, a mention or a link.
  const shown = plain(text)
    .replaceAll('|', '\\|')
    .replace(/[<@]|\](?=\()/g, (character) => `${character}\u2060`);
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  // A space at either end would be taken away, and a grave accent taken for the fence.
  const room = /^[` ]|[` ]$/.test(shown) || shown === '' ? ' ' : '';
  return `${fence}${room}${shown}${room}${fence}`;
}

/** Text inside HTML that stands in Markdown. */
export function markdownHtml(text: string): string {
  return markup(plain(text)).replace(/[`[\]@]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** An address in the parentheses of a Markdown link. */
export function markdownAddress(address: string): string {
  return address.replace(/[()<>\s|\\]/g, (character) => encodeURIComponent(character).replace('(', '%28').replace(')', '%29'));
}

/** A path as a relative URI. */
export function uri(path: string): string {
  return wellFormed(path).split('/').map(encodeURIComponent).join('/');
}

/** Half of a surrogate pair becomes U+FFFD: no encoding can hold it. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udfff]/gu, '\ufffd');
}
