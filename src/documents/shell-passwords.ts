import { type Quoting, type ShellWord, wordAt } from './shell-words.ts';

/** A value that a command takes as a password or under a name, and the name. */
export interface CommandValue {
  readonly key: string;
  readonly word: ShellWord;
  readonly form: 'literal' | 'default';
}

type Form = readonly [word: string, pattern: RegExp, key?: string];

/**
 * What stands in front of a value that a command takes in a way of its own. The group `key` names the value where the
 * command does. Source: the tools' manuals.
 */
const FORMS: readonly Form[] = [
  ['mysql', /\bmysql\w{0,12}\b[^\n|;&]{0,200}?[ \t]-p(?=[^\s-])/g, 'password'],
  ['mariadb', /\bmariadb[\w-]{0,12}[^\n|;&]{0,200}?[ \t]-p(?=[^\s-])/g, 'password'],
  ['sshpass', /\bsshpass[ \t]{1,4}-p[ \t]{0,4}/g, 'password'],
  ['redis-cli', /\bredis-cli\b[^\n|;&]{0,200}?[ \t]-a[ \t]{1,4}/g, 'password'],
  ['login', /\blogin\b[^\n|;&]{0,200}?[ \t]-p[ \t]{1,4}/g, 'password'],
  ['mongo', /\bmongo\w{0,8}\b[^\n|;&]{0,200}?[ \t]-p[ \t]{1,4}/g, 'password'],
  ['sqlcmd', /\bsqlcmd\b[^\n|;&]{0,200}?[ \t]-P[ \t]{0,4}/g, 'password'],
  [
    '-',
    /\b(?:psql|pg_dump|pg_restore|mysql\w{0,12}|mariadb|redis-cli|mongo\w{0,8}|sqlcmd)\b[^\n|;&]{0,200}?[ \t]-[hS][ \t]{0,4}(?=[\w"'])/g,
    'host',
  ],
  ['ldap', /\bldap\w{3,10}\b[^\n|;&]{0,200}?[ \t]-w[ \t]{1,4}/g, 'password'],
  ['curl', /\bcurl\b[^\n|;&]{0,300}?[ \t](?:-u|--user)[ \t=]{0,4}(?=["']?[\w.@-]{1,60}:)/g, 'user:password'],
  ['vault', /\bvault[ \t]{1,4}login[ \t]{1,4}(?:token=)?(?!-)/g, 'vault_token'],
  ['configure', /\bconfigure[ \t]{1,4}set[ \t]{1,4}(?:[\w-]{1,40}\.)?(?<key>aws_\w{4,40})[ \t]{1,4}/g],
  ['_authToken', /:(?<key>_authToken)[ \t]{1,4}/g],
  ['user-secrets', /\buser-secrets[ \t]{1,4}set[ \t]{1,4}["']?(?:[\w.-]{1,60}:){0,6}(?<key>[\w.-]{1,80})["']?[ \t]{1,4}/g],
  ['--value', /--name[= ]["']?(?:[\w.-]{0,60}\/){0,8}(?<key>[\w.-]{1,80})["']?[^\n|;&]{0,200}?--value[= ]/g],
  ['SetEnvironmentVariable', /\bSetEnvironmentVariable\([ \t]{0,4}["'](?<key>\w{1,120})["'][ \t]{0,4},[ \t]{0,4}(?=["'])/g],
  ['ConvertTo-SecureString', /\bConvertTo-SecureString[ \t]{1,4}(?:-String[ \t]{1,4})?(?=["'])/g, 'password'],
  ['??', /\$env:(?<key>\w{1,120})[ \t]{0,4}\?\?[ \t]{0,4}(?=["'])/g],
];
const WORDS =
  /psql|pg_dump|pg_restore|mysql|mariadb|sshpass|redis-cli|login|mongo|sqlcmd|ldap|curl|vault|configure|_authToken|user-secrets|--value|SetEnvironmentVariable|SecureString|\?\?/;

/** Values of a line that only the command's own manual tells. */
export function commandValues(line: string, quoting: Quoting): readonly CommandValue[] {
  if (!WORDS.test(line)) return [];
  return FORMS.flatMap(([mark, pattern, fixed]) => {
    if (!line.includes(mark)) return [];
    return [...line.matchAll(pattern)].flatMap((match): CommandValue[] => {
      const word = wordAt(line, match.index + match[0].length, quoting);
      const key = match.groups?.['key'] ?? fixed ?? '';
      if (word === undefined || word.value.startsWith('-')) return [];
      const isPair = key === 'user:password';
      return [{ key: isPair ? 'password' : key, word: isPair ? behindColon(word) : word, form: mark === '??' ? 'default' : 'literal' }];
    });
  });
}

function behindColon(word: ShellWord): ShellWord {
  const colon = word.value.indexOf(':') + 1;
  return { ...word, value: word.value.slice(colon), start: word.start + colon };
}
