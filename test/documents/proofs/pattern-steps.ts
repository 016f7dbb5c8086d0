type Takes = (code: number) => boolean;
type Step =
  | { readonly kind: 'unit'; readonly takes: Takes }
  | { readonly kind: 'units'; readonly takes: Takes; readonly least: number; readonly most: number; readonly lazy: boolean }
  /** Go on by `first` steps; when that fails, by `second`. */
  | { readonly kind: 'either'; readonly first: number; readonly second: number }
  | { readonly kind: 'edge'; readonly holds: (text: string, at: number) => boolean }
  | { readonly kind: 'look'; readonly inner: readonly Step[]; readonly behind: boolean; readonly wanted: boolean };

/** Nothing that is linear comes near. */
const MOST = 100_000_000;
const known = new Map<string, Pattern>();

/** Steps that a backtracking engine takes to look for a pattern from `from` on, up to its first match. */
export function patternSteps({ source, flags, sticky }: RegExp, text: string, from: number): number {
  const id = `/${source}/${flags}`;
  let pattern = known.get(id);
  if (pattern === undefined) {
    const program = new Compiler(source, flags).program();
    // An anchored pattern is not tried elsewhere.
    pattern = { program, once: sticky || (/^\^[^|]*$/.test(source) && !flags.includes('m')) };
    known.set(id, pattern);
  }
  const run = { steps: 0, text };
  for (let start = from; start <= text.length; start += 1) if (ends(pattern.program, start, run) !== undefined || pattern.once) break;
  return run.steps;
}

/** Where the first match of a pattern ends: what tells whether this matcher reads patterns right. */
export function patternEnd(source: string, text: string): number | undefined {
  const program = new Compiler(source, '').program();
  const run = { steps: 0, text };
  for (let start = 0; start <= text.length; start += 1) {
    const end = ends(program, start, run);
    if (end !== undefined) return end;
  }
  return undefined;
}

interface Pattern {
  readonly program: readonly Step[];
  readonly once: boolean;
}

interface Run {
  steps: number;
  readonly text: string;
}

/**
 * Runs a pattern as engines do that backtrack, and counts. It has none of their short cuts, so it counts more
 * than they do, never less. Where a match ends, or undefined.
 */
function ends(program: readonly Step[], start: number, run: Run, mustEnd?: number): number | undefined {
  /** Ways that were not tried yet: where to go on, at which unit, and for a repeated unit down or up to which. */
  const ways: { pc: number; at: number; last: number }[] = [];
  let pc = 0;
  let at = start;
  for (;;) {
    run.steps += 1;
    let failed = false;
    const step = program[pc];
    if (step === undefined) {
      if (mustEnd === undefined || at === mustEnd) return at;
      failed = true;
    } else if (step.kind === 'unit') {
      failed = at >= run.text.length || !step.takes(run.text.charCodeAt(at));
      at += 1;
      pc += 1;
    } else if (step.kind === 'units') {
      let end = at;
      const most = Math.min(run.text.length, at + step.most);
      while (end < most && step.takes(run.text.charCodeAt(end))) end += 1;
      run.steps += end - at;
      const least = at + step.least;
      failed = end < least;
      pc += 1;
      if (!failed && end > least) ways.push(step.lazy ? { pc, at: least + 1, last: end } : { pc, at: end - 1, last: least });
      at = step.lazy ? least : end;
    } else if (step.kind === 'either') {
      if (step.second !== step.first) ways.push({ pc: pc + step.second, at, last: at });
      pc += step.first;
    } else if (step.kind === 'edge') {
      failed = !step.holds(run.text, at);
      pc += 1;
    } else {
      const { inner, behind, wanted } = step;
      const place = at;
      const found = behind
        ? [0, 1, 2, 3].some((length) => ends(inner, place - length, run, place) !== undefined)
        : ends(inner, at, run) !== undefined;
      failed = found !== wanted;
      pc += 1;
    }
    if (run.steps > MOST) return undefined;
    if (!failed) continue;
    const way = ways.at(-1);
    if (way === undefined) return undefined;
    ({ pc, at } = way);
    if (way.at === way.last) ways.pop();
    else way.at += way.last > way.at ? 1 : -1;
  }
}

/** Turns the source of a pattern into steps. Groups are not captured, and a back reference takes any unit. */
class Compiler {
  readonly #source: string;
  readonly #flags: string;
  #at = 0;

