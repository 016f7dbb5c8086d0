import type { Capability } from '../../domain/credential.ts';
import type { CredentialType, Provider } from '../provider.ts';

const CHECKED = '2026-11-25';
const ANY: Capability = {
  reach: 'whatever trusts its public key',
  destroys: 'depends',
  destroysBackups: 'depends',
  scope: 'unknown',
  infrastructure: false,
};
const COMMON = { kind: 'secret', capability: ANY, checked: CHECKED, signing: true } as const;

/** First characters of DER private keys in base 64 and how long such a key is at least (measured with OpenSSL 3). */
const DER: readonly (readonly [head: string, rest: number])[] = [
  ['MIIEv[AQg]IBADANBgkqhki', 1580],
  ['MII(?:JQ[gw]|G/[gQ])IBADANBgkqhki', 2300],
  ['MIIE(?:o[gw]|pA)IBAAKCAQEA', 1550],
  ['MIIJK[AQgw]IBAAKCAgEA', 3000],
  ['MIGHAgEAMBMGByqGSM49AgEG', 140],
  ['MH[cQ]CAQEEI', 130],
];

const der: CredentialType = {
  ...COMMON,
  id: 'key-files-der-private-key',
  name: 'private key (DER in base 64)',
  certainty: 'certain',
  reason: 'The beginning of a DER private key of RSA or an elliptic curve, and as many characters as such a key has at least.',
  source: 'https://www.rfc-editor.org/rfc/rfc5208',
  shape: {
    form: 'token',
    anchors: ['IBADANBgkqhki', 'IBAAKCAQEA', 'IBAAKCAgEA', 'MIGHAgEAMBMGByqGSM49AgEG', 'MHcCAQEEI', 'MHQCAQEEI'],
    lead: 7,
    pattern: new RegExp(`(?:${DER.map(([head, rest]) => `${head}[A-Za-z0-9+/]{${rest},${rest + 2000}}`).join('|')})={0,2}`),
    touches: { before: /[A-Za-z0-9+/]/, after: /[A-Za-z0-9+/]/ },
  },
  matches: [
    ['MIIEvQ', 'IBADANBgkqhki', { of: 'base64', length: 1600 }],
    ['MHcCAQ', 'EEI', { of: 'base64', length: 150 }, '=='],
  ],
  rejects: [['MIIEvQ', 'IBADANBgkqhki', { of: 'base64', length: 400 }]],
};

