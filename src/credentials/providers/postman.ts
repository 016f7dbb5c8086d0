import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'postman',
  name: 'Postman',
  types: [
    {
      id: 'postman-api-key',
      name: 'Postman API key',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        reach: 'user workspaces, may expose other secrets',
        destroys: 'depends',
        destroysBackups: 'unknown',
        scope: 'role',
        infrastructure: false,
        rotate: 'https://learning.postman.com/docs/developer/postman-api/authentication/',
      },
      reason: 'Known parts of 24 and 34.',
      source: 'https://learning.postman.com/docs/developer/postman-api/authentication/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['PMAK-'], pattern: /PMAK-[0-9a-f]{24}-[0-9a-f]{34}/ },
      matches: [['PMAK-', { of: 'hex', length: 24 }, '-', { of: 'hex', length: 34 }]],
      rejects: [['PMAK-', { of: 'hex', length: 24 }, '-', { of: 'hex', length: 11 }]],
    },
    {
      id: 'postman-collection-key',
      name: 'Postman collection access key',
      kind: 'secret',
      certainty: 'certain',
      capability: { reach: 'read one collection', destroys: 'no', destroysBackups: 'no', scope: 'unknown', infrastructure: false },
      reason: 'Known length 26.',
      source: 'https://learning.postman.com/docs/developer/postman-api/authentication/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['PMAT-'], pattern: /PMAT-[A-Z0-9]{26}/ },
      matches: [['PMAT-', { of: 'upper36', length: 26 }]],
      rejects: [['PMAT-', { of: 'upper36', length: 8 }]],
    },
  ],
};
