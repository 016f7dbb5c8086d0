import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'fullstory',
  name: 'FullStory',
  types: [
    {
      id: 'fullstory-key',
      name: 'FullStory server API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'session data PII', destroys: 'depends', destroysBackups: 'unknown', scope: 'role', infrastructure: false },
      reason: 'Known length 20 to 100; the shape says nothing alone, so the key must.',
      source: 'https://developer.fullstory.com/',
      checked: '2026-11-25',
      shape: { form: 'context', pattern: /(?:eu1\.|na1\.)[A-Za-z0-9+/]{20,100}/, context: { keys: ['fullstory_api_key'] } },
      matches: [
        ['eu1.', { of: 'base64', length: 60 }],
        ['na1.', { of: 'base64', length: 60 }],
      ],
      rejects: [['eu1.', { of: 'base64', length: 10 }]],
    },
  ],
};
