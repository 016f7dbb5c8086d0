import { API_ROLE } from '../capabilities.ts';
import { isTemplated, isWordy } from '../strength.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'oracle-database',
  name: 'Oracle Database',
  words: ['oracle'],
  everyday: ['oracle'],
  types: [
    {
      id: 'oracle-database-thin-url',
      name: 'Oracle thin connection string with a password',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ROLE, reach: "one database, as far as the user's grants go", destroys: 'depends', destroysBackups: 'depends' },
      reason: 'A user, a slash and a password that is no word before the host.',
      source: 'https://docs.oracle.com/en/database/oracle/oracle-database/23/jjdbc/data-sources-and-URLs.html',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['jdbc:oracle:thin:'],
        pattern: /jdbc:oracle:thin:[A-Za-z0-9_$#]{1,60}\/[^\s"'@/${}<>]{6,100}@/,
        touches: { before: /[A-Za-z0-9_]/, after: /[^\s\S]/ },
      },
      check: { exact: true, valid: (value) => !isWordy(value.slice(value.indexOf('/') + 1, -1)) && !isTemplated(value) },
      matches: [['jdbc:oracle:thin:svc/', { of: 'base62', length: 20 }, '@']],
      rejects: [['jdbc:oracle:thin:scott/tiger@']],
    },
  ],
};
