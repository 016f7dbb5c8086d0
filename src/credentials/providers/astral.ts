import { API_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'astral',
  name: 'Astral',
  words: ['astral', 'pyx'],
  types: [
    {
      id: 'astral-pyx-key',
      name: 'Astral pyx user key',
      kind: 'secret',
      certainty: 'likely',
      capability: API_ROLE,
      reason: '64 letters and digits, or 45 in an older form, behind the marker; the bounds leave room.',
      source: 'https://docs.pyx.dev/',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['sk-pyx-'],
        pattern: /sk-pyx-[A-Za-z0-9]{40,70}/,
      },
      matches: [['sk-pyx-', { of: 'base62', length: 40 }]],
      rejects: [['sk-pyx-', { of: 'base62', length: 13 }]],
    },
  ],
};
