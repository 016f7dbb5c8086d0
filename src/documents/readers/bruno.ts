import type { Entry, Scope } from '../../domain/document.ts';
import { type CodeFamily, codeEntries } from '../code-scan.ts';
import { parametersOf } from '../argument-list.ts';
import { embeddedEntries } from '../embedded-text.ts';
import { linesOf } from '../line-scan.ts';
import type { DocumentReader } from '../reader.ts';
import { entryOf } from '../tree.ts';

export const reader: DocumentReader = {
  id: 'bruno',
  title: 'Bruno',
  files: '*.bru',
  understands: 'Variables, also those that are switched off; addresses, headers, authentication, bodies and scripts of requests.',
  rank: 200,
  reads: (path) => path.endsWith('.bru'),
  read: ({ text }) => ({ entries: blocks(text) }),
};

const SCRIPT: CodeFamily = {
  slashComments: true,
  hashComments: false,
  dashComments: false,
  charQuotes: false,
  backticks: true,
  tripleQuotes: false,
  dialect: 'script',
};
const OPENING = /^([a-z][\w-]{0,40}(?::[\w-]{1,40})?)[ \t]{0,8}\{[ \t]{0,8}$/;
/** A switched-off pair begins with a tilde. */
const PAIR = /^[ \t]{0,40}~?([\w.@/-]{1,120}):[ \t]{0,8}(?=\S)/;
/** Blocks whose content is a text in another language. */
const TEXT = /^(?:body|script|tests|docs|assert)\b/;
const LONGEST_LINE = 16_384;

interface Block {
  readonly name: string;
  /** Offset of its content. */
  readonly from: number;
}

/** Blocks open with a word and a brace at the end of a line, and close with a brace at the beginning of one. */
function blocks(text: string): Entry[] {
  const out: Entry[] = [];
  let block: Block | undefined;
  for (const line of linesOf(text)) {
    if (block === undefined) {
      const name = OPENING.exec(line.text)?.[1];
      if (name !== undefined) block = { name, from: line.start + line.text.length + 1 };
      continue;
    }
    const isText = TEXT.test(block.name);
    const closes = line.text.startsWith('}');
    const found = closes
      ? isText
        ? textEntries(block.name, text.slice(block.from, line.start), block.from)
        : []
      : isText || line.text.length > LONGEST_LINE
        ? []
        : pairEntries(block.name, line.text, line.start);
    for (const entry of found) out.push(entry);
    if (closes) block = undefined;
  }
  return out;
}

function pairEntries(block: string, line: string, start: number): readonly Entry[] {
  const pair = PAIR.exec(line);
  if (pair === null) return [];
  const scopes: readonly Scope[] = [{ kind: 'key', name: block }];
  const value = line.slice(pair[0].length).trimEnd();
  const at = start + pair[0].length;
  const whole = entryOf({ key: pair[1]!, keyPath: [block, pair[1]!], scopes }, value, { start: at, end: at + value.length });
  const parameters = /^https?:\/\/\S{1,2000}\?/.test(value) ? parametersOf(value, scopes) : [];
  return [
    whole,
    ...parameters.map((one) => ({ ...one, keyPath: [block, one.key], span: { start: one.span.start + at, end: one.span.end + at } })),
  ];
}

function textEntries(block: string, raw: string, from: number): readonly Entry[] {
  const scopes: readonly Scope[] = [{ kind: 'key', name: block }];
  if (/^(?:script|tests)\b/.test(block))
    return codeEntries(raw, SCRIPT).map((one) => ({ ...one, span: { start: one.span.start + from, end: one.span.end + from } }));
  if (block === 'docs') return [];
  const start = from + raw.length - raw.trimStart().length;
  const body = raw.trim();
  return embeddedEntries(
    { kind: 'scalar', text: body, span: { start, end: start + body.length } },
    { key: block, keyPath: [block], scopes },
  );
}
