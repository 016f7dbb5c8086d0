import { afterAll, describe, expect, test } from '@jest/globals';
import { patternEnd } from './pattern-steps.ts';
import { StepCounter } from './steps.ts';

const counter = new StepCounter();
counter.start();
afterAll(() => counter.stop());

/** How much more than four times the steps four times the text takes. */
function growth(run: (text: string) => unknown): number {
  const steps = (size: number): number => counter.count(() => run('a'.repeat(size)));
  steps(10);
  return steps(4000) / steps(1000) / 4;
}

describe('the matcher that counts', () => {
  test.each([
    ['a|bc|d*e', 'xxdde', 5],
    ['(?:ab){2,3}c', 'ababababc', 9],
    ['(?<![\\w-])--?([a-z]+)=', 'x --a=', 6],
    ['"(?:[^"\\\\]|\\\\.)*"', '"a\\"b"', 6],
    ['^(?:a|b)*?c$', 'abac', 4],
    ['\\b(?:x|y)+(?=z)', 'a xyz', 4],
  ])('looks as far as the engine does: %s', (source, text, end) => {
    const match = new RegExp(source).exec(text)!;
    expect(match.index + match[0].length).toBe(end);
    expect(patternEnd(source, text)).toBe(end);
  });
});

describe('the counter of steps', () => {
  test('sees what is linear', () => {
    expect(growth((text) => text.indexOf('b'))).toBeCloseTo(1, 1);
    expect(growth((text) => /^a*b/.test(text))).toBeCloseTo(1, 1);
    expect(growth((text) => text.replace(/a/g, 'b'))).toBeCloseTo(1, 1);
    expect(growth((text) => [...text.matchAll(/a{1,10}(?=b)/g)])).toBeCloseTo(1, 1);
  });

  test('sees what is not', () => {
    expect(growth((text) => [...text].map((_, at) => text.indexOf('b', at)))).toBeGreaterThan(3);
    expect(growth((text) => /a*b/.test(text))).toBeGreaterThan(3);
    expect(growth((text) => /^a*[a=]a*$b/.test(text))).toBeGreaterThan(3);
    expect(growth((text) => text.split(/(?:a+)b/))).toBeGreaterThan(3);
    expect(growth((text) => [...text].reduce<string[]>((list, char) => list.concat(char), []))).toBeGreaterThan(3);
  });
});
