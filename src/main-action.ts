import { fileURLToPath } from 'node:url';
import { check } from './check.ts';
import { serveThread } from './observe-thread.ts';
import { pages, registry } from './policies/catalog/registry.gen.ts';
import { runAction } from './surfaces/action.ts';

declare const ENVSEP_VERSION: string;

/** In milliseconds. */
const LINGERING = 3000;

const bundle = fileURLToPath(import.meta.url);

// A thread that this bundle started for itself serves that alone.
if (!serveThread())
  void runAction({
    env: process.env,
    today: new Date().toISOString().slice(0, 10),
    version: ENVSEP_VERSION,
    help: (policy) => `https://github.com/envsep/envsep/blob/main/src/policies/catalog/${policy}.md`,
    check: (request) => check({ ...request, bundle }),
    policies: registry.map(({ id, summary, level }) => ({ id, summary, level, page: pages[id] ?? '' })),
  })
    // A connection that nobody waits for any more must not keep the job.
    .finally(() => setTimeout(() => process.exit(), LINGERING).unref());
