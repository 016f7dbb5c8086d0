/** A private key block in any wrapping. Offsets in UTF-16 code units. */
export interface KeyBlock {
  readonly start: number;
  readonly end: number;
  readonly type: 'private-key' | 'encrypted-private-key' | 'pgp-private-key';
  /** Its base64 lines, joined. */
  readonly body: string;
}

const BEGIN = /-----BEGIN ((?:[A-Z0-9]{1,12} ){0,3})PRIVATE KEY(?: BLOCK)?-----/y;
const LONGEST = 16_384;
/** A key's body is at least this long; what is shorter is an illustration. */
const SHORTEST = 60;

/** The private key that begins at an offset; undefined for public material, illustrations and stubs. */
export function keyBlockAt(text: string, at: number): KeyBlock | undefined {
  BEGIN.lastIndex = at;
  const begin = BEGIN.exec(text);
  if (begin === null) return undefined;
  const from = at + begin[0].length;
  // The next dashes must close it: looking on past another beginning would make many beginnings costly.
  const length = text.slice(from, at + LONGEST).indexOf('-----');
  const close = from + length;
  if (length < 0 || !text.startsWith('-----END', close)) return undefined;
  const raw = text.slice(from, close);
  const encrypted = begin[1]!.includes('ENCRYPTED') || raw.includes('Proc-Type: 4,ENCRYPTED');
  const body = withoutMarks(raw, text.slice(Math.max(0, at - LONGEST_LEAD), at)).replaceAll(
    /\\[rn]|Proc-Type:[^\n]*|DEK-Info:[^\n]*|Version:[^\n]*|Comment:[^\n]*|[\s"'`,+\\]/g,
    '',
  );
  if (body.length < SHORTEST || !/^[A-Za-z0-9+/=]+$/.test(body) || /(.)\1{15}/.test(body.slice(0, 200))) return undefined;
  const closed = /-----END [A-Z0-9 ]{1,40}-----/y;
  closed.lastIndex = close;
  const end = close + (closed.exec(text)?.[0].length ?? 8);
  return {
    start: at,
    end,
    type: begin[1]!.includes('PGP') ? 'pgp-private-key' : encrypted ? 'encrypted-private-key' : 'private-key',
    body,
  };
}

/** Before a block on its line, in UTF-16 code units. */
const LONGEST_LEAD = 200;
const MARK = /(?:^|\n)[ \t]{0,40}(#|\/\/|\/?\*|--|;|REM)[^\n]*$/;

/** The lines without the mark of a comment that the block stands in; base64 has lines that begin with `//`. */
function withoutMarks(raw: string, before: string): string {
  const mark = MARK.exec(before)?.[1];
  if (mark === undefined) return raw;
  const own = mark === '/*' ? '*' : mark;
  return raw
    .split('\n')
    .map((line) => (line.trimStart().startsWith(own) ? line.trimStart().slice(own.length) : line))
    .join('\n');
}
