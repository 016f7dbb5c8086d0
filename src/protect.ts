import { createDetector } from './credentials/detect.ts';
import { type Registrable, registrableIn } from './credentials/registered.ts';
import { readDocument } from './documents/read.ts';
import { Positions } from './domain/position.ts';
import type { Span } from './domain/location.ts';
import type { RegisteredSecrets } from './domain/registry.ts';
import { defaultSettings } from './settings/parse.ts';

/** A text that holds secrets of production. */
export interface ProtectSource {
  /** Tells the format: `production.env`, `secrets.json`. */
  readonly path: string;
  readonly text: string;
  /** Every value counts, not only what reads as a secret. */
  readonly all: boolean;
}

/** Keyed fingerprints of the secrets of a text. The text itself goes nowhere. */
export function protect({ path, text, all }: ProtectSource, { key }: Pick<RegisteredSecrets, 'key'>): Registrable {
  const document = readDocument({ path, text });
  return registrableIn(document, all ? undefined : secretsIn(document), key);
}

function secretsIn(document: ReturnType<typeof readDocument>): readonly Span[] {
  const detect = createDetector({ key: new Uint8Array(32), settings: defaultSettings() });
  const positions = new Positions(document.text);
  return detect(document).detections.flatMap((detection) => {
    if (detection.kind !== 'credential' || detection.credential.publishable || detection.credential.weak !== undefined) return [];
    const { startLine, startColumn, endLine, endColumn } = detection.location;
    return [{ start: positions.offset(startLine, startColumn), end: positions.offset(endLine, endColumn) }];
  });
}
