import type { Entry, EntryForm, Scope } from '../../domain/document.ts';
import type { Span } from '../../domain/location.ts';
import { EntryList } from '../entry-list.ts';
import { leftOut } from '../gaps.ts';
import type { DocumentReader } from '../reader.ts';
import { entryOf } from '../tree.ts';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ATTRIBUTE = /([\w:.-]{1,128})[ \t\r\n]{0,16}=[ \t\r\n]{0,16}(?:"([^"]*)"|'([^']*)')/g;
const MAX_DEPTH = 200;

export const reader: DocumentReader = {
  id: 'xml',
  title: 'XML',
  files: '*.xml, *.config, *.plist, *.csproj, *.pubxml, *.props',
  understands:
    '.NET appSettings and connectionStrings, Android resources, property lists, servers and profiles of Maven settings; CDATA; what is commented out, as comments.',
  rank: 240,
  reads: (path) => /\.(?:xml|config|plist|csproj|pubxml|props)$/i.test(path),
  read: ({ text }) => ({ entries: new XmlReader(text, 'literal').entries() }),
};

interface Element {
  readonly tag: string;
  /** What its `name`, or before it its `<id>` or the `<key>` in front of it, says that it is. */
  readonly name: string | undefined;
  readonly from: number;
  id: string | undefined;
}

/** Elements whose `<id>` names what they are for: a server, a profile. */
const NAMED_BY_ID = new Set(['server', 'profile', 'repository', 'mirror', 'environment']);
const CDATA = '<![CDATA[';

class XmlReader {
  readonly #text: string;
  readonly #form: EntryForm;
  readonly #out = new EntryList();
  readonly #open: Element[] = [];
  /** Elements that are open beyond the depth. */
  #over = 0;
  /** The `<key>` of a property list that waits for its value. */
  #key: string | undefined;

  constructor(text: string, form: EntryForm) {
    this.#text = text;
    this.#form = form;
  }

  entries(): Entry[] {
    let at = this.#text.indexOf('<');
    while (at >= 0) {
      const close = this.#skipped(at) ?? this.#tag(at);
      if (close < 0) break;
      at = this.#text.indexOf('<', close);
    }
    return this.#out.entries;
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
    if (end === '-->' && this.#form !== 'comment') this.#commented(at + 4, found < 0 ? this.#text.length : found);
    return found < 0 ? -1 : found + end.length;
  }

  /** Elements that are commented out. */
  #commented(start: number, end: number): void {
    if (end <= start) return;
    for (const entry of new XmlReader(this.#text.slice(start, end), 'comment').entries())
      this.#out.push({ ...entry, span: { start: entry.span.start + start, end: entry.span.end + start } });
  }

  #tag(at: number): number {
    const end = tagEnd(this.#text, at);
    if (end < 0) return at + 1;
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
    if (rest.endsWith('/')) return;
    if (this.#open.length >= MAX_DEPTH) {
      this.#over += 1;
      leftOut(`elements nest deeper than ${MAX_DEPTH} levels; texts of the inner ones were not read`);
      return;
    }
    // A dictionary of a property list is named by the key in front of it.
    const holds = tag === 'dict' || tag === 'array';
    this.#open.push({ tag, name: attributes.get('name')?.text ?? (holds ? this.#key : undefined), from, id: undefined });
    if (holds) this.#key = undefined;
  }

  #close(tag: string, at: number): void {
    if (this.#over > 0) {
      this.#over -= 1;
      return;
    }
    const element = this.#open.at(-1);
    if (element?.tag !== tag) return;
    this.#open.pop();
    const raw = this.#text.slice(element.from, at);
    const lead = raw.length - raw.trimStart().length;
    const isData = raw.startsWith(CDATA, lead) && raw.trimEnd().endsWith(']]>');
    if (raw.includes('<') && !isData) return;
    const start = element.from + lead + (isData ? CDATA.length : 0);
    const text = isData ? raw.trim().slice(CDATA.length, -3) : raw.trim();
    const parent = this.#open.at(-1);
    if (tag === 'id' && parent !== undefined && NAMED_BY_ID.has(parent.tag)) this.#named(parent, text);
    if (tag === 'key') this.#key = unescaped(text);
    else {
      this.#push(this.#key ?? element.name ?? tag, text, { start, end: start + text.length }, [], isData);
      this.#key = undefined;
    }
  }

  /** Values in front of the `<id>` belong to it as well. */
  #named(parent: Element, id: string): void {
    // A second one names nothing: looking at all values again and again would not be linear.
    if (parent.id !== undefined) return;
    parent.id = id;
    const scope: Scope = { kind: 'section', name: id };
    const { entries } = this.#out;
    for (let index = entries.length - 1; index >= 0 && entries[index]!.span.start >= parent.from; index -= 1)
      entries[index] = { ...entries[index]!, scopes: [...entries[index]!.scopes, scope] };
  }

  #push(key: string, text: string, span: Span, inner: readonly string[], isData = false): void {
    if (key === '' || text === '') return;
    const isDict = ({ tag, name }: Element): boolean => (tag === 'dict' || tag === 'array') && name !== undefined;
    const parents = [...this.#open.map((element) => (isDict(element) ? element.name! : element.tag)), ...inner];
    const ids = this.#open.flatMap(({ id }) => (id === undefined ? [] : [{ kind: 'section', name: id } as const]));
    const scopes: Scope[] = [...parents.map((name) => ({ kind: 'key', name }) as const), ...ids];
    this.#out.push(entryOf({ key, keyPath: [...parents, key], scopes }, isData ? text : unescaped(text), span, this.#form));
  }
}

/** Offset of the `>` that ends a tag. One inside quotes does not, unless the quotes are broken: no `<` can stand in them. */
function tagEnd(text: string, at: number): number {
  let quote = 0;
  let first = -1;
  for (let index = at + 1; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 60) return first;
    if (code === 62 && quote === 0) return index;
    if (code === 62 && first < 0) first = index;
    else if (code === quote) quote = 0;
    else if (quote === 0 && (code === 34 || code === 39) && text.charCodeAt(index - 1) === 61) quote = code;
  }
  return first;
}

function unescaped(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(
    /&(?:([a-z]{2,4})|#([0-9]{1,7})|#x([0-9a-fA-F]{1,6}));/g,
    (whole, name?: string, decimal?: string, hexadecimal?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const point = decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number.parseInt(decimal, 10);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}
