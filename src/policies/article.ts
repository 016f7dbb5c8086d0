/** Spoken with a consonant first, whatever is written: `one`, `eu`, `uni`, `use`. */
const SPOKEN_CONSONANT = /^(?:one(?!i)|eu|uni(?!n)|us[aeiou]|uti|ubi)/i;
/** A vowel, or a letter whose own name begins with one where it is spelt: `SSH`, `X.509`, `hCaptcha`, `npm`. */
const SPOKEN_VOWEL = /^(?:[aeiou8]|[AEIOU]|[FHLMNRSX](?=[B-DF-HJ-NP-TV-Z\d.])|[fhlmnrsx](?=[A-Z])|n(?=[bcdfghjklmpqrstvwxz\d]))/;

/** `a Stripe secret key`, `an Okta API token`. */
export function withArticle(name: string): string {
  return `${!SPOKEN_CONSONANT.test(name) && SPOKEN_VOWEL.test(name) ? 'an' : 'a'} ${name}`;
}

/** `An Okta API token` at the beginning of a sentence. */
export function sentenceWithArticle(name: string): string {
  const text = withArticle(name);
  return `A${text.slice(1)}`;
}
