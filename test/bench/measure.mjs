// Runs commands as whole processes, in turn, and gives medians. Wall time in milliseconds, peak memory in MiB.
import { spawnSync } from 'node:child_process';

/** Median of wall time and peak memory; `ok` lists the exit statuses that are no failure. */
export function measure(commands, { runs = 5, cwd }) {
  const figures = new Map(commands.map(({ name }) => [name, []]));
  for (let run = -1; run < runs; run += 1) {
    for (const { name, file, args, env = process.env, ok = [0], once = false } of commands) {
      if (once && run !== 0) continue;
      const start = process.hrtime.bigint();
      const { status, stderr, error } = spawnSync('/usr/bin/env', ['time', '-f', '%M', file, ...args], {
        cwd,
        env,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const wall = Number(process.hrtime.bigint() - start) / 1e6;
      if (error !== undefined || !ok.includes(status))
        throw new Error(`${name} ended with ${error?.message ?? status}: ${String(stderr).slice(0, 400)}`);
      if (run >= 0) figures.get(name).push({ wall, peak: Number(stderr.trim().split('\n').at(-1)) / 1024 });
    }
  }
  return new Map(
    [...figures].map(([name, all]) => [name, { wall: median(all.map(({ wall }) => wall)), peak: median(all.map(({ peak }) => peak)) }]),
  );
}

function median(values) {
  return values.sort((a, b) => a - b)[values.length >> 1];
}
