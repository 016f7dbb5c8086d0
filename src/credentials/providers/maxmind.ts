import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'maxmind',
  name: 'MaxMind',
  types: [
    {
      id: 'maxmind-license-key',
      name: 'MaxMind license key',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'GeoIP downloads/lookups spend',
        destroys: 'no',
        destroysBackups: 'no',
        scope: 'unknown',
        infrastructure: false,
      },
      reason: 'Known parts of 6 and 29; the shape says nothing alone, so the key must.',
      source: 'https://dev.maxmind.com/geoip/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk/, context: { keys: ['maxmind_license_key'] } },
      matches: [[{ of: 'base62', length: 6 }, '_', { of: 'base62', length: 29 }, '_mmk']],
      rejects: [[{ of: 'base62', length: 6 }, '_', { of: 'base62', length: 9 }, '_mmk']],
    },
  ],
};
