import type { IntroducedScan, Introducer } from './introducer.ts';
import { meaningOf } from './key-name.ts';

/** What every table with a column of secrets holds before its first row. */
export const COLUMNS: readonly string[] = [
  'INSERT',
  'insert',
  'Insert',
  'assword',
  'PASSWORD',
  'secret',
  'Secret access key',
  'api_key',
  'token',
];

/** Before the name of a column, in UTF-16 code units. */
const LONGEST_LEAD = 400;
const MOST_ROWS = 1000;
const MOST_COLUMNS = 60;

/** Columns of secrets: `INSERT INTO users (…, password) VALUES (…)`, a header of CSV or of a table of Markdown. */
export const inColumns: Introducer = (scan, at) => {
  if (/^insert/i.test(scan.text.slice(at, at + 6))) inserted(scan, at);
  else headed(scan, at);
};

const INSERT = /insert(?: ignore)?\s{1,4}into\s{1,4}[\w."`[\]]{1,120}\s{0,4}\(([^()]{3,1000})\)\s{0,20}values\s{0,20}/iy;

function inserted({ text, add }: IntroducedScan, at: number): void {
  INSERT.lastIndex = at;
  const match = INSERT.exec(text);
  if (match === null) return;
  const names = match[1]!.split(',').map((name) => name.replaceAll(/[\s"`[\]']/g, ''));
  const columns = secretColumns(names);
  if (columns.length === 0) return;
  const literal = /\s{0,20}(?:N?'([^'\n]{0,4096})'|[^,()'\n]{0,200}(?:\([^()]{0,400}\))?)\s{0,20}([,)])/y;
  let from = at + match[0].length;
  for (let row = 0; row < MOST_ROWS && text[from] === '('; row += 1) {
    from += 1;
    for (let column = 0; column < MOST_COLUMNS; column += 1) {
      literal.lastIndex = from;
      const value = literal.exec(text);
      if (value === null) return;
      if (value[1] !== undefined && columns.includes(column)) {
        const start = from + value[0].indexOf("'") + 1;
        add(names[column]!, start, start + value[1].length);
      }
      from += value[0].length;
      if (value[2] === ')') break;
    }
    const next = /\s{0,20},\s{0,20}/y;
    next.lastIndex = from;
    from += next.exec(text)?.[0].length ?? 0;
  }
}

function secretColumns(names: readonly string[]): readonly number[] {
  return names.flatMap((name, index) => (index < MOST_COLUMNS && meaningOf(name).secret ? [index] : []));
}

/** A line of nothing but names, and below it rows with as many cells. */
function headed(scan: IntroducedScan, at: number): void {
  const { text } = scan;
  // A header is short: nothing is looked for farther back, or a long line with many names would be read again and again.
  const low = Math.max(0, at - LONGEST_LEAD);
  const found = text.slice(low, at).lastIndexOf('\n');
  if (found < 0 && low > 0) return;
  const start = found < 0 ? 0 : low + found + 1;
  // The first line of a file, or the first row of a table: others are no header.
  const table = text[start] === '|';
  if (start !== 0 && !table) return;
  const header = lineAt(text, start);
  const separator = table ? '|' : [',', ';', '\t'].find((mark) => header.includes(mark));
  if (separator === undefined) return;
  const names = header.split(separator).map((name) => name.trim().replaceAll(/["'`*]/g, ''));
  // Markdown draws a line below a header: a row that looks like one stands among others.
  if (table && !isRuled(lineAt(text, start + header.length + 1))) return;
  if (names.length < 2 || names.some((name) => !/^[\w .-]{0,40}$/.test(name))) return;
  // One reading of a header is enough.
  if (scan.text.slice(start, at).match(/assword|PASSWORD|secret|api_key|token/) !== null) return;
  rows(scan, start + header.length + 1, separator, names);
}

/** `|---|:--:|` */
function isRuled(line: string): boolean {
  const cells = line.split('|').filter((cell) => cell.trim() !== '');
  return cells.length > 0 && cells.every((cell) => /^\s*:?-+:?\s*$/.test(cell));
}

function rows({ text, add }: IntroducedScan, from: number, separator: string, names: readonly string[]): void {
  const columns = secretColumns(names);
  let at = from;
  for (let row = 0; columns.length > 0 && row < MOST_ROWS && at < text.length; row += 1) {
    const line = lineAt(text, at);
    const cells = line.split(separator);
    if (cells.length !== names.length) return;
    for (const column of columns) {
      const cell = cells[column]!;
      const bare = cell.trim().replace(/^["'`]([^"'`]*)["'`]$/, '$1');
      const start = at + cells.slice(0, column).join(separator).length + (column === 0 ? 0 : 1) + cell.indexOf(bare);
      add(names[column]!.replaceAll(' ', '_'), start, start + bare.length);
    }
    at += line.length + 1;
  }
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, Math.min(end < 0 ? text.length : end, start + 8192));
}
