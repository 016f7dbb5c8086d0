import type { Credential } from '../domain/credential.ts';
import type { Entry } from '../domain/document.ts';
import type { Span } from '../domain/location.ts';
import type { Reference, Target } from '../domain/occurrence.ts';

/** Something found, before it has a line and a column. */
export type Found = { readonly span: Span; readonly entry: Entry | undefined } & (
  | { readonly kind: 'credential'; readonly credential: Credential }
  | { readonly kind: 'reference'; readonly reference: Reference; readonly form?: Entry['form'] }
  | { readonly kind: 'target'; readonly target: Target }
);
