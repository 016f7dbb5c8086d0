import { PLATFORM_ROLE } from '../capabilities.ts';
import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'naver-cloud',
  name: 'Naver Cloud',
  words: ['navercloud', 'ncloud', 'naver'],
  types: [
    {
      id: 'naver-cloud-access-key',
      name: 'Naver Cloud access key',
      kind: 'secret',
      certainty: 'likely',
      capability: PLATFORM_ROLE,
      reason: 'The marker of newer keys; the length is not documented, so the bounds are a guess.',
      source: 'https://api.ncloud-docs.com/docs/en/common-ncpapi',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['ncp_iam_'],
        pattern: /ncp_iam_[A-Za-z0-9]{10,60}/,
      },
      matches: [['ncp_iam_', { of: 'base62', length: 10 }]],
      rejects: [['ncp_iam_', { of: 'base62', length: 3 }]],
    },
  ],
};
