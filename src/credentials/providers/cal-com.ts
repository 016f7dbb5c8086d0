import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'cal-com',
  name: 'Cal.com',
  types: [
    {
      id: 'cal-com-key',
      name: 'Cal.com API key',
      kind: 'secret',
      certainty: 'likely',
      mode: 'live',
      capability: { reach: 'user/team', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'Known length 32.',
      source: 'https://cal.com/docs',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['cal_live_'], pattern: /cal_live_[0-9a-f]{32}/ },
      matches: [['cal_live_', { of: 'hex', length: 32 }]],
      rejects: [['cal_live_', { of: 'hex', length: 10 }]],
    },
  ],
};
