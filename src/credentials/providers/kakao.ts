import { API_PROJECT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'kakao',
  name: 'Kakao',
  types: [
    {
      id: 'kakao-app-key',
      name: 'Kakao admin or REST API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_PROJECT, reach: 'one application; the admin key acts for it on every user' },
      reason: '32 characters: the key must name it.',
      source: 'https://developers.kakao.com/docs/latest/en/documentation-guideline/glossary',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{32}|[A-Za-z0-9]{32}/,
        context: {
          keys: ['kakao_admin_key', 'kakao_rest_api_key', 'kakao_api_key', 'kakao_client_secret', 'kakao_secret', 'kakao_rest_key'],
          headers: ['kakaoak'],
        },
      },
      matches: [[{ of: 'hex', length: 32 }]],
      rejects: [[{ of: 'hex', length: 9 }]],
    },
  ],
};
