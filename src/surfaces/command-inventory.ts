import { UsageError } from '../errors.ts';
import { INVENTORY_FORMATS, renderInventory } from '../reports/inventory.ts';
import { nearest } from '../settings/nearest.ts';
import { INVENTORY_OPTIONS, readArguments, single } from './cli-arguments.ts';
import type { CliHost } from './cli-host.ts';
import { callOf } from './command-check.ts';

/** `envsep inventory`: what was found and where it belongs, without judging. */
export async function runInventory(argv: readonly string[], host: CliHost): Promise<number> {
  const given = readArguments(argv, INVENTORY_OPTIONS);
  const word = single(given, '--format') ?? 'text';
  const format = INVENTORY_FORMATS.find((known) => known === word);
  if (format === undefined) {
    const near = nearest(word, INVENTORY_FORMATS);
    throw new UsageError(
      `inventory has no format ${JSON.stringify(word)}.`,
      near === undefined ? `Formats: ${INVENTORY_FORMATS.join(', ')}.` : `Did you mean ${near}?`,
    );
  }
  host.stdout(renderInventory(await host.inventory(callOf(given, host)), format, host.version));
  return 0;
}
