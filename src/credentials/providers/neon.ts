import { API_ROLE, PLATFORM_ACCOUNT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'neon',
  name: 'Neon',
  types: [
    {
      id: 'neon-api-key',
      name: 'Neon API key',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        ...PLATFORM_ACCOUNT,
        reach: 'all projects of the user or organisation; a project-scoped key: one project',
        destroysBackups: 'depends',
        note: 'Deleting a project removes its branches and history; it can be recovered for seven days. The kind of key is not visible.',
        narrower: 'a project-scoped API key',
        rotate: 'https://console.neon.tech/app/settings/api-keys',
      },
      reason: "The provider's marker and 64 lower-case letters and digits, the documented length.",
      source: 'https://neon.tech/docs/manage/api-keys',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['napi_'], pattern: /napi_[0-9a-z]{64}/ },
      matches: [['napi_', { of: 'lower62', length: 64 }]],
      rejects: [['napi_', { of: 'lower62', length: 21 }]],
    },
    {
      id: 'neon-role-password',
      name: 'Neon database password',
      kind: 'secret',
      certainty: 'likely',
      capability: {
        ...API_ROLE,

        reach: 'one role of one branch',
        destroys: 'depends',
        destroysBackups: 'unknown',
        note: 'The owner role can drop tables and databases.',
      },
      reason: 'Twelve characters behind the prefix: too short to be certain alone.',
      source: 'https://neon.tech/docs/manage/roles',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['npg_'], pattern: /npg_[0-9A-Za-z]{12}/ },
      matches: [['npg_', { of: 'base62', length: 12 }]],
      rejects: [['npg_', { of: 'base62', length: 4 }]],
    },
  ],
};
