import type { Capability } from '../../domain/credential.ts';
import type { Provider } from '../provider.ts';

const UNKNOWN: Capability = {
  reach: 'unknown: its issuer is not known',
  destroys: 'unknown',
  destroysBackups: 'unknown',
  scope: 'unknown',
  infrastructure: false,
};
const SOURCE = 'https://cwe.mitre.org/data/definitions/798.html';
const CHECKED = '2026-11-25';

/** Values that only their key names. Found by an own matcher. */
export const provider: Provider = {
  id: 'generic',
  name: 'unknown issuer',
  types: [
    {
      id: 'generic-secret',
      name: 'secret',
      kind: 'secret',
      certainty: 'likely',
      capability: UNKNOWN,
      source: SOURCE,
      checked: CHECKED,
      reason: 'The key names a secret and the value is too strong to be a word: 60 bits and more.',
      shape: { form: 'matcher', matcher: 'named' },
      matches: [[{ of: 'base62', length: 32 }]],
      rejects: [['changeme']],
    },
    {
      id: 'generic-password',
      name: 'password',
      kind: 'secret',
      certainty: 'likely',
      capability: UNKNOWN,
      source: SOURCE,
      checked: CHECKED,
      reason: 'The key names a password and the value is no word: 40 bits and more.',
      shape: { form: 'matcher', matcher: 'named' },
      matches: [[{ of: 'base62', length: 16 }]],
      rejects: [['changeme']],
    },
    {
      id: 'weak-secret',
      name: 'weak secret',
      kind: 'secret',
      certainty: 'likely',
      capability: UNKNOWN,
      source: SOURCE,
      checked: CHECKED,
      reason: 'The key names a secret and the value is a placeholder, a default or a word.',
      shape: { form: 'matcher', matcher: 'named' },
      matches: [['changeme']],
      rejects: [[{ of: 'base62', length: 32 }]],
    },
  ],
};