  constructor(source: string, flags: string) {
    this.#source = source;
    this.#flags = flags;
  }

  program(): readonly Step[] {
    const all: (readonly Step[])[] = [this.#sequence()];
    while (this.#source[this.#at] === '|') {
      this.#at += 1;
      all.push(this.#sequence());
    }
    // Each way but the last: try it, or go behind it; then jump over the others.
    const over = (rest: readonly Step[]): Step => either(rest.length + 1, rest.length + 1);
    return all.reduceRight((rest, one) => [[either(1, one.length + 2)], one, [over(rest)], rest].flat());
  }

  #sequence(): readonly Step[] {
    const steps: Step[] = [];
    while (this.#at < this.#source.length && this.#source[this.#at] !== '|' && this.#source[this.#at] !== ')')
      for (const step of this.#repeated(this.#atom())) steps.push(step);
    return steps;
  }

  #repeated(atom: readonly Step[]): readonly Step[] {
    const match = /^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})(\?)?/.exec(this.#source.slice(this.#at));
    if (match === null) return atom;
    this.#at += match[0].length;
    const [, sign, low, comma, high, mark] = match;
    const least = sign === undefined ? Number(low) : sign === '+' ? 1 : 0;
    const endless = sign === '*' || sign === '+' || (comma !== undefined && high === '');
    const most = endless ? Number.POSITIVE_INFINITY : sign === '?' ? 1 : Number(high ?? low);
    const lazy = mark !== undefined;
    const [only] = atom;
    if (atom.length === 1 && only?.kind === 'unit') return [{ kind: 'units', takes: only.takes, least, most, lazy }];
    const again: readonly Step[] = endless
      ? [branch(atom.length + 2, lazy), ...atom, either(-atom.length - 1, -atom.length - 1)]
      : Array.from({ length: most - least }, (_, index) => [branch((most - least - index) * (atom.length + 1), lazy), ...atom]).flat();
    return [...Array.from({ length: least }, () => atom).flat(), ...again];
  }

  #atom(): readonly Step[] {
    const char = this.#source[this.#at]!;
    const many = this.#flags.includes('m');
    if (char === '(') return this.#group();
    if (char === '^') return this.#edge((text, at) => at === 0 || (many && text[at - 1] === '\n'));
    if (char === '$') return this.#edge((text, at) => at === text.length || (many && text[at] === '\n'));
    const two = this.#source.slice(this.#at, this.#at + 2);
    if (two !== '\\b' && two !== '\\B') return [{ kind: 'unit', takes: takesOf(this.#unit(), this.#flags.includes('i')) }];
    this.#at += 1;
    return this.#edge((text, at) => (isWord(text[at - 1]) !== isWord(text[at])) === (two === '\\b'));
  }

  #edge(holds: (text: string, at: number) => boolean): readonly Step[] {
    this.#at += 1;
    return [{ kind: 'edge', holds }];
  }

  #group(): readonly Step[] {
    const [opening] = /^\((?:\?(?:<?[=!]|:|<\w+>))?/.exec(this.#source.slice(this.#at))!;
    this.#at += opening.length;
    const inner = this.program();
    this.#at += 1;
    if (!/[=!]$/.test(opening)) return inner;
    return [{ kind: 'look', inner, behind: opening.includes('<'), wanted: opening.endsWith('=') }];
  }

  /** The source of what takes one unit: a class, an escape, a sign. */
  #unit(): string {
    const [unit] = /^(?:\[\^?\]?(?:\\[\s\S]|[^\]\\])*\]|\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[\s\S])|[\s\S])/.exec(
      this.#source.slice(this.#at),
    )!;
    this.#at += unit.length;
    return unit;
  }
}

function either(first: number, second: number): Step {
  return { kind: 'either', first, second };
}

/** Into what follows, or over it. */
function branch(over: number, lazy: boolean): Step {
  return lazy ? either(over, 1) : either(1, over);
}

function takesOf(source: string, ignoresCase: boolean): Takes {
  const pattern = /^\\[1-9]$/.test(source) ? /[\s\S]/ : new RegExp(`^${source}$`, ignoresCase ? 'i' : '');
  const answers = new Map<number, boolean>();
  return (code) => {
    let answer = answers.get(code);
    if (answer === undefined) {
      answer = pattern.test(String.fromCharCode(code));
      answers.set(code, answer);
    }
    return answer;
  };
}

function isWord(char: string | undefined): boolean {
  return char !== undefined && /\w/.test(char);
}
