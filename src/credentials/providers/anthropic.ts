import { API_ACCOUNT, MODELS } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'anthropic',
  name: 'Anthropic',
  types: [
    {
      id: 'anthropic-api-key',
      name: 'Anthropic API key',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...MODELS, reach: 'models and files of one workspace', rotate: 'https://console.anthropic.com/settings/keys' },
      reason: "The provider's marker and 93 base64url characters, the documented length.",
      source: 'https://docs.anthropic.com/en/api/getting-started',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['sk-ant-api03-'], pattern: /sk-ant-api03-[A-Za-z0-9_-]{93}AA/ },
      matches: [['sk-ant-api03-', { of: 'base64url', length: 93 }, 'AA']],
      rejects: [['sk-ant-api03-', { of: 'base64url', length: 31 }]],
    },
    {
      id: 'anthropic-admin-key',
      name: 'Anthropic admin API key',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        ...API_ACCOUNT,
        rotate: 'https://console.anthropic.com/settings/admin-keys',
        reach: 'the organisation: members, workspaces and keys',
        narrower: 'an API key of one workspace',
      },
      reason: "The provider's marker and 93 base64url characters, the documented length.",
      source: 'https://docs.anthropic.com/en/api/administration-api',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['sk-ant-admin01-'], pattern: /sk-ant-admin01-[A-Za-z0-9_-]{93}AA/ },
      matches: [['sk-ant-admin01-', { of: 'base64url', length: 93 }, 'AA']],
      rejects: [['sk-ant-admin01-', { of: 'base64url', length: 31 }]],
    },
    {
      id: 'anthropic-oauth-token',
      name: 'Anthropic OAuth or session token',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...API_ACCOUNT, reach: 'models in the name of the user' },
      reason: "The provider's marker and 95 base64url characters, the documented length.",
      source: 'https://docs.anthropic.com/en/api/getting-started',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['sk-ant-oat01-', 'sk-ant-ort01-', 'sk-ant-sid01-'],
        pattern: /sk-ant-(?:oat|ort|sid)01-[A-Za-z0-9_-]{80,120}/,
      },
      matches: [
        ['sk-ant-oat01-', { of: 'base64url', length: 95 }],
        ['sk-ant-ort01-', { of: 'base64url', length: 95 }],
        ['sk-ant-sid01-', { of: 'base64url', length: 95 }],
      ],
      rejects: [['sk-ant-oat01-', { of: 'base64url', length: 31 }]],
    },
  ],
};
