import { API_ROLE, PLATFORM_ROLE } from '../capabilities.ts';
import { crc32HexLittleEndian } from '../checksums/crc32-forms.ts';
import type { Provider } from '../provider.ts';

function organisation(value: string): string | undefined {
  const text = Buffer.from(value.slice(4), 'base64').toString('latin1');
  const id = /"o":"([0-9]{1,12})"/.exec(text)?.[1];
  return id === undefined ? undefined : `grafana:${id}`;
}

export const provider: Provider = {
  id: 'grafana',
  name: 'Grafana',
  types: [
    {
      id: 'grafana-service-account-token',
      name: 'Grafana service account token',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        ...API_ROLE,
        rotate: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
        reach: 'dashboards, data sources and settings of one organisation, by its role',
      },
      reason: "The provider's marker and 32 letters and digits, the documented length.",
      source: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['glsa_'], pattern: /glsa_[0-9A-Za-z]{32}_[0-9a-f]{8}/ },
      check: { exact: false, valid: (value) => crc32HexLittleEndian(value.slice(0, 37)) === value.slice(-8) },
      complete: (value) => value.slice(0, -8) + crc32HexLittleEndian(value.slice(0, 37)),
      matches: [['glsa_', { of: 'base62', length: 32 }, '_', { of: 'hex', length: 8 }]],
      rejects: [['glsa_', { of: 'base62', length: 32 }, '_', { of: 'hex', length: 2 }]],
    },
    {
      id: 'grafana-cloud-access-policy-token',
      name: 'Grafana Cloud access policy token',
      kind: 'secret',
      certainty: 'certain',
      account: organisation,
      capability: { ...PLATFORM_ROLE, reach: 'the stacks and scopes of its access policy' },
      reason: 'Base64 of JSON with organisation, name, key and region: lengths follow from the name.',
      source: 'https://grafana.com/docs/grafana-cloud/account-management/authentication-and-permissions/access-policies/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['glc_eyJ'], pattern: /glc_eyJ[A-Za-z0-9+/_-]{60,400}={0,2}/ },
      matches: [['glc_eyJ', { of: 'base64', length: 100 }]],
      rejects: [['glc_eyJ', { of: 'base64', length: 33 }]],
    },
    {
      id: 'grafana-api-key',
      name: 'Grafana API key (legacy)',
      kind: 'secret',
      certainty: 'certain',
      capability: API_ROLE,
      reason: "The provider's marker and 80 base64 characters, the documented length.",
      source: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/migrate-api-keys/',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['eyJrIjoi'], pattern: /eyJrIjoi[A-Za-z0-9+/_-]{56,400}={0,2}/ },
      matches: [['eyJrIjoi', { of: 'base64', length: 80 }]],
      rejects: [['eyJrIjoi', { of: 'base64', length: 26 }]],
    },
  ],
};
