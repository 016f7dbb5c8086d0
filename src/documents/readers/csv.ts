import type { Entry, Scope } from '../../domain/document.ts';
import { EntryList } from '../entry-list.ts';
import type { DocumentReader } from '../reader.ts';
import { entryOf } from '../tree.ts';

export const reader: DocumentReader = {
  id: 'csv',
  title: 'Table of settings',
  files: '*.csv, *.tsv with a column of names and one of values',
  understands: 'Rows as settings; a column that is called `environment` places its row.',
  rank: 240,
  reads: (path, head) => /\.[ct]sv$/i.test(path) && columnsOf(head) !== undefined,
  read: ({ text }) => ({ entries: tableEntries(text) }),
};

const NAMES = /^(?:name|key|variable|variable[ _]name|var|env[ _]var|setting|parameter|property|secret[ _]name|secret)$/i;
const VALUES = /^(?:value|val|secret[ _]value|variable[ _]value)$/i;
const PLACES = /^(?:env|environment|stage|tier)$/i;
/** Columns of a table of settings. */
const MOST_COLUMNS = 12;

interface Columns {
  readonly mark: string;
  readonly name: number;
  readonly value: number;
  readonly place: number;
}

/** Where names and values stand, by the first line; undefined where it is no header of such a table. */
function columnsOf(text: string): Columns | undefined {
  const line = text.slice(text.startsWith('\ufeff') ? 1 : 0).split(/\r?\n/, 1)[0]!;
  const mark = [',', ';', '\t'].find((one) => line.includes(one));
  if (mark === undefined) return undefined;
  const titles = line.split(mark).map((title) => title.trim().replace(/^"(.*)"$/, '$1'));
  const columns = {
    mark,
    name: titles.findIndex((title) => NAMES.test(title)),
    value: titles.findIndex((title) => VALUES.test(title)),
    place: titles.findIndex((title) => PLACES.test(title)),
  };
  return titles.length > MOST_COLUMNS || columns.name < 0 || columns.value < 0 ? undefined : columns;
}

interface Cell {
  readonly text: string;
  /** UTF-16 code units; without its quotes. */
  readonly start: number;
  readonly end: number;
}

function tableEntries(text: string): readonly Entry[] {
  const columns = columnsOf(text);
  const out = new EntryList();
  if (columns === undefined) return out.entries;
  let isHeader = true;
  for (const row of rowsOf(text, columns.mark)) {
    const [key, value] = [row[columns.name]?.text.trim() ?? '', row[columns.value]];
    const place = columns.place < 0 ? '' : (row[columns.place]?.text.trim() ?? '');
    const scopes: readonly Scope[] = place === '' ? [] : [{ kind: 'environment', name: place }];
    if (!isHeader && /^[\w.:/-]{1,128}$/.test(key) && value !== undefined && value.text !== '')
      out.push(entryOf({ key, keyPath: place === '' ? [key] : [place, key], scopes }, value.text, { start: value.start, end: value.end }));
    isHeader = false;
  }
  return out.entries;
}

/** Rows of cells (RFC 4180): a cell in quotes may hold line ends and doubled quotes. */
function* rowsOf(text: string, mark: string): Generator<readonly Cell[]> {
  let row: Cell[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : bareCell(text, at, mark);
    if (row.length <= MOST_COLUMNS) row.push(cell.cell);
    at = cell.next;
    if (text[at] === mark) {
      at += 1;
      continue;
    }
    while (at < text.length && text[at] !== '\n') at += 1;
    at += 1;
    yield row;
    row = [];
  }
  if (row.length > 0) yield row;
}

function quotedCell(text: string, open: number): { readonly cell: Cell; readonly next: number } {
  let end = open + 1;
  while (end < text.length && (text[end] !== '"' || text[end + 1] === '"')) end += text[end] === '"' ? 2 : 1;
  end = Math.min(end, text.length);
  return { cell: { text: text.slice(open + 1, end).replaceAll('""', '"'), start: open + 1, end }, next: end + 1 };
}

function bareCell(text: string, start: number, mark: string): { readonly cell: Cell; readonly next: number } {
  let next = start;
  while (next < text.length && text[next] !== mark && text[next] !== '\n' && text[next] !== '\r') next += 1;
  let end = next;
  while (end > start && (text[end - 1] === ' ' || text[end - 1] === '\t')) end -= 1;
  return { cell: { text: text.slice(start, end), start, end }, next };
}
