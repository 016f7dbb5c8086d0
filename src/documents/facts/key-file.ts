import type { FoundFact } from '../../domain/document.ts';
import type { FactFinder } from '../fact-finder.ts';
import { factMaker, type Looked } from '../fact-place.ts';

/** The password of Ansible's vault, by the names that its documentation and most playbooks use. */
const ANSIBLE = /(?:^|\/)\.?(?:ansible[-_.]?)?vault[-_.]?pass(?:word|wd|phrase)?(?:[-_.][a-z]{2,12})?(?:\.txt)?$/i;
/** The half of Symfony's key pair that decrypts: `config/secrets/prod/prod.decrypt.private.php`. */
const SYMFONY = /(?:^|\/)config\/secrets\/([\w-]{1,60})\/[\w-]{1,60}\.decrypt\.private\.php$/;
const LONGEST = 300;

/** A file that is nothing but a key. The subject is what it opens. Sources: the guides of Ansible Vault and of Symfony's secrets. */
export const finder: FactFinder = {
  id: 'key-file',
  looksAt: ({ path }) => ANSIBLE.test(path) || SYMFONY.test(path),
  find,
};

function find(document: Looked): FoundFact[] {
  const { path, text } = document;
  const end = text.trimEnd().length;
  const fact = factMaker('key-file', document);
  const environment = SYMFONY.exec(path)?.[1];
  if (environment !== undefined) return /\breturn\b/.test(text) ? [fact('symfony', { start: 0, end }, { environment })] : [];
  const [password = '', ...more] = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  // A script that asks a keyring, a template and an encrypted file hold no password.
  const plain =
    more.length === 0 &&
    password.length >= 4 &&
    password.length <= LONGEST &&
    !/^#|^\$ANSIBLE_VAULT|\{\{|\$[({A-Za-z]|^<|ENC\[/.test(password);
  return plain ? [fact('ansible-vault', { start: text.indexOf(password), end }, {})] : [];
}
