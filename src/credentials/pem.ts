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
  const body = raw.replaceAll(
    /\\[rn]|Proc-Type:[^\n]*|DEK-Info:[^\n]*|Version:[^\n]*|Comment:[^\n]*|^[ \t]{0,40}(?:#|\/\/|\*|--|;|REM)[ \t]{0,8}|[\s"'`,+\\]/gm,
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
