import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Location } from '../domain/location.ts';

/** What a terminal shows on one line, in UTF-16 code units. */
const WIDTH = 100;
/** Largest file that is read again for a snippet, in bytes. */
const MOST_BYTES = 1_000_000;
/** What gives a line its shape. Everything else is masked. */
const SHAPE = new Set(' =:"\'`{}[](),;<>#');
const WORDS: ReadonlySet<string> = new Set([
  'export',
  'const',
  'let',
  'var',
  'set',
  'env',
  'name',
  'value',
  'key',
  'token',
  'secret',
  'password',
  'url',
  'user',
  'host',
]);
const MASK = '•';

/**
 * A line with nothing readable but its shape, the finding's own key and a few fixed
 * words; nothing at all of the value's span. One character for each code unit,
 * cut to the width of a terminal.
 */
export function masked(line: string, { startLine, endLine, startColumn, endColumn, keyPath }: Location): string {
  const key = keyPath?.slice(keyPath.lastIndexOf('.') + 1);
  const valueEnd = endLine === startLine ? endColumn - 1 : line.length;
  const inValue = (from: number, to: number): boolean => from < valueEnd && to > startColumn - 1;
  const cut = line.slice(0, WIDTH);
  let shown = '';
  for (const { 0: word, index } of cut.matchAll(/[A-Za-z0-9_]+|[^A-Za-z0-9_]/g)) {
    const whole = index + word.length < cut.length || cut.length === line.length;
    const known = whole && (word === key || WORDS.has(word.toLowerCase()) || SHAPE.has(word));
    if (known && !inValue(index, index + word.length)) shown += word;
    else shown += /^\s$/.test(word) ? ' ' : MASK.repeat(word.length);
  }
  return shown;
}

/** Reads lines of the work tree for reports; undefined where a line stands elsewhere or cannot be read. */
export function lineReader(root: string): (location: Location) => string | undefined {
  const files = new Map<string, readonly string[] | undefined>();
  return (location) => {
    if (location.commit !== undefined || location.path.split('/').includes('..')) return undefined;
    if (!files.has(location.path)) files.set(location.path, linesOf(join(root, location.path)));
    const line = files.get(location.path)?.[location.startLine - 1];
    return line === undefined ? undefined : masked(line, location);
  };
}

function linesOf(file: string): readonly string[] | undefined {
  try {
    if (statSync(file).size > MOST_BYTES) return undefined;
    return readFileSync(file, 'utf8')
      .replace(/^\ufeff/, '')
      .split(/\r\n|\n|\r/);
  } catch {
    return undefined;
  }
}
