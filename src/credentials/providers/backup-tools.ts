import { DECRYPTION } from '../capabilities.ts';
import { isStrong } from '../strength.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'backup-tools',
  name: 'backup tools',
  types: [
    {
      id: 'backup-tools-repository-password',
      name: 'Backup repository password (restic, Borg, Kopia, Duplicity)',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        ...DECRYPTION,
        reach: 'every backup in one repository',
        destroys: 'depends',
        destroysBackups: 'depends',
        note: 'With access to the storage it also removes backups.',
      },
      decryption: true,
      reason: 'Chosen freely: the key names it and the value must be as strong as what a generator makes.',
      source: 'https://restic.readthedocs.io/en/stable/030_preparing_a_new_repo.html',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[!-~]{16,256}/,
        context: {
          keys: ['restic_password', 'borg_passphrase', 'kopia_password', 'duplicity_passphrase', 'restic_repo_password', 'borg_password'],
          listedOnly: true,
        },
      },
      check: { exact: true, valid: isStrong },
      matches: [[{ of: 'base62', length: 32 }]],
      rejects: [['changeme-changeme']],
    },
  ],
};
