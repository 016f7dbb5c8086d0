import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The nearest folder above with a `.git`, or the folder itself outside a repository. Asks no git. */
export function rootOf(cwd: string): string {
  for (let folder = cwd; ; ) {
    if (existsSync(join(folder, '.git'))) return folder;
    const parent = dirname(folder);
    if (parent === folder) return cwd;
    folder = parent;
  }
}
