import type { Scope } from '../domain/document.ts';
import type { Clue } from './signal.ts';
import { environmentsIn } from './tier.ts';
import { segments } from './tokenize.ts';

/** A folder or file that is named after an environment has few words: `prod`, `prod-eu`. */
const MOST_WORDS = 2;
/** `/usr/local`, `src/test`: folders of a program, not places where it runs. */
const NOWHERE = new Set(['local', 'test']);

/**
 * Where a credential stands that nothing else places: the section around it, the file itself or the nearest folder,
 * whose whole name is a clear environment's. For a name in code or a build file that is too little; a secret has to be of some environment.
 */
export function clueOfWholeName(path: string, scopes: readonly Scope[] = []): readonly Clue[] {
  const parts = path.split('/');
  const sections = scopes.flatMap(({ kind, name }) => (kind === 'section' ? [name] : []));
  const names = [...sections.reverse(), parts.at(-1)!.replace(/\..*$/s, ''), ...parts.slice(0, -1).reverse()];
  for (const name of names) {
    const words = segments(name);
    if (words.length === 0 || words.length > MOST_WORDS) continue;
    const [first, ...others] = environmentsIn(name, words.length === 1 ? 'keyed' : 'plain');
    if (first === undefined || others.length > 0) continue;
    // A section is no folder of a program.
    if (NOWHERE.has(first.environment) && !(first.environment === 'test' && sections.includes(name))) continue;
    const { environment, tier } = first;
    return [{ kind: 'path', text: `the whole name ${name} is ${environment}'s`, environment, tier }];
  }
  return [];
}

/** Words of a document's name: `runbook-staging`, `how-to-deploy-production`. */
const MOST_WORDS_OF_DOCUMENT = 4;

/** The environment that a document is about, by its own file name. */
export function clueOfDocument(path: string): readonly Clue[] {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\..*$/s, '');
  const words = segments(name);
  if (words.length > MOST_WORDS_OF_DOCUMENT) return [];
  const plain = environmentsIn(name, 'plain');
  const [first, ...others] = plain.length > 0 ? plain : environmentsIn(words.at(-1) ?? '', 'keyed');
  if (first === undefined || others.length > 0 || first.environment === 'local') return [];
  const { environment, tier } = first;
  return [{ kind: 'path', text: `the document ${name} is about ${environment}`, environment, tier }];
}
