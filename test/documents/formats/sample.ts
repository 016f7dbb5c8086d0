import { createDetector } from '../../../src/credentials/detect.ts';
import { readDocument } from '../../../src/documents/read.ts';
import type { Occurrence } from '../../../src/domain/occurrence.ts';
import { createAttributor } from '../../../src/environments/attribute.ts';
import { defaultSettings } from '../../../src/settings/parse.ts';
import type { Sample as SamplePieces } from '../../../src/credentials/provider.ts';
import { draw } from '../../support/tokens.ts';

/**
 * A file as it looks in a repository, and what must be found in it.
 *
 * `⟦a⟧` in the text is a secret drawn from the seed `a`, `⟦b64:a⟧` the same in base64. Each want is one of
 * `C a [environment]` – the secret a, shown exactly where it stands;
 * `A a [environment]` – the secret a, shown at an alias or at the whole value that it stands in;
 * `D a [environment]` – the secret a, as a default;
 * `X a` – a is no credential (ciphertext, a name); `X =text` – nor is anything that holds the text;
 * `R text [environment]` – a reference whose system and name hold the text (`~` stands for a space);
 * `T text [environment]` – a target whose name holds the text;
 * `F kind` – a fact; `J id environment` – a job and where it works.
 */
export type Sample = readonly [path: string, text: string, wants: readonly string[]];

const settings = defaultSettings();
const detect = createDetector({ key: new Uint8Array(32).fill(9), settings });
const attributor = createAttributor(settings);

interface Seen {
  readonly occurrence: Occurrence;
  readonly written: string;
  readonly environment: string;
}

/** The wants of a sample that are not met, with what was found instead. */
export function unmet([path, raw, wants]: Sample): string[] {
  const text = raw.replaceAll(/⟦(b64:)?([\w.-]+)⟧/g, (_, wrapped: string | undefined, seed: string) =>
    wrapped === undefined ? secretOf(seed) : base64(secretOf(seed)),
  );
  const observation = detect(readDocument({ path, text }));
  const { occurrences, jobs } = attributor.placeObservation(observation, false);
  const lines = text.split('\n');
  const seen = occurrences.map((occurrence): Seen => {
    const { startLine, startColumn, endLine, endColumn } = occurrence.location;
    const part = lines.slice(startLine - 1, endLine);
    part[part.length - 1] = part.at(-1)!.slice(0, endColumn - 1);
    part[0] = part[0]!.slice(startColumn - 1);
    return { occurrence, written: part.join('\n'), environment: nameOf(occurrence.attribution) };
  });
  const facts = new Set(observation.facts.map(({ kind }) => kind));
  const places = new Map(jobs.map(({ id, attribution }) => [id, nameOf(attribution)]));
  return wants.flatMap((want) => {
    const [kind = '', name = '', environment] = want.split(' ');
    if (kind === 'F') return facts.has(name) ? [] : [want];
    if (kind === 'J') return places.get(name) === environment ? [] : [`${want}: ${places.get(name)}`];
    if (kind === 'X') return seen.some((one) => holds(one, name)) ? [want] : [];
    const hits = seen.filter((one) => isHit(one, kind, name));
    if (hits.length === 0) return [want];
    return environment === undefined || hits.some((one) => one.environment === environment)
      ? []
      : [`${want}: ${hits.map((one) => one.environment)}`];
  });
}

const PIECES: SamplePieces = Array.from(
  { length: 9 },
  () =>
    [
      { of: 'letters', length: 2 },
      { of: 'digits', length: 2 },
    ] as const,
).flat();

/** No run of letters that could be a word by chance. */
function secretOf(seed: string): string {
  return draw(PIECES, `format/${seed}`);
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

function nameOf({ environment, candidates }: Occurrence['attribution']): string {
  return environment ?? (candidates.length > 0 ? `?${candidates.join('|')}` : '-');
}

function holds({ occurrence, written }: Seen, name: string): boolean {
  if (occurrence.kind !== 'credential') return false;
  return name.startsWith('=') ? written.includes(name.slice(1)) : written.includes(secretOf(name));
}

function isHit({ occurrence, written }: Seen, kind: string, name: string): boolean {
  if (occurrence.kind === 'reference')
    return kind === 'R' && `${occurrence.reference.system} ${occurrence.reference.name}`.includes(name.replaceAll('~', ' '));
  if (occurrence.kind === 'target') return kind === 'T' && occurrence.target.name.includes(name);
  const value = secretOf(name);
  if (kind === 'A') return occurrence.credential.length === value.length && written !== value;
  if (kind === 'D' && occurrence.form !== 'default') return false;
  return (kind === 'C' || kind === 'D') && (written === value || written === base64(value));
}
