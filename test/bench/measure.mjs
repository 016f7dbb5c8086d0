// Runs commands as whole processes, in turn, and gives medians. Wall and processor time in milliseconds, peak memory in MiB.
import { spawnSync } from 'node:child_process';

/**
 * Medians of wall time, processor time of all threads, and peak memory; `ok` lists the exit statuses that are no failure,
 * `once` measures a slow command in one run and without a first one that warms up.
 */
export function measure(commands, { runs = 5, cwd }) {
  const figures = new Map(commands.map(({ name }) => [name, []]));
  for (let run = -1; run < runs; run += 1) {
    for (const { name, file, args, env = process.env, ok = [0], once = false, cwd: own = cwd } of commands) {
      if (once && run !== 0) continue;
      const start = process.hrtime.bigint();
      const { status, stderr, error } = spawnSync('/usr/bin/env', ['time', '-f', '%U %S %M', file, ...args], {
        cwd: own,
        env,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const wall = Number(process.hrtime.bigint() - start) / 1e6;
      if (error !== undefined || !ok.includes(status))
        throw new Error(`${name} ended with ${error?.message ?? status}: ${String(stderr).slice(0, 400)}`);
      const [user, system, peak] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
      if (run >= 0) figures.get(name).push({ wall, cpu: (user + system) * 1000, peak: peak / 1024 });
    }
  }
  return new Map(
    [...figures].map(([name, all]) => {
      const of = (key) => median(all.map((one) => one[key]));
      return [name, { wall: of('wall'), cpu: of('cpu'), peak: of('peak') }];
    }),
  );
}

function median(values) {
  return values.sort((a, b) => a - b)[values.length >> 1];
}
