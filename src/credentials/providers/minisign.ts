import { SIGNING } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'minisign',
  name: 'minisign',
  words: ['minisign', 'signify', 'tauri'],
  everyday: ['tauri'],
  types: [
    {
      id: 'minisign-secret-key',
      name: 'minisign or signify secret key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...SIGNING, reach: 'updates and files that are checked against its public key' },
      signing: true,
      reason: 'Base 64 of 158 bytes; the marker says whether a passphrase protects it.',
      source: 'https://jedisct1.github.io/minisign/',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['RWRTY0Iy', 'RWQAAEIy'],
        pattern: /RW(?:RTY0Iy|QAAEIy)[A-Za-z0-9+/]{190,220}={0,2}/,
      },
      matches: [['RWRTY0Iy', { of: 'base64', length: 203 }, '=']],
      rejects: [['RWRTY0Iy', { of: 'base64', length: 30 }]],
    },
  ],
};
