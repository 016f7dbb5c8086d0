import { afterAll, expect, test } from '@jest/globals';
import { HOSTILE } from './hostile.ts';
import type { ReaderProof } from './proof.ts';
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
/** Formats that are read as YAML first: each takes its share of the texts, all of them with `ENVSEP_RUNS`. */
const SHARES = process.env.ENVSEP_RUNS === undefined ? 4 : 1;

function steps(proof: ReaderProof, body: string): number {
  const text = `${proof.head ?? ''}${body}`;
  return counter.count(() => {
    if (readDocument({ path: proof.path, text }).format === 'text') throw new Error('the reader has failed');
  });
}

test.each(registry.map(({ id }, index) => [id, index] as const))(
  '%s takes steps in proportion to the text, whatever stands in it',
  (id, index) => {
    const shares = /\.ya?ml$/.test(PROOFS[id]!.path) && id !== 'yaml' ? SHARES : 1;
    const texts = Object.entries(HOSTILE).filter((_, at) => at % shares === index % shares);
    const slow = texts.flatMap(([name, make]) => {
      const least = name === 'anchors and aliases' ? SMALL * 15 : SMALL;
      const [small, large] = [make(least), make(least * TIMES)];
      const [few, many] = [steps(PROOFS[id]!, small), steps(PROOFS[id]!, large)];
      const ratio = many / few / (large.length / small.length);
      return ratio > 1.6 ? [`${name}: ${few} steps for ${small.length} characters, ${many} for ${large.length}`] : [];
    });

    expect(slow).toEqual([]);
  },
  60_000,
);
