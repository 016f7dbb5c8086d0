import { PAYMENTS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'gemini-exchange',
  name: 'Gemini (exchange)',
  words: ['geminiexchange'],
  types: [
    {
      id: 'gemini-exchange-key',
      name: 'Gemini exchange API key',
      kind: 'secret',
      certainty: 'likely',
      capability: PAYMENTS,
      reason: 'Twenty letters and digits behind the kind, near a word that names the exchange.',
      source: 'https://docs.gemini.com/authentication/api-key',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['account-', 'master-'],
        pattern: /(?:account|master)-[A-Za-z0-9]{20}/,
        context: { keys: ['gemini'] },
      },
      matches: [['account-', { of: 'base62', length: 20 }]],
      rejects: [['account-', { of: 'base62', length: 8 }]],
    },
    {
      id: 'gemini-exchange-secret',
      name: 'Gemini exchange API secret',
      kind: 'secret',
      certainty: 'likely',
      capability: PAYMENTS,
      reason: '27 letters and digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://docs.gemini.com/authentication/api-key',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9]{27,28}/,
        context: { keys: ['gemini_api_secret', 'gemini_secret', 'gemini_secret_key'], listedOnly: true },
      },
      matches: [[{ of: 'base62', length: 27 }]],
      rejects: [[{ of: 'base62', length: 9 }]],
    },
  ],
};
