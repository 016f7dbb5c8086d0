import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'clickup',
  name: 'ClickUp',
  types: [
    {
      id: 'clickup-token',
      name: 'ClickUp personal API token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'what the user may do', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'Known parts of 7 to 9 and 32; the shape says nothing alone, so the key must.',
      source: 'https://developer.clickup.com/docs/authentication',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /pk_[0-9]{7,9}_[A-Z0-9]{32}/, context: { keys: ['clickup_api_token', 'clickup_token'] } },
      matches: [['pk_', { of: 'digits', length: 8 }, '_', { of: 'upper36', length: 32 }]],
      rejects: [['pk_', { of: 'digits', length: 8 }, '_', { of: 'upper36', length: 10 }]],
    },
  ],
};
