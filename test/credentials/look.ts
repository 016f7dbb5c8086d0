import { createDetector } from '../../src/credentials/detect.ts';
import { readDocument } from '../../src/documents/read.ts';
import type { Credential } from '../../src/domain/credential.ts';
import type { Detection, Observation } from '../../src/domain/occurrence.ts';
import type { Settings } from '../../src/domain/settings.ts';
import { defaultSettings } from '../../src/settings/parse.ts';

const KEY = new Uint8Array(32).fill(7);
const detect = createDetector({ key: KEY, settings: defaultSettings() });

/** What the room says of a file, through the readers. */
export function look(path: string, text: string, settings?: Partial<Settings>): Observation {
  const detector = settings === undefined ? detect : createDetector({ key: KEY, settings: { ...defaultSettings(), ...settings } });
  return detector(readDocument({ path, text }));
}

type Found = Extract<Detection, { kind: 'credential' }>;

export function found(path: string, text: string): Found[] {
  return look(path, text).detections.filter((one): one is Found => one.kind === 'credential');
}

export function credentials(path: string, text: string): Credential[] {
  return found(path, text).map(({ credential }) => credential);
}

export function references(path: string, text: string): string[] {
  return look(path, text).detections.flatMap((one) => (one.kind === 'reference' ? [`${one.reference.system} ${one.reference.name}`] : []));
}

export function targets(path: string, text: string): string[] {
  return look(path, text).detections.flatMap((one) => (one.kind === 'target' ? [one.target.name] : []));
}
