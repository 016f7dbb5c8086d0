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

/** Evidence, and whether it alone leaves no doubt. */
export interface Clue extends Evidence {
  readonly certain?: boolean;
  /** Words such as `live` and `test` in a key, and names of objects: where the path says another tier, nothing is certain. */
  readonly weak?: boolean;
  /** Names of blocks and arguments in code for infrastructure speak of what they refer to: any word of the path is stronger. */
  readonly loose?: boolean;
  /** Of a job: the name that was understood. Two names are two places; two words of one name are one. */
  readonly said?: string;
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
  /** Every environment that it names, in the order of the name; different tiers contradict each other. */
  find(subject: Subject): readonly Clue[];
}
