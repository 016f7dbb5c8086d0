import { sentenceWithArticle } from '../article.ts';
import type { CredentialOccurrence, PlacedFact, Scene } from '../../domain/occurrence.ts';
import { credentialsIn, draftsOf, type Exposure, isPlaced } from '../exposure.ts';
import { placeOfFact } from '../fact-place.ts';
import type { Draft, Policy } from '../policy.ts';

/** Which ciphertext a key opens, by a word of its type. */
const OPENS: readonly (readonly [string, RegExp])[] = [
  ['age', /\bage1?\b|\bage1|sops/],
  ['pgp', /\bpgp\b|\.gpg$|\.asc$|sops/],
  ['rails', /\brails\b|\.yml\.enc$/],
  ['ansible', /ansible/],
  ['dotenvx', /dotenvx/],
  ['symfony', /\bsymfony\b/],
  ['sealed', /sealed-secrets/],
];
const CIPHERTEXT_FILE = /\.(?:enc|age|gpg|asc|sops)$|\.(?:enc|sops)\.(?:ya?ml|json|env)$/;

/** A key beside what it decrypts is the same as the plain text. */
export const policy: Policy = {
  id: 'decryption-key-committed',
  level: 'error',
  summary: 'a key that decrypts what is committed',
  standards: 'encryption-key',
  watches: (path) => CIPHERTEXT_FILE.test(path) || KEY_FILES.some(([pattern]) => pattern.test(path)),
  evaluate(scene) {
    const opened = openedIn(scene);
    const keys = credentialsIn(scene).filter(
      ({ credential, ignored }) => credential.decryption && credential.weak === undefined && !ignored,
    );
    const found = draftsOf(
      keys.flatMap((occurrence) => exposureOf(occurrence, opened)),
      (occurrence) => ({
        message: opens(occurrence, opened)
          ? `${sentenceWithArticle(occurrence.credential.name)} is committed beside what it decrypts: everything encrypted for it is readable.`
          : `${sentenceWithArticle(occurrence.credential.name)} is committed. What it decrypts was not found in this tree.`,
        remedy:
          'Create a new key outside the repository, encrypt again with it, and rotate every secret that was encrypted for the old one: history keeps both.',
      }),
    );
    return [...found, ...keyFilesIn(scene), ...plainKeysIn(scene)];
  },
};

/** The kinds of key whose ciphertext stands in the tree; `any` where there is some. Fixtures pretend. */
function openedIn({ facts, paths }: Scene): ReadonlySet<string> {
  const named = facts
    .filter(({ kind, attribution }) => kind === 'ciphertext' && attribution.place !== 'fixture')
    .map(({ subject, detail }) => `${detail['system'] ?? ''} ${subject}`.toLowerCase());
  const ciphertexts = [...named, ...[...paths].filter((path) => CIPHERTEXT_FILE.test(path)).map((path) => path.toLowerCase())];
  const opened = OPENS.filter(([, pattern]) => ciphertexts.some((text) => pattern.test(text))).map(([word]) => word);
  return new Set(ciphertexts.length > 0 ? [...opened, 'any'] : opened);
}

function opens({ credential }: CredentialOccurrence, opened: ReadonlySet<string>): boolean {
  const words = credential.type.split('-');
  return opened.has(OPENS.find(([word]) => words.includes(word))?.[0] ?? 'any');
}

function exposureOf(occurrence: CredentialOccurrence, opened: ReadonlySet<string>): Exposure[] {
  const { attribution, credential } = occurrence;
  if (attribution.place === 'fixture' || attribution.place === 'template') return [];
  const production = attribution.tier === 'production' && isPlaced(occurrence);
  const blocks =
    attribution.place === 'configuration' && (production || opens(occurrence, opened) || /-(?:unseal|unlock)-key$/.test(credential.type));
  return [{ occurrence, level: blocks ? 'error' : 'note', confidence: credential.certainty }];
}

/** Files that are a key by convention, with the ciphertext that must lie beside them. Sources: the Rails and Symfony guides. */
const KEY_FILES: readonly (readonly [RegExp, (path: string) => string])[] = [
  [/(?:^|\/)config\/master\.key$/, (path) => path.replace(/master\.key$/, 'credentials.yml.enc')],
  [/(?:^|\/)config\/credentials\/[\w-]{1,60}\.key$/, (path) => path.replace(/\.key$/, '.yml.enc')],
];
const PRETENDED = /(?:^|\/)(?:tests?|specs?|fixtures?|dummy|examples?|testdata)\//i;

/** Key files hold nothing but the key: their name says it. Where ignored files are looked at too, a name does not tell what is tracked. */
function keyFilesIn({ paths, occurrences }: Scene): Draft[] {
  if (occurrences.some(({ ignored }) => ignored)) return [];
  return [...paths].flatMap((path) => {
    const ciphertext = KEY_FILES.find(([pattern]) => pattern.test(path))?.[1](path);
    if (ciphertext === undefined || !paths.has(ciphertext) || PRETENDED.test(path)) return [];
    const weak = /\/(?:development|test|local)\.key$/.test(path);
    return [
      {
        level: weak ? 'warning' : 'error',
        confidence: 'certain',
        message: `The key of ${ciphertext} is committed beside it: everything in it is readable.`,
        primary: fileAt(path, 'this key'),
        related: [fileAt(ciphertext, 'what it decrypts')],
        remedy:
          'Remove the key and ignore it, create new credentials (bin/rails credentials:edit), and rotate every secret in the old ones: history keeps both.',
      },
    ];
  });
}

/** Files that hold nothing but a password or key, beside what it opens. Symfony's key of development is committed on purpose. */
function plainKeysIn({ facts }: Scene): Draft[] {
  const keys = facts.filter(
    ({ kind, attribution, location }) => kind === 'key-file' && attribution.place === 'configuration' && !PRETENDED.test(location.path),
  );
  return keys.flatMap((key) => {
    const opened = facts.filter((fact) => fact.kind === 'ciphertext' && fact.attribution.place !== 'fixture' && isOpenedBy(fact, key));
    const [first] = opened;
    if (first === undefined || /^(?:dev|development|test|local)$/.test(key.detail['environment'] ?? '')) return [];
    return [
      {
        level: 'error',
        confidence: 'certain',
        message: `${key.location.path} holds the key of ${opened.length > 1 ? `${opened.length} encrypted texts of this tree` : first.location.path}: everything in ${opened.length > 1 ? 'them' : 'it'} is readable.`,
        primary: placeOfFact(key, 'this key'),
        related: opened.slice(0, MOST_OPENED).map((fact) => placeOfFact(fact, 'what it decrypts')),
        remedy:
          'Remove the file and ignore it, encrypt again under a new key, and rotate every secret that was encrypted under the old one: history keeps both.',
      },
    ];
  });
}

/** Places of ciphertext that one finding shows. */
const MOST_OPENED = 20;

function isOpenedBy({ detail, location }: PlacedFact, key: PlacedFact): boolean {
  if (detail['system'] !== key.subject) return false;
  return key.subject !== 'symfony' || folderOf(location.path) === folderOf(key.location.path);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function fileAt(path: string, message: string): Draft['primary'] {
  const location = { path, keyPath: undefined, startLine: 1, startColumn: 1, endLine: 1, endColumn: 1, commit: undefined };
  return { location, environment: undefined, evidence: [], message, binding: undefined };
}
