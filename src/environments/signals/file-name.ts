import { environmentsOfFileName } from '../file-name.ts';
import type { Signal } from '../signal.ts';

/** The file name: `.env.staging`, `values-prod.yaml`, `appsettings.Production.json`. */
export const signal: Signal = {
  id: 'file-name',
  kind: 'path',
  order: 0,
  find: ({ path }) =>
    environmentsOfFileName(path).map(({ environment, tier }) => ({
      kind: 'path',
      text: `the file name ${path.slice(path.lastIndexOf('/') + 1)} names ${environment}`,
      environment,
      tier,
    })),
};
