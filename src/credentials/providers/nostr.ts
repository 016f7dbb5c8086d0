import { SIGNING } from '../capabilities.ts';
import { bech32Check, bech32Valid } from '../checksums/bech32.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'nostr',
  name: 'Nostr',
  types: [
    {
      id: 'nostr-private-key',
      name: 'Nostr private key',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...SIGNING, reach: 'one identity for ever: it cannot be replaced' },
      signing: true,
      reason: 'Bech32 of 32 bytes: 58 characters with their check.',
      source: 'https://github.com/nostr-protocol/nips/blob/master/19.md',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['nsec1'],
        pattern: /nsec1[02-9ac-hj-np-z]{58}/,
      },
      check: { exact: true, valid: (value) => bech32Valid('nsec', value.slice(5)) },
      complete: (value) => {
        const data = `${value.slice(5, 56)}q`;
        return `nsec1${data}${bech32Check('nsec', data)}`;
      },
      matches: [['nsec1', 'qypqxpq9qcrsszg2pvxq6rs0zqg3yyc5z5tpwxqergd3c8g7rusqpqcc2y']],
      rejects: [['nsec1', 'qypqxpq9qcrsszg2pvxq6rs0zqg3yyc5z5tpwxqergd3c8g7rusqpqcc2q']],
    },
  ],
};
