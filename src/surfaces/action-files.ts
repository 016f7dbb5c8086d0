import { closeSync, constants, lstatSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../errors.ts';

/**
 * Writes a report where the workflow wants it.
 *
 * What is checked out may hold a symbolic link in that place, planted to have a file
 * outside overwritten: links below the workspace are not followed.
 *
 * @throws UsageError when the file cannot be written, or a link is in the way.
 */
export function writeReport(root: string, file: string, text: string): void {
  const path = resolve(root, file);
  try {
    refuseLinks(root, path);
    mkdirSync(dirname(path), { recursive: true });
    const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW } = constants;
    const opened = openSync(path, O_WRONLY | O_CREAT | O_TRUNC | (O_NOFOLLOW ?? 0), 0o644);
    try {
      writeAll(opened, Buffer.from(text));
    } finally {
      closeSync(opened);
    }
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    throw new UsageError(
      `The report ${JSON.stringify(file)} cannot be written.`,
      'Name a file in a folder that can be written to, such as one under runner.temp.',
      { cause },
    );
  }
}

function writeAll(file: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}

function refuseLinks(root: string, path: string): void {
  const inside = relative(root, path);
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return;
  let folder = root;
  for (const part of inside.split(sep)) {
    folder = join(folder, part);
    if (isLink(folder))
      throw new UsageError(
        `The report ${JSON.stringify(inside)} would be written through a symbolic link that the repository holds.`,
        'Name a file in a folder of its own, such as one under runner.temp.',
      );
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}
