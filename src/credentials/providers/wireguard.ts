import { DECRYPTION } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'wireguard',
  name: 'WireGuard',
  types: [
    {
      id: 'wireguard-private-key',
      name: 'WireGuard private key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...DECRYPTION, reach: 'joining one network as its peer' },
      reason: '42 base64 characters: the shape says nothing alone, so a name or host near it must.',
      source: 'https://www.wireguard.com/quickstart/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=/,
        context: { keys: ['wireguard_private_key', 'wg_private_key', 'privatekey', 'wireguard_privatekey', 'interface_private_key'] },
      },
      matches: [[{ of: 'base64', length: 42 }, 'A=']],
      rejects: [[{ of: 'base64', length: 14 }]],
    },
    {
      id: 'wireguard-preshared-key',
      name: 'WireGuard preshared key',
      kind: 'secret',
      certainty: 'likely',
      capability: DECRYPTION,
      reason: '42 base64 characters: the shape says nothing alone, so a name or host near it must.',
      source: 'https://www.wireguard.com/quickstart/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=/,
        context: { keys: ['wireguard_preshared_key', 'wg_preshared_key', 'presharedkey', 'peer_preshared_key', 'preshared_key'] },
      },
      matches: [[{ of: 'base64', length: 42 }, 'A=']],
      rejects: [[{ of: 'base64', length: 14 }]],
    },
  ],
};
