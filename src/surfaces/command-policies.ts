import { UsageError } from '../errors.ts';
import type { CliHost } from './cli-host.ts';

/** `envsep policies`: one line each. */
export async function runPolicies(argv: readonly string[], { policies, stdout }: CliHost): Promise<number> {
  if (argv.length > 0) throw new UsageError('policies takes no arguments.', 'See `envsep policies --help`.');
  const width = policies.reduce((most, { id }) => Math.max(most, id.length), 0);
  const lines = [...policies]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, level, summary }) => `${id.padEnd(width)}  ${level.padEnd(7)}  ${summary}\n`);
  stdout(`${lines.join('')}\n\`envsep explain <policy>\` prints its page. Levels change under \`policies\` in the settings.\n`);
  return 0;
}
