import type { Scope } from '../../domain/document.ts';
import type { Evidence } from '../../domain/environment.ts';
import type { Signal, Subject } from '../signal.ts';
import { environmentsIn } from '../tier.ts';

/** Scopes that can name an environment, strongest first. */
const STRENGTH: readonly Scope['kind'][] = [
  'profile',
  'environment',
  'namespace',
  'context',
  'section',
  'key',
  'service',
  'resource',
  'command',
];
const EXPECTED: ReadonlySet<Scope['kind']> = new Set(['profile', 'environment', 'namespace']);

/** What encloses the value in its file. The innermost scope of the strongest kind is first. */
export const signal: Signal = { id: 'scope', kind: 'scope', order: 0, find };

function find({ detection }: Subject): readonly Evidence[] {
  const scopes = [...(detection?.scopes ?? [])].reverse();
  for (const kind of STRENGTH) {
    const found = scopes.filter((scope) => scope.kind === kind).flatMap(evidenceOf);
    if (found.length > 0) return found;
  }
  return [];
}

function evidenceOf({ kind, name }: Scope): readonly Evidence[] {
  // `test:` in database.yml is the whole name; `test` in `test-runner` is a word of it.
  const whole = /^[%.]?(?:env\.|default\.)?[\p{L}\d]{1,20}(?:\.vars)?$/u.test(name) && (kind === 'section' || kind === 'key');
  const named = environmentsIn(name, EXPECTED.has(kind) || whole ? 'convention' : 'plain');
  return named.map(({ environment, tier }) => ({ kind: 'scope', text: `the ${kind} ${name} names ${environment}`, environment, tier }));
}
