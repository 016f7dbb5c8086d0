import { check } from './check.ts';
import { pages, registry } from './policies/catalog/registry.gen.ts';
import { runAction } from './surfaces/action.ts';

declare const ENVSEP_VERSION: string;

void runAction({
  env: process.env,
  today: new Date().toISOString().slice(0, 10),
  version: ENVSEP_VERSION,
  help: (policy) => `https://github.com/envsep/envsep/blob/main/src/policies/catalog/${policy}.md`,
  check,
  policies: registry.map(({ id, summary, level }) => ({ id, summary, level, page: pages[id] ?? '' })),
});