/** Keys in formats of their own. PEM blocks are in `private-keys`. */
export const provider: Provider = {
  id: 'key-files',
  name: 'key files',
  types: [
    der,
    {
      ...COMMON,
      id: 'key-files-putty-private-key',
      name: 'PuTTY private key',
      certainty: 'certain',
      reason: 'The header of a key file that says that nothing encrypts it; what follows is the key.',
      source: 'https://the.earth.li/~sgtatham/putty/0.83/htmldoc/AppendixC.html',
      shape: {
        form: 'token',
        anchors: ['PuTTY-User-Key-File-'],
        pattern:
          /PuTTY-User-Key-File-[23]: [A-Za-z0-9@.-]{3,60}(?:\r?\n|\\{1,2}n)Encryption: none(?:\r?\n|\\{1,2}n)Comment: [^\r\n\\]{0,200}(?:\r?\n|\\{1,2}n)Public-Lines: [0-9]{1,3}(?:\r?\n|\\{1,2}n)[A-Za-z0-9+/=\r\n\\]{40,6000}Private-Lines: [0-9]{1,3}(?:\r?\n|\\{1,2}n)[A-Za-z0-9+/=\r\n\\]{40,6000}/,
      },
      matches: [
        [
          'PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: ci\nPublic-Lines: 2\n',
          { of: 'base62', length: 64 },
          '\n',
          { of: 'base62', length: 40 },
          '\nPrivate-Lines: 1\n',
          { of: 'base62', length: 44 },
        ],
      ],
      rejects: [['PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: aes256-cbc\n', { of: 'base62', length: 64 }]],
    },
    {
      ...COMMON,
      id: 'key-files-ssh2-encrypted-private-key',
      name: 'encrypted private key (SSH2)',
      certainty: 'likely',
      capability: { ...ANY, note: 'It is protected by a passphrase.' },
      reason: 'The armour of the commercial SSH implementation and some lines of base 64.',
      source: 'https://www.ssh.com/academy/ssh/keygen',
      shape: {
        form: 'token',
        anchors: ['---- BEGIN SSH2 ENCRYPTED '],
        pattern: /---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\r?\n(?:Comment: [^\r\n]{0,200}\r?\n)?[A-Za-z0-9+/=\r\n]{60,8000}---- END SSH2/,
      },
      matches: [
        ['---- BEGIN SSH2 ENCRYPTED ', 'PRIVATE KEY ----\n', { of: 'base62', length: 64 }, '\n---- END SSH2 ENCRYPTED PRIVATE KEY ----'],
      ],
      rejects: [
        ['---- BEGIN SSH2 ENCRYPTED ', 'PRIVATE KEY ----\n', { of: 'base62', length: 8 }, '\n---- END SSH2 ENCRYPTED PRIVATE KEY ----'],
      ],
    },
    {
      ...COMMON,
      id: 'key-files-openvpn-static-key',
      name: 'OpenVPN static key',
      certainty: 'certain',
      capability: { ...ANY, reach: 'the tunnel that it protects, or the first packets of one' },
      reason: 'Sixteen lines of 32 hexadecimal digits: 2048 bits.',
      source: 'https://openvpn.net/community-resources/static-key-mini-howto/',
      shape: {
        form: 'token',
        anchors: ['-----BEGIN OpenVPN Static key V1'],
        pattern: /-----BEGIN OpenVPN Static key V1-----(?:\r?\n|\\{1,2}n)[0-9a-fn\r\n\\]{512,600}-----END OpenVPN/,
      },
      matches: [['-----BEGIN OpenVPN Static key V1', '-----\n', { of: 'hex', length: 512 }, '\n-----END OpenVPN Static key V1-----']],
      rejects: [['-----BEGIN OpenVPN Static key V1', '-----\n', { of: 'hex', length: 64 }, '\n-----END OpenVPN Static key V1-----']],
    },
    {
      ...COMMON,
      id: 'key-files-pkcs12',
      name: 'PKCS#12 bundle (base 64)',
      certainty: 'likely',
      capability: { ...ANY, note: 'A password protects it, which often stands beside it.' },
      reason: 'The version and the content type of a bundle in DER; the smallest have some hundred characters.',
      source: 'https://www.rfc-editor.org/rfc/rfc7292',
      shape: {
        form: 'token',
        anchors: ['IBAzCC'],
        lead: 6,
        pattern: /MII[A-Za-z0-9+/]{3}IBAzCC[A-Za-z0-9+/]{600,60000}={0,2}/,
        touches: { before: /[A-Za-z0-9+/]/, after: /[A-Za-z0-9+/]/ },
      },
      matches: [['MIIKDA', 'IBAzCC', { of: 'base64', length: 900 }]],
      rejects: [['MIIKDA', 'IBAzCC', { of: 'base64', length: 60 }]],
    },
    {
      ...COMMON,
      id: 'key-files-java-keystore',
      name: 'Java key store (base 64)',
      certainty: 'likely',
      capability: { ...ANY, note: 'A password protects it, which often stands beside it.' },
      reason: 'The magic number and the version of a key store; the smallest have some hundred characters.',
      source: 'https://docs.oracle.com/en/java/javase/21/docs/specs/man/keytool.html',
      shape: {
        form: 'token',
        anchors: ['/u3+7QAAAA'],
        pattern: /\/u3\+7QAAAA[IE][A-Za-z0-9+/]{300,60000}={0,2}/,
        touches: { before: /[A-Za-z0-9+/]/, after: /[A-Za-z0-9+/]/ },
      },
      matches: [['/u3+7QAAAA', 'I', { of: 'base64', length: 900 }]],
      rejects: [['/u3+7QAAAA', 'I', { of: 'base64', length: 60 }]],
    },
  ],
};
