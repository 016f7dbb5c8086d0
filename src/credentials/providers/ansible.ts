import { DECRYPTION } from '../capabilities.ts';
import { isStrong } from '../strength.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'ansible',
  name: 'Ansible',
  types: [
    {
      id: 'ansible-vault-password',
      name: 'Ansible Vault password',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...DECRYPTION, reach: 'everything that was encrypted with it', rotate: 'ansible-vault rekey' },
      decryption: true,
      reason: 'Chosen freely: the key names it and the value must be as strong as what a generator makes.',
      source: 'https://docs.ansible.com/ansible/latest/vault_guide/vault_managing_passwords.html',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[!-~]{16,256}/,
        context: { keys: ['ansible_vault_password', 'vault_password', 'ansible_vault_pass'], listedOnly: true },
      },
      check: { exact: true, valid: isStrong },
      matches: [[{ of: 'base62', length: 44 }]],
      rejects: [['changeme-changeme']],
    },
  ],
};
