import { API_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'pypi',
  name: 'PyPI',
  types: [
    {
      id: 'pypi-api-token',
      name: 'PyPI API token',
      kind: 'secret',
      certainty: 'certain',
      mode: 'live',
      capability: {
        ...API_ROLE,
        reach: 'publishing one project, or all projects of the user',
        note: 'Releases can be added; deleting is done on the site.',
        narrower: 'a token for one project, or trusted publishing',
        destroys: 'unknown',
      },
      reason: "The provider's marker and 120 base64url characters, the documented length.",
      source: 'https://pypi.org/help/#apitoken',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['pypi-AgEIcHlwaS5vcmc'], pattern: /pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,400}/ },
      matches: [['pypi-AgEIcHlwaS5vcmc', { of: 'base64url', length: 120 }]],
      rejects: [['pypi-AgEIcHlwaS5vcmc', { of: 'base64url', length: 40 }]],
    },
    {
      id: 'pypi-test-api-token',
      name: 'PyPI TestPyPI API token',
      kind: 'secret',
      certainty: 'certain',
      mode: 'test',
      capability: { ...API_ROLE, reach: 'publishing to the test index' },
      reason: "The provider's marker and 120 base64url characters, the documented length.",
      source: 'https://test.pypi.org/help/#apitoken',
      checked: '2026-11-25',
      shape: { form: 'token', anchors: ['pypi-AgENdGVzdC5weXBpLm9yZw'], pattern: /pypi-AgENdGVzdC5weXBpLm9yZw[A-Za-z0-9_-]{50,400}/ },
      matches: [['pypi-AgENdGVzdC5weXBpLm9yZw', { of: 'base64url', length: 120 }]],
      rejects: [['pypi-AgENdGVzdC5weXBpLm9yZw', { of: 'base64url', length: 40 }]],
    },
  ],
};
