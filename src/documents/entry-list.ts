import type { Entry } from '../domain/document.ts';
import { leftOut } from './gaps.ts';

/** Keys and scopes of all entries of one document: what nests deeply repeats them for each value. */
const MOST_NAMES = 2_000_000;
const TOO_MANY = `the values have more than ${MOST_NAMES} keys and scopes together; the others were not read`;

/** Entries of a document, bounded in what they take. */
export class EntryList {
  readonly entries: Entry[] = [];
  #names = 0;

  push(entry: Entry): void {
    this.#names += entry.keyPath.length + entry.scopes.length;
    if (this.#names > MOST_NAMES) leftOut(TOO_MANY);
    else this.entries.push(entry);
  }
}
