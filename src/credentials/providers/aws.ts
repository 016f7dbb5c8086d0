import type { Capability } from '../../domain/credential.ts';
import type { Provider } from '../provider.ts';

const CHECKED = '2026-11-25';
const SOURCE = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html';
const ROLE: Capability = {
  reach: 'what the IAM policies of its user or role grant in one AWS account',
  destroys: 'depends',
  destroysBackups: 'depends',
  note: 'Snapshots and retained backups can be deleted where the policies allow it; Object Lock in compliance mode cannot be bypassed.',
  scope: 'role',
  infrastructure: true,
  narrower: 'a role assumed through OIDC, without a stored key',
  rotate: SOURCE,
};
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Twelve digits of the account, from 40 bits behind the prefix; not readable in keys of before 2019 (fifth character I or J). */
function account(value: string): string | undefined {
  if (value[4] === 'I' || value[4] === 'J') return undefined;
  let bits = 0n;
  for (const character of value.slice(4, 20)) {
    const digit = BASE32.indexOf(character);
    if (digit < 0) return undefined;
    bits = (bits << 5n) | BigInt(digit);
  }
  // 80 bits: the account is bits 1–40 behind the first.
  const number = (bits >> 39n) & 0xffffffffffn;
  return number > 999999999999n ? undefined : `aws:${number.toString().padStart(12, '0')}`;
}

export const provider: Provider = {
  id: 'aws',
  name: 'AWS',
  words: ['aws', 'amazon'],
  everyday: ['aws', 'amazon'],
  types: [
    {
      id: 'aws-access-key-id',
      name: 'AWS access key id',
      kind: 'identifier',
      certainty: 'certain',
      account,
      capability: ROLE,
      source: SOURCE,
      checked: CHECKED,
      reason: 'Four characters of kind and sixteen of base 32. An identifier: useless alone, and it names the account.',
      shape: {
        form: 'token',
        anchors: ['AKIA', 'ASIA'],
        pattern: /A(?:KIA|SIA)[A-Z2-7]{16}/,
        touches: { before: /[A-Za-z0-9/+]/, after: /[A-Za-z0-9/+]/ },
      },
      check: { exact: true, valid: (value) => !value.endsWith('EXAMPLE') },
      matches: [['AKI', 'A', { of: 'base32', length: 16 }]],
      rejects: [['AKI', 'A', { of: 'base32', length: 10 }]],
    },
    {
      id: 'aws-secret-access-key',
      name: 'AWS secret access key',
      kind: 'secret',
      certainty: 'certain',
      capability: ROLE,
      source: SOURCE,
      checked: CHECKED,
      reason: 'Forty characters of base 64, which says nothing alone: the key of the value must name it.',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9/+]{40}/,
        context: {
          keys: [
            'aws_secret_access_key',
            'aws_secret_key',
            'aws_secret',
            'secret_access_key',
            's3_secret_key',
            'amazon_secret_key',
            'aws_secret_access',
            's3_secret_access_key',
          ],
        },
      },
      check: {
        exact: true,
        valid: (value) => /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value) && !/EXAMPLE(?:KEY)?$/.test(value),
      },
      matches: [['wA1', { of: 'base64', length: 37 }]],
      rejects: [['wA1', { of: 'base64', length: 30 }]],
    },
    {
      id: 'aws-session-token',
      name: 'AWS session token',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...ROLE, note: 'It expires.' },
      source: SOURCE,
      checked: CHECKED,
      reason: 'A blob of a hundred characters to some thousand; its key names it.',
      shape: { form: 'context', pattern: /[A-Za-z0-9/+=]{100,3000}/, context: { keys: ['aws_session_token', 'session_token'] } },
      matches: [['IQoJ', { of: 'base64', length: 200 }]],
      rejects: [['IQoJ', { of: 'base64', length: 40 }]],
    },
  ],
};
