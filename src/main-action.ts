import { fileURLToPath } from 'node:url';
import { serveThread } from './observe-thread.ts';

declare const ENVSEP_VERSION: string;

/** In milliseconds. */
const LINGERING = 3000;

const bundle = fileURLToPath(import.meta.url);

// A thread that this bundle started for itself serves that alone, and need not load what speaks to GitHub.
if (!serveThread()) void start();

async function start(): Promise<void> {
  const [{ runAction }, { check }, { pages, registry }] = await Promise.all([
    import('./surfaces/action.ts'),
    import('./check.ts'),
    import('./policies/catalog/registry.gen.ts'),
  ]);
  await runAction({
    env: process.env,
    today: new Date().toISOString().slice(0, 10),
    version: ENVSEP_VERSION,
    help: (policy) => `https://github.com/envsep/envsep/blob/main/src/policies/catalog/${policy}.md`,
    check: (request) => check({ ...request, bundle }),
    policies: registry.map(({ id, summary, level }) => ({ id, summary, level, page: pages[id] ?? '' })),
  });
  // A connection that nobody waits for any more must not keep the job.
  setTimeout(() => process.exit(), LINGERING).unref();
}
