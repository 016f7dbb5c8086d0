import type { CredentialOccurrence, Scene } from '../../domain/occurrence.ts';
import { credentialsIn, draftsOf, type Exposure, isPlaced } from '../exposure.ts';
import type { Policy } from '../policy.ts';

/** Which ciphertext a key opens, by a word of its type. */
const OPENS: readonly (readonly [string, RegExp])[] = [
  ['age', /age|sops/],
  ['pgp', /pgp|gpg|sops/],
  ['rails', /rails|\.enc$/],
  ['ansible', /ansible/],
  ['dotenvx', /dotenvx/],
  ['symfony', /symfony/],
  ['sealed', /sealed/],
];
const CIPHERTEXT_FILE = /\.(?:enc|age|gpg|asc|sops)$|\.(?:enc|sops)\.(?:ya?ml|json|env)$/;

/** A key beside what it decrypts is the same as the plain text. */
export const policy: Policy = {
  id: 'decryption-key-committed',
  level: 'error',
  summary: 'a key that decrypts what is committed',
  standards: 'encryption-key',
  evaluate(scene) {
    const ciphertexts = ciphertextsIn(scene);
    const keys = credentialsIn(scene).filter(
      ({ credential, ignored }) => credential.decryption && credential.weak === undefined && !ignored,
    );
    return draftsOf(
      keys.flatMap((occurrence) => exposureOf(occurrence, ciphertexts)),
      (occurrence) => ({
        message: opens(occurrence, ciphertexts)
          ? `A ${occurrence.credential.name} is committed beside what it decrypts: everything encrypted for it is readable.`
          : `A ${occurrence.credential.name} is committed. What it decrypts was not found in this tree.`,
        remedy:
          'Create a new key outside the repository, encrypt again with it, and rotate every secret that was encrypted for the old one: history keeps both.',
      }),
    );
  },
};

/** Names of schemes and files that hold ciphertext; fixtures pretend. */
function ciphertextsIn({ facts, paths }: Scene): readonly string[] {
  const named = facts
    .filter(({ kind, attribution }) => kind === 'ciphertext' && attribution.place !== 'fixture')
    .map(({ subject, detail, location }) => `${detail['scheme'] ?? ''} ${subject} ${location.path}`.toLowerCase());
  return [...new Set([...named, ...[...paths].filter((path) => CIPHERTEXT_FILE.test(path)).map((path) => path.toLowerCase())])];
}

function opens({ credential }: CredentialOccurrence, ciphertexts: readonly string[]): boolean {
  const pattern = OPENS.find(([word]) => credential.type.split('-').includes(word))?.[1];
  return pattern === undefined ? ciphertexts.length > 0 : ciphertexts.some((text) => pattern.test(text));
}

function exposureOf(occurrence: CredentialOccurrence, ciphertexts: readonly string[]): Exposure[] {
  const { attribution, credential } = occurrence;
  if (attribution.place === 'fixture' || attribution.place === 'template') return [];
  const production = attribution.tier === 'production' && isPlaced(occurrence);
  const blocks =
    attribution.place === 'configuration' && (production || opens(occurrence, ciphertexts) || credential.type.endsWith('unseal-key'));
  return [{ occurrence, level: blocks ? 'error' : 'note', confidence: credential.certainty }];
}
