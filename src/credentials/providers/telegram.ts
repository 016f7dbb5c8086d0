import { API_PROJECT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'telegram',
  name: 'Telegram',
  types: [
    {
      id: 'telegram-bot-token',
      name: 'Telegram bot token',
      kind: 'secret',
      certainty: 'certain',
      account: (value) => `telegram:${value.slice(0, value.indexOf(':'))}`,
      capability: { ...API_PROJECT, reach: 'one bot: its messages and chats' },
      reason: "The provider's marker and 33 base64url characters, the documented length.",
      source: 'https://core.telegram.org/bots/api',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: [':AA'], lead: 10, pattern: /[0-9]{8,10}:AA[A-Za-z0-9_-]{33}/, touches: { before: /[0-9.]/ } },
      matches: [[{ of: 'digits', length: 10 }, ':AA', { of: 'base64url', length: 33 }]],
      rejects: [[{ of: 'digits', length: 10 }, ':AA', { of: 'base64url', length: 11 }]],
    },
  ],
};
