import type { Entry, Scope } from '../../domain/document.ts';
import type { Span } from '../../domain/location.ts';
import type { DocumentReader } from '../reader.ts';
import { entryOf } from '../tree.ts';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ATTRIBUTE = /([\w:.-]{1,128})[ \t\r\n]{0,16}=[ \t\r\n]{0,16}(?:"([^"]*)"|'([^']*)')/g;
const MAX_DEPTH = 200;

export const reader: DocumentReader = {
  id: 'xml',
  title: 'XML',
  files: '*.xml, *.config, *.plist, *.csproj, *.pubxml, *.props',
  understands: '.NET appSettings and connectionStrings, Android resources, property lists, elements of Maven settings.',
  rank: 240,
  reads: (path) => /\.(?:xml|config|plist|csproj|pubxml|props)$/i.test(path),
  read: ({ text }) => ({ entries: new XmlReader(text).entries() }),
};

interface Element {
  readonly tag: string;
  readonly name: string | undefined;
  readonly from: number;
}

class XmlReader {
  readonly #text: string;
  readonly #out: Entry[] = [];
  readonly #open: Element[] = [];
  /** The `<key>` of a property list that waits for its value. */
  #key: string | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  entries(): Entry[] {
    let at = this.#text.indexOf('<');
    while (at >= 0) {
      const close = this.#skipped(at) ?? this.#tag(at);
      if (close < 0) break;
      at = this.#text.indexOf('<', close);
    }
    return this.#out;
  }

  /** Behind a comment, a CDATA section or a declaration; undefined for an element, -1 when it does not end. */
  #skipped(at: number): number | undefined {
    const end = this.#text.startsWith('<!--', at)
      ? '-->'
      : this.#text.startsWith('<![CDATA[', at)
        ? ']]>'
        : /[!?]/.test(this.#text[at + 1] ?? '')
          ? '>'
          : undefined;
    if (end === undefined) return undefined;
    const found = this.#text.indexOf(end, at + 2);
    return found < 0 ? -1 : found + end.length;
  }

  #tag(at: number): number {
    const end = this.#text.indexOf('>', at);
    if (end < 0) return -1;
    const inner = this.#text.slice(at + 1, end);
    if (inner.startsWith('/')) this.#close(inner.slice(1).trim(), at);
    else {
      const tag = /^[\w:.-]{1,128}/.exec(inner)?.[0];
      if (tag !== undefined) this.#element(tag, inner.slice(tag.length), at + 1 + tag.length, end + 1);
    }
    return end + 1;
  }

  #element(tag: string, rest: string, offset: number, from: number): void {
    const attributes = new Map<string, { text: string; span: Span }>();
    for (const match of rest.matchAll(ATTRIBUTE)) {
      const raw = match[2] ?? match[3] ?? '';
      const end = offset + match.index + match[0].length - 1;
      attributes.set(match[1]!, { text: raw, span: { start: end - raw.length, end } });
    }
    const label = attributes.get('key') ?? attributes.get('name');
    const paired = attributes.get('value') ?? attributes.get('connectionString');
    for (const [name, { text, span }] of attributes) {
      const isPaired = label !== undefined && paired?.span === span;
      this.#push(isPaired ? label.text : name, text, span, isPaired ? [] : [tag]);
    }
    if (!rest.endsWith('/') && this.#open.length < MAX_DEPTH) this.#open.push({ tag, name: attributes.get('name')?.text, from });
  }

  #close(tag: string, at: number): void {
    const element = this.#open.at(-1);
    if (element?.tag !== tag) return;
    this.#open.pop();
    const raw = this.#text.slice(element.from, at);
    if (raw.includes('<')) return;
    const start = element.from + raw.length - raw.trimStart().length;
    const text = raw.trim();
    if (tag === 'key') this.#key = unescaped(text);
    else {
      this.#push(this.#key ?? element.name ?? tag, text, { start, end: start + text.length }, []);
      this.#key = undefined;
    }
  }

  #push(key: string, text: string, span: Span, inner: readonly string[]): void {
    if (key === '' || text === '') return;
    const parents = [...this.#open.map((element) => element.tag), ...inner];
    const scopes: Scope[] = parents.map((name) => ({ kind: 'key', name }));
    this.#out.push(entryOf({ key, keyPath: [...parents, key], scopes }, unescaped(text), span));
  }
}

function unescaped(raw: string): string {
  return raw.includes('&') ? raw.replace(/&([a-z]{2,4});/g, (whole, name: string) => ENTITIES[name] ?? whole) : raw;
}
