import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'upcloud',
  name: 'UpCloud',
  types: [
    {
      id: 'upcloud-token',
      name: 'UpCloud API token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'account resources', destroys: 'yes', destroysBackups: 'yes', scope: 'unknown', infrastructure: true },
      reason: 'Known length 24 to 32.',
      source: 'https://developers.upcloud.com/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['ucat_'], pattern: /ucat_[A-Za-z0-9]{24,32}/ },
      matches: [['ucat_', { of: 'base62', length: 28 }]],
      rejects: [['ucat_', { of: 'base62', length: 9 }]],
    },
  ],
};
