import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'bannerbear',
  name: 'Bannerbear',
  types: [
    {
      id: 'bannerbear-key',
      name: 'Bannerbear project / master API key',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        reach: 'bb_pr one project; bb_ma every project',
        destroys: 'yes',
        destroysBackups: 'unknown',
        scope: 'unknown',
        infrastructure: false,
      },
      reason: 'Known length 30.',
      source: 'https://developers.bannerbear.com/v2',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['bb_ma_', 'bb_pr_'], pattern: /(?:bb_ma_|bb_pr_)[0-9a-f]{30}/ },
      matches: [
        ['bb_ma_', { of: 'hex', length: 30 }],
        ['bb_pr_', { of: 'hex', length: 30 }],
      ],
      rejects: [['bb_ma_', { of: 'hex', length: 10 }]],
    },
  ],
};
