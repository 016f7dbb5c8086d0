import { PAYMENTS } from '../capabilities.ts';
import { base58Check, base58CheckPayload } from '../checksums/base58.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'bitcoin',
  name: 'Bitcoin',
  types: [
    {
      id: 'bitcoin-wif',
      name: 'Bitcoin private key (WIF)',
      kind: 'secret',
      certainty: 'certain',
      mode: (value) => (/^[5KL]/.test(value) ? 'live' : 'test'),
      capability: { ...PAYMENTS, reach: 'what one address holds', destroys: 'yes', note: 'Transfers cannot be undone.' },
      signing: true,
      reason: 'Base58check of the network, 32 bytes and a mark: 51 or 52 characters.',
      source: 'https://en.bitcoin.it/wiki/Wallet_import_format',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[5KL9c][1-9A-HJ-NP-Za-km-z]{50,51}/,
        context: {
          keys: [
            'wif',
            'bitcoin_private_key',
            'btc_private_key',
            'bitcoin_wif',
            'btc_wif',
            'private_key',
            'wallet_wif',
            'bitcoin_key',
            'wallet_private_key',
          ],
          listedOnly: true,
        },
      },
      check: { exact: true, valid: (value) => base58CheckPayload(value)?.length === 34 || base58CheckPayload(value)?.length === 33 },
      complete: (value) => base58Check(Uint8Array.from([0x80, ...Buffer.from(value).subarray(0, 32), 1])),
      matches: [['K', { of: 'base58', length: 51 }]],
      rejects: [['K', { of: 'base58', length: 51 }]],
    },
    {
      id: 'bitcoin-extended-private-key',
      name: 'Extended private key of a wallet',
      kind: 'secret',
      certainty: 'certain',
      mode: (value) => (/^[xyz]/.test(value) ? 'live' : 'test'),
      capability: {
        ...PAYMENTS,
        reach: "every address of a wallet's tree",
        destroys: 'yes',
        scope: 'account',
        note: 'Transfers cannot be undone.',
      },
      signing: true,
      reason: 'Base58check of 78 bytes: 111 or 112 characters. Networks differ in the first letter.',
      source: 'https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['xprv', 'yprv', 'zprv', 'tprv', 'uprv', 'vprv'],
        pattern: /[xyztuv]prv[1-9A-HJ-NP-Za-km-z]{107,108}/,
      },
      check: { exact: true, valid: (value) => base58CheckPayload(value)?.length === 78 },
      complete: (value) => base58Check(Uint8Array.from([0x04, 0x88, 0xad, 0xe4, ...Buffer.from(value).subarray(4, 78)])),
      matches: [['xprv', { of: 'base58', length: 107 }]],
      rejects: [['xprv', { of: 'base58', length: 107 }]],
    },
  ],
};
