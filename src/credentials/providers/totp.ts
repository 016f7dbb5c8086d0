import { UNKNOWN } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'totp',
  name: 'one-time passwords',
  types: [
    {
      id: 'totp-provisioning-uri',
      name: 'Seed of one-time passwords (otpauth URI)',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...UNKNOWN, reach: 'the second factor of one account' },
      reason: 'Base 32 of ten bytes and more under its parameter.',
      source: 'https://github.com/google/google-authenticator/wiki/Key-Uri-Format',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['otpauth://'],
        pattern: /otpauth:\/\/[th]otp\/[^\s"'?]{1,200}\?[^\s"']{0,400}secret=[A-Z2-7]{16,128}/,
      },
      check: { exact: true, valid: (value) => !/secret=(?:JBSWY3DPEHPK3PXP|GEZDGNBVGY3TQOJQ)/.test(value) },
      matches: [['otpauth://totp/Acme:ops?secret=', { of: 'base32', length: 32 }]],
      rejects: [['otpauth://totp/Acme:ops?secret=', { of: 'base32', length: 6 }]],
    },
    {
      id: 'totp-seed',
      name: 'Seed of one-time passwords',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...UNKNOWN, reach: 'the second factor of one account' },
      reason: 'Base 32 of ten bytes and more: the key must name it.',
      source: 'https://www.rfc-editor.org/rfc/rfc6238',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Z2-7]{16,128}={0,6}/,
        context: {
          keys: [
            'totp_secret',
            'totp_seed',
            'otp_secret',
            'mfa_secret',
            'two_factor_secret',
            'totp_key',
            'hotp_secret',
            'otp_seed',
            'mfa_seed',
          ],
          listedOnly: true,
        },
      },
      check: { exact: true, valid: (value) => !/^(?:JBSWY3DPEHPK3PXP|GEZDGNBVGY3TQOJQ)/.test(value) },
      matches: [[{ of: 'base32', length: 32 }]],
      rejects: [[{ of: 'base32', length: 6 }]],
    },
  ],
};
