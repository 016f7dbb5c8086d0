import { createHmac, randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Largest file that is kept, in bytes. */
const LARGEST = 64 * 1024 * 1024;

/** The random key of a clone: 32 bytes, drawn once. @throws where it can be neither read nor written. */
export function cloneKey(folder: string): Buffer {
  const file = join(folder, 'key');
  try {
    const key = readFileSync(file);
    if (key.length === 32 && (statSync(file).mode & 0o077) === 0) return key;
  } catch {}
  try {
    writeFileSync(file, randomBytes(32), { mode: 0o600, flag: 'wx' });
  } catch {
    // Another run was first, or the file is damaged.
    if (readFileSync(file).length !== 32) writeFileSync(file, randomBytes(32), { mode: 0o600 });
  }
  if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
  return readFileSync(file);
}

/** What was sealed under that key and label; undefined when it is absent, damaged, edited or sealed otherwise. */
export function readSealed(file: string, key: Buffer, label: string): string | undefined {
  try {
    if (statSync(file).size > LARGEST) return undefined;
    return unsealed(readFileSync(file, 'utf8'), key, label);
  } catch {
    return undefined;
  }
}

/** The body of a sealed text; undefined when its seal is another one. */
export function unsealed(text: string, key: Buffer, label: string): string | undefined {
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  return text.slice(0, end) === seal(key, label, body) ? body : undefined;
}

/** Whole or not at all: a killed run leaves the old file. False where it cannot be written. */
export function writeSealed(file: string, key: Buffer, label: string, body: string): boolean {
  const temporary = join(dirname(file), `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const text = `${seal(key, label, body)}\n${body}`;
    if (Buffer.byteLength(text) > LARGEST) return false;
    writeFileSync(temporary, text, { mode: 0o600 });
    renameSync(temporary, file);
    return true;
  } catch {
    rmSync(temporary, { force: true });
    return false;
  }
}

/** A seal in the first line, then the body. The seal also tells an edited file, and one under another key. */
function seal(key: Buffer, label: string, body: string): string {
  return createHmac('sha256', key).update(label).update('\0').update(body).digest('hex');
}
