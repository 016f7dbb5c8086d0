import { API_PROJECT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'nx-cloud',
  name: 'Nx Cloud',
  words: ['nxcloud'],
  types: [
    {
      id: 'nx-cloud-access-token',
      name: 'Nx Cloud CI access token',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...API_PROJECT, reach: 'the remote cache of one workspace; with write access what builds take from it' },
      reason: 'Base 64 of a UUID, a bar and the word read or read-write.',
      source: 'https://nx.dev/docs/guides/nx-cloud/access-tokens',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['fHJlYWQ'],
        pattern: /[A-Za-z0-9+/]{48}fHJlYWQ(?:td3JpdGU|tb25seQ)?={0,2}/,
        lead: 48,
      },
      matches: [[{ of: 'base62', length: 48 }, 'fHJlYWQtd3JpdGU=']],
      rejects: [[{ of: 'base62', length: 20 }, 'fHJlYWQtd3JpdGU=']],
    },
  ],
};
