import { SIGNING } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'aspnet',
  name: 'ASP.NET',
  types: [
    {
      id: 'aspnet-machine-key',
      name: 'ASP.NET machine key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...SIGNING, reach: 'forging and reading what the site signs, up to running code on it' },
      signing: true,
      decryption: true,
      reason: 'Forty to 128 hexadecimal digits under the attributes of a machine key.',
      source: 'https://learn.microsoft.com/en-us/dotnet/api/system.web.configuration.machinekeysection',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9A-Fa-f]{40,128}/,
        context: {
          keys: ['validation_key', 'decryption_key', 'machine_key_validation_key', 'machine_key_decryption_key'],
          listedOnly: true,
        },
      },
      matches: [[{ of: 'HEX', length: 128 }], [{ of: 'HEX', length: 64 }]],
      rejects: [[{ of: 'HEX', length: 12 }]],
    },
  ],
};
