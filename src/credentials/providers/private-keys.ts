import type { Capability } from '../../domain/credential.ts';
import type { Provider } from '../provider.ts';

const CHECKED = '2026-11-25';
const ANY: Capability = {
  reach: 'whatever trusts its public key',
  destroys: 'depends',
  destroysBackups: 'depends',
  scope: 'unknown',
  infrastructure: false,
};
const ILLUSTRATION = [['-----BEGIN ', 'PUBLIC KEY-----']] as const;
const BEGIN = '-----BEGIN ';

/** Blocks are found by an own matcher: they span lines and hide behind escapes and base64. */
export const provider: Provider = {
  id: 'private-keys',
  name: 'private keys',
  types: [
    {
      id: 'private-key',
      name: 'private key',
      kind: 'secret',
      certainty: 'certain',
      capability: ANY,
      source: 'https://www.rfc-editor.org/rfc/rfc7468',
      checked: CHECKED,
      reason: 'A PEM or OpenSSH block with a body that decodes; stubs of documentation are shorter.',
      shape: { form: 'matcher', matcher: 'pem' },
      matches: [[BEGIN, 'PRIVATE KEY-----\n', { of: 'base64', length: 120 }, '\n-----END PRIVATE KEY-----']],
      rejects: [...ILLUSTRATION],
    },
    {
      id: 'encrypted-private-key',
      name: 'encrypted private key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...ANY, note: 'It is protected by a passphrase.' },
      source: 'https://www.rfc-editor.org/rfc/rfc5958',
      checked: CHECKED,
      reason: 'A block that says that it is encrypted.',
      shape: { form: 'matcher', matcher: 'pem' },
      matches: [[BEGIN, 'ENCRYPTED PRIVATE KEY-----\n', { of: 'base64', length: 120 }, '\n-----END ENCRYPTED PRIVATE KEY-----']],
      rejects: [...ILLUSTRATION],
    },
    {
      id: 'pgp-private-key',
      name: 'PGP private key',
      kind: 'secret',
      certainty: 'certain',
      decryption: true,
      capability: ANY,
      source: 'https://www.rfc-editor.org/rfc/rfc9580',
      checked: CHECKED,
      reason: 'An armoured private key block with a body.',
      shape: { form: 'matcher', matcher: 'pem' },
      matches: [[BEGIN, 'PGP PRIVATE KEY BLOCK-----\n\n', { of: 'base64', length: 120 }, '\n-----END PGP PRIVATE KEY BLOCK-----']],
      rejects: [...ILLUSTRATION],
    },
  ],
};
