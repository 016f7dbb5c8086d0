import { API_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'uptimerobot',
  name: 'UptimeRobot',
  types: [
    {
      id: 'uptimerobot-api-key',
      name: 'UptimeRobot API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_ACCOUNT, reach: 'monitors of the account; keys from ur on read only, keys from m on see one monitor' },
      reason: 'A kind, a number and 24 hexadecimal digits: the key must name it.',
      source: 'https://uptimerobot.com/api/',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /(?:ur|u|m)[0-9]{6,10}-[0-9a-f]{24}/,
        context: { keys: ['uptimerobot_api_key', 'uptimerobot_key', 'uptime_robot_api_key', 'uptimerobot_token'] },
      },
      matches: [['u', { of: 'digits', length: 7 }, '-', { of: 'hex', length: 24 }]],
      rejects: [['u', { of: 'digits', length: 7 }, '-', { of: 'hex', length: 8 }]],
    },
  ],
};
