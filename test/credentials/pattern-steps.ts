/** A pattern taken apart, as far as the patterns of this project go. */
type Node =
  | { readonly kind: 'set'; readonly holds: (character: string) => boolean; readonly sample: string }
  | { readonly kind: 'sequence'; readonly items: readonly Node[] }
  | { readonly kind: 'choice'; readonly options: readonly Node[] }
  | { readonly kind: 'repeat'; readonly node: Node; readonly min: number; readonly max: number; readonly lazy: boolean }
  | { readonly kind: 'group'; readonly node: Node; readonly name: number }
  | { readonly kind: 'look'; readonly node: Node; readonly behind: boolean; readonly negative: boolean }
  | { readonly kind: 'edge'; readonly at: '^' | '$' | 'b' | 'B' }
  | { readonly kind: 'again'; readonly name: number };

const PROBES = [...'a0A_-./+=~ \n\t"\'`,;:@#%&!?$*()[]{}<>|\\^', 'é', '字'];

/** Parses the syntax of ECMAScript patterns: enough for every pattern here, and throws on what is not known. */
class Parser {
  readonly #source: string;
  readonly #flags: string;
  #at = 0;
  #groups = 0;

  constructor({ source, flags }: RegExp) {
    this.#source = source;
    this.#flags = flags;
  }

  parse(): Node {
    const node = this.#choice();
    if (this.#at !== this.#source.length) throw new Error(`not understood at ${this.#at}: ${this.#source}`);
    return node;
  }

  #choice(): Node {
    const options = [this.#sequence()];
    while (this.#take('|')) options.push(this.#sequence());
    return options.length === 1 ? options[0]! : { kind: 'choice', options };
  }

  #sequence(): Node {
    const items: Node[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at]!)) items.push(this.#repeated(this.#atom()));
    return { kind: 'sequence', items };
  }

  #repeated(node: Node): Node {
    const match = /^(?:([*+?])|\{(\d+)(,(\d*))?\})(\??)/.exec(this.#source.slice(this.#at, this.#at + 20));
    if (match === null) return node;
    this.#at += match[0].length;
    const [, mark, low, comma, high] = match;
    const min = mark === undefined ? Number(low) : mark === '+' ? 1 : 0;
    const open = mark === '*' || mark === '+' || (comma !== undefined && high === '');
    const max = open ? Number.POSITIVE_INFINITY : mark === '?' ? 1 : comma === undefined ? min : Number(high);
    return { kind: 'repeat', node, min, max, lazy: match[5] === '?' };
  }

  #atom(): Node {
    const next = this.#source[this.#at++]!;
    if (next === '(') return this.#group();
    if (next === '[') return this.#class();
    if (next === '^' || next === '$') return { kind: 'edge', at: next };
    if (next === '.') return set((character) => character !== '\n' || this.#flags.includes('s'));
    if (next === '\\') return this.#escape();
    return this.#literal(next);
  }

  #literal(character: string): Node {
    const lower = character.toLowerCase();
    return this.#flags.includes('i')
      ? set((other) => other.toLowerCase() === lower, character)
      : set((other) => other === character, character);
  }

  #group(): Node {
    const head = /^\?(?:([=!])|<([=!])|:|<\w+>)/.exec(this.#source.slice(this.#at, this.#at + 40));
    this.#at += head?.[0].length ?? 0;
    const captures = head === null || head[0].endsWith('>');
    if (captures) this.#groups += 1;
    const name = captures ? this.#groups : 0;
    const node = this.#choice();
    if (!this.#take(')')) throw new Error(`a group is not closed: ${this.#source}`);
    const mark = head?.[1] ?? head?.[2];
    if (mark !== undefined) return { kind: 'look', node, behind: head?.[2] !== undefined, negative: mark === '!' };
    return { kind: 'group', node, name };
  }

  /** A class, as the engine itself understands it. */
  #class(): Node {
    const start = this.#at - 1;
    while (this.#source[this.#at] !== ']') this.#at += this.#source[this.#at] === '\\' ? 2 : 1;
    this.#at += 1;
    return this.#native(this.#source.slice(start, this.#at));
  }

  #native(text: string): Node {
    const pattern = new RegExp(`^${text}$`, this.#flags.replaceAll(/[gydm]/g, ''));
    const known = new Map<string, boolean>();
    return set((character) => {
      const before = known.get(character);
      if (before !== undefined) return before;
      const holds = pattern.test(character);
      known.set(character, holds);
      return holds;
    });
  }

  #escape(): Node {
    const start = this.#at - 1;
    const next = this.#source[this.#at++]!;
    if (next === 'b' || next === 'B') return { kind: 'edge', at: next };
    if (/[1-9]/.test(next)) return { kind: 'again', name: Number(next) };
    if (next === 'k') throw new Error('named references are not known');
    if (next === 'u' || next === 'x') this.#at += next === 'u' ? 4 : 2;
    if (next === 'p' || next === 'P') this.#at = this.#source.indexOf('}', this.#at) + 1;
    return this.#native(this.#source.slice(start, this.#at));
  }

  #take(text: string): boolean {
    if (this.#source[this.#at] !== text) return false;
    this.#at += 1;
    return true;
  }
}

function set(holds: (character: string) => boolean, sample?: string): Node {
  return { kind: 'set', holds, sample: sample ?? PROBES.find(holds) ?? 'a' };
}

class TooMany extends Error {}

/** A backtracking matcher that counts: how often a character is compared. */
class Counter {
  steps = 0;
  readonly #text: string;
  readonly #most: number;
  readonly #groups = new Map<number, string>();

  constructor(text: string, most: number) {
    this.#text = text;
    this.#most = most;
  }

