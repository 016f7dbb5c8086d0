import type { FoundFact } from '../../domain/document.ts';
import type { FactFinder } from '../fact-finder.ts';
import { factMaker, type Looked } from '../fact-place.ts';
import { leftOut } from '../gaps.ts';

const RAILS = /(?:^|\/)config\/(?:credentials(?:\/([\w-]{1,60}))?|secrets)\.yml\.enc$/;
const SYMFONY = /(?:^|\/)config\/secrets\/([\w-]{1,60})\/[^/]{1,200}\.php$/;
const WORDS = ['ENC[AES256_GCM', '$ANSIBLE_VAULT;', 'DOTENV_PUBLIC_KEY', 'SealedSecret', 'filter=git-crypt', 'BEGIN AGE ENCRYPTED FILE'];
const PULUMI = /(?:^|\/)Pulumi\.([\w-]{1,60})\.ya?ml$/;

const MOST = 200;
const TOO_MANY = `more than ${MOST} encrypted texts; the others were left out`;

/** Text that is encrypted in the repository. The subject is whom it is encrypted for, where the text says so, else the system. */
export const finder: FactFinder = {
  id: 'ciphertext',
  looksAt: ({ path, text }) =>
    RAILS.test(path) || SYMFONY.test(path) || (PULUMI.test(path) && text.includes('secure:')) || WORDS.some((word) => text.includes(word)),
  find,
};

function find(document: Looked): FoundFact[] {
  const { path, text } = document;
  const fact = factMaker('ciphertext', document);
  const rails = RAILS.exec(path);
  if (rails !== null) return [fact(rails[1] ?? 'rails', { start: 0, end: text.trimEnd().length }, environmentDetail('rails', rails[1]))];
  const symfony = SYMFONY.exec(path);
  if (symfony !== null && !/\.decrypt\.private\.php$/.test(path))
    return [
      fact(
        symfony[1]!,
        { start: 0, end: text.indexOf('\n') < 0 ? text.length : text.indexOf('\n') },
        environmentDetail('symfony', symfony[1]),
      ),
    ];
  const stack = PULUMI.exec(path)?.[1];
  const facts: FoundFact[] = stack === undefined ? [] : ofPulumi(text, (span) => fact(stack, span, environmentDetail('pulumi', stack)));
  const add = (system: string, pattern: RegExp, subject?: string): void => {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      facts.push(
        fact(subject ?? match[1] ?? system, span, environmentDetail(system, system === 'dotenvx' ? match[1]?.toLowerCase() : undefined)),
      );
      if (facts.length >= MOST) {
        leftOut(TOO_MANY);
        return;
      }
    }
  };
  const sops = text.indexOf('ENC[AES256_GCM');
  if (sops >= 0 && /\bsops\b|\bsops_/.test(text))
    facts.push(fact(recipientOf(text), { start: sops, end: endOf(text, sops) }, { system: 'sops' }));
  add('ansible-vault', /\$ANSIBLE_VAULT;\d\.\d;[A-Z0-9]{1,20}(?:;([\w.-]{1,60}))?/g);
  if (text.includes('encrypted:')) add('dotenvx', /^[ \t]{0,20}DOTENV_PUBLIC_KEY(?:_([A-Z0-9_]{1,60}))?(?==)/gm);
  add('sealed-secrets', /^kind:[ \t]{0,20}["']?SealedSecret\b/gm, 'sealed-secrets');
  if (/(?:^|\/)\.gitattributes$/.test(path)) add('git-crypt', /^(\S{1,300})[ \t][^\n]{0,300}filter=git-crypt/gm);
  add('age', /-----BEGIN AGE ENCRYPTED FILE-----/g);
  return facts;
}

/** Values of a Pulumi stack that its own provider encrypted. */
function ofPulumi(text: string, fact: (span: { start: number; end: number }) => FoundFact): FoundFact[] {
  const all = [...text.matchAll(/^[ \t]{1,40}secure:[ \t]{1,8}([^\s]{8,8000})/gm)];
  if (all.length > MOST) leftOut(TOO_MANY);
  return all.slice(0, MOST).map((match) => {
    const start = match.index + match[0].length - match[1]!.length;
    return fact({ start, end: start + match[1]!.length });
  });
}

function environmentDetail(system: string, environment: string | undefined): Record<string, string> {
  return environment === undefined ? { system } : { system, environment };
}

/** Recipients are public: an age key, the name of a KMS key, a PGP fingerprint. */
function recipientOf(text: string): string {
  const found =
    /\b(?:recipient"?|sops_age__list_0__map_recipient)[ \t]{0,4}[:=][ \t]{0,4}"?(age1[0-9a-z]{58})/.exec(text) ??
    /\barn"?[ \t]{0,4}[:=][ \t]{0,4}"?(arn:aws[\w-]{0,10}:kms:[\w:/-]{1,200})/.exec(text) ??
    /\b(?:resource_id|vaultUrl|vault_url)"?[ \t]{0,4}[:=][ \t]{0,4}"?([\w:/.-]{1,200})/.exec(text) ??
    /\bfp"?[ \t]{0,4}[:=][ \t]{0,4}"?([0-9A-F]{16,40})\b/.exec(text);
  return found?.[1] ?? 'sops';
}

function endOf(text: string, from: number): number {
  const end = text.indexOf(']', from);
  return end < 0 ? text.length : end + 1;
}
