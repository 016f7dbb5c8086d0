import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'jenkins',
  name: 'Jenkins',
  everyday: ['jenkins'],
  types: [
    {
      id: 'jenkins-api-token',
      name: 'Jenkins user API token',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'script console if admin', destroys: 'depends', destroysBackups: 'no', scope: 'role', infrastructure: false },
      reason: 'Known length 32; the shape says nothing alone, so the key must.',
      source: 'https://www.jenkins.io/doc/book/using/using-credentials/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /11[0-9a-f]{32}/, context: { keys: ['jenkins_api_token', 'jenkins_token'] } },
      matches: [['11', { of: 'hex', length: 32 }]],
      rejects: [['11', { of: 'hex', length: 10 }]],
    },
  ],
};
