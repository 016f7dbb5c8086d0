import type { Verdict } from '../domain/finding.ts';
import { UsageError } from '../errors.ts';
import type { RenderOptions } from './reporter.ts';
import { registry } from './reporters/registry.gen.ts';

export const FORMATS: readonly string[] = registry.map(({ id }) => id);

/** The whole report in one of the formats. @throws UsageError for a format that does not exist. */
export function render(verdict: Verdict, format: string, options: RenderOptions): string {
  const reporter = registry.find(({ id }) => id === format);
  if (reporter === undefined) throw new UsageError(`There is no format "${format}".`, `Formats: ${FORMATS.join(', ')}.`);
  return reporter.render(verdict, options);
}
