import { Session } from 'node:inspector';
import { patternSteps } from './pattern-steps.ts';

/**
 * Counts the work of a call in steps, not in time: how often each block of JavaScript ran, as V8's precise
 * coverage says, in our code and in the libraries; for what runs outside of JavaScript, how many characters
 * searching and cutting went over, and what a backtracking matcher needs for each pattern.
 */
export class StepCounter {
  readonly #session = new Session();
  #characters = 0;
  #isCounting = false;

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
      const count = (call: Call): void => {
        // What the counter itself does is no work of the call.
        if (this.#isCounting) return;
        this.#isCounting = true;
        try {
          this.#characters += cost(call);
        } finally {
          this.#isCounting = false;
        }
      };
      function counted(this: unknown, ...given: unknown[]): unknown {
        const from = this instanceof RegExp && (this.global || this.sticky) ? this.lastIndex : 0;
        const result = original.apply(this, given);
        count({ self: this, given, result, from });
        return result;
      }
      Object.defineProperty(owner, name, { ...own, value: counted });
      undo.push(() => Object.defineProperty(owner, name, own));
    };
    for (const name of ['indexOf', 'includes']) put(String.prototype, name, searched);
    put(String.prototype, 'lastIndexOf', searchedBack);
    // A part of a string is no copy in V8 unless it is shorter than this.
    for (const name of ['slice', 'substring']) put(String.prototype, name, ({ result }) => Math.min(String(result).length, 13));
    for (const name of ['trim', 'trimStart', 'trimEnd'])
      put(String.prototype, name, ({ self, result }) => 1 + String(self).length - String(result).length);
    for (const name of ['repeat', 'toLowerCase', 'toUpperCase']) put(String.prototype, name, ({ result }) => String(result).length);
    for (const name of ['split', 'replaceAll']) put(String.prototype, name, ({ self }) => String(self).length);
    for (const name of ['slice', 'concat', 'join', 'includes', 'indexOf', 'reverse', Symbol.iterator])
      put(Array.prototype, name, ({ self }) => (self as readonly unknown[]).length);
    put(RegExp.prototype, 'exec', ({ self, given: [text], from }) => patternSteps(self as RegExp, String(text), from));
    return () => {
      for (const one of undo) one();
    };
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
  return 1 + (typeof result === 'number' && result >= 0 ? result - from : length - from);
}

function searchedBack({ self, given: [, start], result }: Call): number {
  const from = typeof start === 'number' ? Math.max(0, start) : String(self).length;
  return 1 + from - Math.max(0, Number(result));
}