  match(node: Node, at: number, next: (at: number) => boolean): boolean {
    this.steps += 1;
    if (this.steps > this.#most) throw new TooMany();
    if (node.kind === 'set') return at < this.#text.length && node.holds(this.#text[at]!) && next(at + 1);
    if (node.kind === 'sequence') return this.#sequence(node.items, 0, at, next);
    if (node.kind === 'choice') return node.options.some((option) => this.match(option, at, next));
    if (node.kind === 'group')
      return this.match(node.node, at, (end) => {
        this.#groups.set(node.name, this.#text.slice(at, end));
        return next(end);
      });
    if (node.kind === 'look') return this.#look(node, at) !== node.negative && next(at);
    if (node.kind === 'edge') return this.#edge(node.at, at) && next(at);
    if (node.kind === 'again') {
      const text = this.#groups.get(node.name) ?? '';
      return this.#text.startsWith(text, at) && next(at + text.length);
    }
    return node.node.kind === 'set' ? this.#run(node, at, next) : this.#repeat(node, 0, at, next);
  }

  #sequence(items: readonly Node[], index: number, at: number, next: (at: number) => boolean): boolean {
    const item = items[index];
    return item === undefined ? next(at) : this.match(item, at, (end) => this.#sequence(items, index + 1, end, next));
  }

  /** Repetition of single characters, without a call for each. */
  #run({ node, min, max, lazy }: Extract<Node, { kind: 'repeat' }>, at: number, next: (at: number) => boolean): boolean {
    const { holds } = node as Extract<Node, { kind: 'set' }>;
    let count = 0;
    const grow = (): boolean => {
      this.steps += 1;
      if (count >= max || at + count >= this.#text.length || !holds(this.#text[at + count]!)) return false;
      count += 1;
      return true;
    };
    while (count < min) if (!grow()) return false;
    if (lazy) {
      do if (next(at + count)) return true;
      while (grow());
      return false;
    }
    while (grow());
    for (; count >= min; count -= 1) if (next(at + count)) return true;
    return false;
  }

  #repeat(node: Extract<Node, { kind: 'repeat' }>, count: number, at: number, next: (at: number) => boolean): boolean {
    const more = (): boolean =>
      count < node.max && this.match(node.node, at, (end) => end !== at && this.#repeat(node, count + 1, end, next));
    if (count < node.min) return more();
    return node.lazy ? next(at) || more() : more() || next(at);
  }

  #look({ node, behind }: Extract<Node, { kind: 'look' }>, at: number): boolean {
    if (!behind) return this.match(node, at, () => true);
    for (let start = at; start >= Math.max(0, at - 40); start -= 1) if (this.match(node, start, (end) => end === at)) return true;
    return false;
  }

  #edge(edge: '^' | '$' | 'b' | 'B', at: number): boolean {
    if (edge === '^') return at === 0 || this.#text[at - 1] === '\n';
    if (edge === '$') return at === this.#text.length || this.#text[at] === '\n';
    const word = (index: number): boolean => /\w/.test(this.#text[index] ?? '');
    return (word(at - 1) !== word(at)) === (edge === 'b');
  }
}

/** Texts that a pattern finds hard: each of its characters over and over, and its beginnings over and over, ending amiss. */
function hardTexts(node: Node, length: number): string[] {
  const pieces = new Set<string>();
  const sets: string[] = [];
  const visit = (one: Node): string => {
    if (one.kind === 'set') {
      sets.push(one.sample);
      return one.sample;
    }
    if (one.kind === 'sequence') return one.items.map(visit).join('');
    if (one.kind === 'choice') return one.options.map(visit)[0] ?? '';
    if (one.kind === 'repeat') return visit(one.node).repeat(Math.min(Math.max(one.min, 1), 40));
    return one.kind === 'group' ? visit(one.node) : '';
  };
  const whole = visit(node);
  for (const sample of sets) pieces.add(sample);
  pieces.add(whole);
  pieces.add(whole.slice(0, -1));
  const starts = [...pieces].slice(0, 12);
  const fill = (piece: string): string => piece.repeat(Math.ceil(length / Math.max(1, piece.length))).slice(0, length);
  return [
    ...starts.map((piece) => `${fill(piece)}\u0000`),
    ...starts.slice(0, 6).map((piece) => `${whole.slice(0, -1)}${fill(piece)}\u0000`),
  ];
}

/** Comparisons that a search takes on the hardest of its texts, from every place where it may begin. */
function stepsOf(pattern: RegExp, node: Node, length: number, most: number): number {
  const anchored = pattern.source.startsWith('^') && !pattern.flags.includes('m') && !pattern.source.includes('|^');
  return Math.max(
    ...hardTexts(node, length).map((text) => {
      const counter = new Counter(text, most);
      try {
        for (let at = 0; at < (anchored || pattern.sticky ? 1 : text.length); at += 1) if (counter.match(node, at, () => true)) break;
      } catch (error) {
        if (!(error instanceof TooMany) && !(error instanceof RangeError)) throw error;
        return most;
      }
      return counter.steps;
    }),
  );
}

const SHORT = 400;
const LONG = 1600;

/**
 * Why a pattern takes more than linear time: on a text four times as long it compares more than six times as often,
 * or more than so many times a character. Undefined when it does not, on any text built from it.
 */
export function growthOf(pattern: RegExp, perCharacter = 1500): string | undefined {
  const node = new Parser(pattern).parse();
  const most = LONG * perCharacter;
  const long = stepsOf(pattern, node, LONG, most);
  if (long >= most) return `more than ${perCharacter} comparisons a character`;
  const short = stepsOf(pattern, node, SHORT, most);
  return long > short * 6 + 20_000 ? `${short} comparisons became ${long}` : undefined;
}
