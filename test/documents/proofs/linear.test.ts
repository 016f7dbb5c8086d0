import { afterAll, expect, test } from '@jest/globals';
import { HOSTILE, HOSTILE_FOR } from './hostile.ts';
import { StepCounter } from './steps.ts';

const counter = new StepCounter();
counter.start();
// What is counted must be compiled after the counter has started.
const { readDocument } = await import('../../../src/documents/read.ts');
const { registry } = await import('../../../src/documents/readers/registry.gen.ts');
const { PROOFS } = await import('./proofs.ts');
afterAll(() => counter.stop());

const SMALL = 400;
const TIMES = 4;
/** How much more than its share a longer text may take: fixed costs make short ones dear, not long ones. */
const MOST = 1.6;
/** Each reader takes its share of the texts, all of them with `ENVSEP_RUNS=1` (minutes). */
const SHARES = process.env.ENVSEP_RUNS === undefined ? 5 : 1;

function steps(path: string, text: string): number {
  return counter.count(() => {
    if (readDocument({ path, text }).format === 'text') throw new Error('the reader has failed');
  });
}

/** What takes too many steps, in words. */
function slow(path: string, name: string, make: (size: number) => string): string[] {
  const least = name === 'anchors and aliases' ? SMALL * 15 : SMALL;
  const [small, large] = [make(least), make(least * TIMES)];
  const [few, many] = [steps(path, small), steps(path, large)];
  const ratio = many / few / (large.length / small.length);
  return ratio > MOST ? [`${name}: ${few} steps for ${small.length} characters, ${many} for ${large.length}`] : [];
}

test.each(registry.map(({ id }, index) => [id, index] as const))(
  '%s takes steps in proportion to the text, whatever stands in it',
  (id, index) => {
    const { path, head = '' } = PROOFS[id]!;
    const texts = Object.entries(HOSTILE).filter((_, at) => at % SHARES === index % SHARES);

    const found = [
      ...texts.flatMap(([name, make]) => slow(path, name, (size) => head + make(size))),
      ...(HOSTILE_FOR[id] ?? []).flatMap((make, at) => slow(path, `its own text ${at}`, (size) => make(size * 4))),
    ];

    expect(found).toEqual([]);
  },
  120_000,
);
