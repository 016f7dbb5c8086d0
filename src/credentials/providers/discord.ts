import { API_ROLE, INGEST } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'discord',
  name: 'Discord',
  types: [
    {
      id: 'discord-bot-token',
      name: 'Discord bot token',
      kind: 'secret',
      certainty: 'certain',
      account: (value) => {
        const id = Buffer.from(value.slice(0, value.indexOf('.')), 'base64').toString('latin1');
        return /^[0-9]{17,20}$/.test(id) ? `discord:${id}` : undefined;
      },
      capability: { ...API_ROLE, reach: 'the servers that the bot has joined, by its permissions' },
      reason: 'The numeric id of the bot in base64, a time stamp and a signature; the first part must decode.',
      source: 'https://discord.com/developers/docs/reference',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['MTA', 'MTE', 'MTI', 'MTM', 'MTQ', 'MTU', 'MTY', 'MTc', 'MTg', 'MTk'],
        pattern: /MT[A-Za-z0-9_-]{22,24}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,38}/,
      },
      check: {
        exact: true,
        valid: (value) => /^[0-9]{17,20}$/.test(Buffer.from(value.slice(0, value.indexOf('.')), 'base64').toString('latin1')),
      },
      matches: [['MTIzNDU2Nzg5MDEyMzQ1Njc4.', { of: 'base62', length: 6 }, '.', { of: 'base62', length: 38 }]],
      rejects: [['MTIzNDU2Nzg5MDEyMzQ1Njc4.', { of: 'base62', length: 6 }, '.', { of: 'base62', length: 12 }]],
    },
    {
      id: 'discord-older-bot-token',
      name: 'Discord bot token (older application)',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ROLE, reach: 'the servers that the bot has joined, by its permissions' },
      reason: '38 letters and digits: the shape says nothing alone, so a name or host near it must.',
      source: 'https://discord.com/developers/docs/reference',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[MNO][A-Za-z0-9_-]{23,25}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,38}/,
        context: { keys: ['discord_token', 'discord_bot_token', 'bot_token'] },
      },
      matches: [['N', { of: 'base64url', length: 23 }, '.', { of: 'base62', length: 6 }, '.', { of: 'base62', length: 38 }]],
      rejects: [['N', { of: 'base64url', length: 23 }, '.', { of: 'base62', length: 6 }, '.', { of: 'base62', length: 12 }]],
    },
    {
      id: 'discord-webhook',
      name: 'Discord webhook',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...INGEST, reach: 'posting into one channel, and deleting the webhook' },
      reason: "The provider's marker and 68 base64url characters, the documented length.",
      source: 'https://discord.com/developers/docs/resources/webhook',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['/api/webhooks/'],
        lead: 23,
        pattern: /https:\/\/discord(?:app)?\.com\/api\/webhooks\/[0-9]{17,20}\/[A-Za-z0-9_-]{60,68}/,
      },
      matches: [['https://discord.com/api/webhooks/', { of: 'digits', length: 18 }, '/', { of: 'base64url', length: 68 }]],
      rejects: [['https://discord.com/api/webhooks/', { of: 'digits', length: 18 }, '/', { of: 'base64url', length: 22 }]],
    },
    {
      id: 'discord-client-secret',
      name: 'Discord OAuth client secret',
      kind: 'secret',
      certainty: 'likely',
      capability: API_ROLE,
      reason: '32 base64url characters: the shape says nothing alone, so a name or host near it must.',
      source: 'https://discord.com/developers/docs/reference',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /[A-Za-z0-9_-]{32}/, context: { keys: ['discord_client_secret'] } },
      matches: [[{ of: 'base64url', length: 32 }]],
      rejects: [[{ of: 'base64url', length: 10 }]],
    },
  ],
};
