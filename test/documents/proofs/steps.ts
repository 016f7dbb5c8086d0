import { Session } from 'node:inspector';

/**
 * Counts the work of a call in steps, not in time: how often each block of JavaScript ran, as V8's
 * precise coverage says, in our code and in the libraries; and for what runs outside of JavaScript
 * (searching, cutting and matching strings), how many characters it went over.
 *
 * What backtracks inside one match of a regular expression is not seen: `patternsSeen` gives the
 * patterns that were used, so that a test can look at them.
 */
export class StepCounter {
  readonly #session = new Session();
  readonly #patterns = new Set<RegExp>();
  #characters = 0;

  /** Functions that were compiled before are not counted by the block: start it before the code under test is imported. */
  start(): void {
    this.#session.connect();
    this.#session.post('Profiler.enable');
    this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  stop(): void {
    this.#session.post('Profiler.stopPreciseCoverage');
    this.#session.disconnect();
  }

  get patternsSeen(): ReadonlySet<RegExp> {
    return this.#patterns;
  }

  /** Steps of one call. */
  count(run: () => void): number {
    this.#blocks();
    this.#characters = 0;
    const restore = this.#watch();
    try {
      run();
    } finally {
      restore();
    }
    return this.#characters + this.#blocks();
  }

  /** Blocks that ran since the last call, each as often as it ran. */
  #blocks(): number {
    let sum = 0;
    this.#session.post('Profiler.takePreciseCoverage', (_, answer) => {
      for (const { url, functions } of answer?.result ?? []) {
        if (!/src\/(?:documents|domain)\/|node_modules\/(?:yaml|toml-eslint-parser)\//.test(url)) continue;
        for (const { ranges } of functions) for (const { count } of ranges) sum += count;
      }
    });
    return sum;
  }

  /** Puts a counter in front of the built-in functions whose cost grows with a string or a list. */
  #watch(): () => void {
    const undo: (() => void)[] = [];
    const put = (owner: object, name: string | symbol, cost: (call: Call) => number): void => {
      const own = Object.getOwnPropertyDescriptor(owner, name)!;
      const original = own.value as (...given: unknown[]) => unknown;
      const count = (steps: number): void => {
        this.#characters += steps;
      };
      function counted(this: unknown, ...given: unknown[]): unknown {
        const from = this instanceof RegExp && (this.global || this.sticky) ? this.lastIndex : 0;
        const result = original.apply(this, given);
        count(cost({ self: this, given, result, from }));
        return result;
      }
      Object.defineProperty(owner, name, { ...own, value: counted });
      undo.push(() => Object.defineProperty(owner, name, own));
    };
    for (const name of ['indexOf', 'lastIndexOf', 'includes']) put(String.prototype, name, searched);
    // A part of a string is no copy in V8 unless it is shorter than this.
    for (const name of ['slice', 'substring']) put(String.prototype, name, ({ result }) => Math.min(String(result).length, 13));
    for (const name of ['trim', 'trimStart', 'trimEnd'])
      put(String.prototype, name, ({ self, result }) => 1 + String(self).length - String(result).length);
    for (const name of ['repeat', 'toLowerCase', 'toUpperCase']) put(String.prototype, name, ({ result }) => String(result).length);
    for (const name of ['split', 'replaceAll']) put(String.prototype, name, ({ self }) => String(self).length);
    for (const name of ['slice', 'concat', 'join', 'includes', 'indexOf', 'reverse', Symbol.iterator])
      put(Array.prototype, name, ({ self }) => (self as readonly unknown[]).length);
    put(RegExp.prototype, 'exec', (call) => this.#matched(call));
    return () => {
      for (const one of undo) one();
    };
  }

  #matched({ self, given: [text], result, from }: Call): number {
    const pattern = self as RegExp;
    const match = result as RegExpExecArray | null;
    this.#patterns.add(pattern);
    if (match !== null) return match.index - from + match[0].length + 1;
    // A sticky or an anchored pattern that fails has gone over no more than it can match.
    return pattern.sticky || (pattern.source.startsWith('^') && !pattern.multiline) ? 1 : String(text).length - from;
  }
}

interface Call {
  readonly self: unknown;
  readonly given: readonly unknown[];
  readonly result: unknown;
  /** Where a pattern began to look. */
  readonly from: number;
}

function searched({ self, given: [, start], result }: Call): number {
  const { length } = String(self);
  const from = Math.min(typeof start === 'number' ? start : 0, length);
  if (typeof result === 'boolean') return result ? 1 : length - from;
  return 1 + (typeof result === 'number' && result >= 0 ? Math.abs(result - from) : length - from);
}
