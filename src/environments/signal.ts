import type { Detection } from '../domain/occurrence.ts';
import type { Evidence, EvidenceKind } from '../domain/environment.ts';
import type { Settings } from '../domain/settings.ts';
import type { Job } from '../domain/document.ts';

/** What a signal may look at: names and positions, never a value. */
export interface Subject {
  readonly path: string;
  readonly detection: Detection | undefined;
  readonly job: Job | undefined;
  readonly settings: Settings;
}

/**
 * One way to tell where something belongs. One file in `signals/`, exporting one
 * constant `signal`.
 */
export interface Signal {
  /** The file's name without its extension. */
  readonly id: string;
  readonly kind: EvidenceKind;
  /** Unique. Among signals of one kind the smaller order is stronger. */
  readonly order: number;
  /** Every environment that it names, strongest first; more than one of different tiers means that it contradicts itself. */
  find(subject: Subject): readonly Evidence[];
}
