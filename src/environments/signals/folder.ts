import { environmentsOfFolder } from '../folder.ts';
import type { Signal } from '../signal.ts';

/** The nearest folder that names an environment: `overlays/staging/`. */
export const signal: Signal = {
  id: 'folder',
  kind: 'path',
  order: 1,
  find({ path }) {
    const found = environmentsOfFolder(path);
    if (found === undefined) return [];
    return found.named.map(({ environment, tier }) => ({
      kind: 'path',
      text: `the folder ${found.folder} names ${environment}`,
      environment,
      tier,
    }));
  },
};
