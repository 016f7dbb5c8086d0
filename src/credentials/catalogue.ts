import { createHash } from 'node:crypto';
import type { ContextShape, CredentialType, TokenShape } from './provider.ts';
import { registry } from './providers/registry.gen.ts';

/** A credential type with its provider's name and its compiled patterns. */
export interface KnownType {
  readonly type: CredentialType;
  readonly provider: string;
  readonly providerName: string;
  /** Sticky, for tokens; anchored at both ends, for contexts. */
  readonly pattern: RegExp;
  /** For contexts: the same without regard to case. */
  readonly anyCase?: RegExp;
  readonly before: RegExp;
  readonly after: RegExp;
}

export interface Catalogue {
  /** Literals that must stand in a text, with the types that they announce. */
  readonly anchors: ReadonlyMap<string, readonly KnownType[]>;
  /** By key segments joined with `_`. */
  readonly byKey: ReadonlyMap<string, readonly KnownType[]>;
  /** By host or URL part, lower case. */
  readonly byHost: ReadonlyMap<string, readonly KnownType[]>;
  /** By header name or flag without dashes, lower case. */
  readonly byHeader: ReadonlyMap<string, readonly KnownType[]>;
  /** Types whose context must name them, by a name of their issuer without marks, lower case. */
  readonly byIssuer: ReadonlyMap<string, readonly KnownType[]>;
  /** Names of issuers that are everyday words: text that holds one does not speak of the issuer. */
  readonly everyday: ReadonlySet<string>;
  readonly byId: ReadonlyMap<string, KnownType>;
}

const BEFORE = /[A-Za-z0-9_-]/;
const AFTER = /[A-Za-z0-9_]/;

let compiled: Catalogue | undefined;

/** All types of all providers, compiled once. */
export function catalogue(): Catalogue {
  compiled ??= compile();
  return compiled;
}

let ruleSet: string | undefined;

/**
 * Changes whenever a type does: what was found under another rule set is worth nothing. Functions count by their
 * source; the number stands for the engine and for what those functions call, and grows with every change there.
 */
export function RULE_SET(): string {
  ruleSet ??= createHash('sha256').update('envsep-rules-11').update(JSON.stringify(registry, plainly)).digest('hex');
  return ruleSet;
}

function plainly(_key: string, value: unknown): unknown {
  return value instanceof RegExp || typeof value === 'function' ? String(value) : value;
}

function compile(): Catalogue {
  const anchors = new Map<string, KnownType[]>();
  const byKey = new Map<string, KnownType[]>();
  const byHost = new Map<string, KnownType[]>();
  const byHeader = new Map<string, KnownType[]>();
  const byIssuer = new Map<string, KnownType[]>();
  const everyday = new Set<string>();
  const byId = new Map<string, KnownType>();
  for (const { id: provider, name: providerName, types, words = [provider], everyday: common = [] } of registry) {
    const names = words.map((word) => word.replaceAll(/[^a-z0-9]/g, ''));
    for (const word of common) everyday.add(word);
    for (const type of types) {
      const known = knownType(type, provider, providerName);
      byId.set(type.id, known);
      const { shape } = type;
      const context = shape.form === 'context' ? shape.context : {};
      addAll(anchors, shape.form === 'token' ? shape.anchors : [], known);
      addAll(byKey, context.keys ?? [], known);
      addAll(byHost, context.hosts ?? [], known);
      addAll(byIssuer, shape.form === 'context' && type.kind === 'secret' && context.listedOnly !== true ? names : [], known);
      addAll(
        byHeader,
        (context.headers ?? []).map((header) => header.replace(/^-+/, '')),
        known,
      );
    }
  }
  return { anchors, byKey, byHost, byHeader, byIssuer, everyday, byId };
}

function addAll(map: Map<string, KnownType[]>, names: readonly string[], known: KnownType): void {
  for (const name of names) {
    const list = map.get(name);
    if (list === undefined) map.set(name, [known]);
    else list.push(known);
  }
}

function knownType(type: CredentialType, provider: string, providerName: string): KnownType {
  const { shape } = type;
  const touches = shape.form === 'token' ? shape.touches : undefined;
  const pattern = patternOf(shape);
  const anyCase = shape.form === 'context' ? { anyCase: new RegExp(pattern.source, 'i') } : {};
  return { type, provider, providerName, pattern, ...anyCase, before: touches?.before ?? BEFORE, after: touches?.after ?? AFTER };
}

function patternOf(shape: TokenShape | ContextShape | { readonly form: 'matcher' }): RegExp {
  if (shape.form === 'token') return new RegExp(shape.pattern.source, `${shape.pattern.flags.replaceAll(/[gy]/g, '')}y`);
  return shape.form === 'context' ? new RegExp(`^(?:${shape.pattern.source})$`, shape.pattern.flags) : /$^/;
}
