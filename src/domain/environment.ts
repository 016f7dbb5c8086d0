export type Tier = 'production' | 'non-production' | 'unknown';

export type Confidence = 'certain' | 'likely' | 'ambiguous' | 'none';

/** Strongest first, as they decide. */
export const EVIDENCE_KINDS = ['declared', 'value', 'job', 'scope', 'key', 'path'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** One reason to place something in an environment. */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** For people: `the file name .env.production names production`. Holds no value. */
  readonly text: string;
  /** Canonical: `production`, `staging`, `test`, `development`, `local`, or a declared name. */
  readonly environment: string;
  readonly tier: Tier;
}

/** What kind of place a file is, apart from its environment. */
export type Place = 'configuration' | 'template' | 'fixture' | 'documentation';

/** Where something belongs, and why. */
export interface Attribution {
  readonly environment: string | undefined;
  readonly tier: Tier;
  readonly confidence: Confidence;
  /** The evidence that decided first, then what agrees, then what disagrees. */
  readonly evidence: readonly Evidence[];
  /** When ambiguous: the environments it may be. */
  readonly candidates: readonly string[];
  readonly place: Place;
}
