import { CODE_PROOFS } from './code-proofs.ts';
import { DATA_PROOFS } from './data-proofs.ts';
import type { ReaderProof } from './proof.ts';
import { YAML_PROOFS } from './yaml-proofs.ts';

/** By the id of the reader. */
export const PROOFS: Readonly<Record<string, ReaderProof>> = { ...YAML_PROOFS, ...DATA_PROOFS, ...CODE_PROOFS };
