import { API_PROJECT } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'devcycle',
  name: 'DevCycle',
  types: [
    {
      id: 'devcycle-server-sdk-key',
      name: 'DevCycle server SDK key',
      kind: 'secret',
      certainty: 'certain',
      capability: { ...API_PROJECT, reach: 'reading the flags of one environment', destroys: 'no', scope: 'environment' },
      reason: 'Some thirty characters and more behind the marker; shorter ones look like names in code.',
      source: 'https://docs.devcycle.com/platform/testing-and-qa/sdk-and-api-keys/',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['dvc_server_'],
        pattern: /dvc_server_[A-Za-z0-9_]{30,64}/,
      },
      matches: [['dvc_server_', { of: 'base62', length: 30 }]],
      rejects: [['dvc_server_', { of: 'base62', length: 10 }]],
    },
  ],
};
