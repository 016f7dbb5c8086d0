import { PAYMENTS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'solana',
  name: 'Solana',
  words: ['solana', 'sol', 'anchor'],
  everyday: ['sol', 'anchor'],
  types: [
    {
      id: 'solana-private-key',
      name: 'Solana private key',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        ...PAYMENTS,
        reach: 'what one account owns, and programs that it may change',
        destroys: 'yes',
        note: 'Transfers cannot be undone.',
      },
      signing: true,
      reason: 'Base 58 of 64 bytes: the key must say that they are a private key.',
      source: 'https://solana.com/developers/cookbook/wallets/restore-keypair',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[1-9A-HJ-NP-Za-km-z]{86,88}/,
        context: {
          keys: [
            'solana_private_key',
            'sol_private_key',
            'private_key',
            'wallet_private_key',
            'solana_secret_key',
            'solana_wallet',
            'solana_keypair',
            'phantom_private_key',
          ],
          listedOnly: true,
        },
      },
      matches: [[{ of: 'base58', length: 88 }]],
      rejects: [[{ of: 'base58', length: 30 }]],
    },
    {
      id: 'solana-keypair',
      name: 'Solana key pair file',
      kind: 'secret',
      certainty: 'certain',
      signing: true,
      capability: {
        ...PAYMENTS,
        reach: 'what one account owns, and programs that it may change',
        destroys: 'yes',
        note: 'Transfers cannot be undone.',
      },
      reason: 'A JSON file with nothing but 64 bytes: seed and public key.',
      source: 'https://solana.com/docs/intro/installation',
      checked: '2026-11-25',
      shape: { form: 'matcher', matcher: 'key-material' },
      matches: [[`[${Array.from({ length: 64 }, (_, index) => (index * 37) % 256).join(',')}]`]],
      rejects: [['[1,2,3]']],
    },
  ],
};
