import { PAYMENTS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'ethereum',
  name: 'Ethereum',
  words: ['ethereum', 'eth', 'evm', 'metamask'],
  everyday: ['eth', 'evm'],
  types: [
    {
      id: 'ethereum-private-key',
      name: 'Ethereum private key',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        ...PAYMENTS,
        reach: 'everything that one account owns or controls',
        destroys: 'yes',
        scope: 'account',
        note: 'Transfers cannot be undone.',
      },
      signing: true,
      reason: '32 bytes in hexadecimal digits: the key must say that they are a private key.',
      source: 'https://ethereum.org/en/developers/docs/accounts/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /(?:0x)?[0-9a-fA-F]{64}/,
        context: {
          keys: [
            'private_key',
            'eth_private_key',
            'ethereum_private_key',
            'deployer_private_key',
            'wallet_private_key',
            'deployer_key',
            'owner_private_key',
            'signer_private_key',
            'relayer_private_key',
            'account_private_key',
            'evm_private_key',
            'metamask_private_key',
          ],
          listedOnly: true,
        },
      },
      matches: [['0x', { of: 'hex', length: 64 }], [{ of: 'hex', length: 64 }]],
      rejects: [[{ of: 'hex', length: 20 }]],
      knownPublic: ['60a09e4357868c1e', 'bc1a50966c9e6486'],
    },
  ],
};
