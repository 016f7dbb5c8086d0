import { describe, expect, test } from '@jest/globals';
import { samples as data } from './data.samples.ts';
import { samples as platforms } from './platforms.samples.ts';
import { samples as pipelines } from './pipelines.samples.ts';
import { samples as frameworks } from './frameworks.samples.ts';
import { samples as clients } from './clients.samples.ts';
import { samples as mixed } from './mixed.samples.ts';
import { unmet } from './sample.ts';

describe.each([
  ['data', data],
  ['platforms', platforms],
  ['pipelines', pipelines],
  ['frameworks', frameworks],
  ['clients', clients],
  ['mixed', mixed],
] as const)('in files of %s', (_, samples) => {
  test.each(samples)('%s gives every value at its place, as what it is, in its environment', (...sample) => {
    expect(unmet(sample)).toEqual([]);
  });
});
