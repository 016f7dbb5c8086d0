import { PLATFORM_ROLE, PLATFORM_PROJECT, API_PROJECT, SIGNING } from '../capabilities.ts';
import { isStrong } from '../strength.ts';
import type { Capability } from '../../domain/credential.ts';
import { crc32Base62 } from '../checksums/crc32.ts';
import type { CredentialType, Provider } from '../provider.ts';

const CHECKED = '2026-11-25';
const SOURCE = 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github';
const ROTATE = 'https://github.com/settings/tokens';
const CLASSIC: Capability = {
  reach: 'every repository and organisation of the user, as far as its scopes go',
  destroys: 'depends',
  destroysBackups: 'depends',
  note: 'With the scope repo it controls all private repositories; deleting one needs delete_repo.',
  scope: 'account',
  infrastructure: true,
  narrower: 'a fine-grained personal access token for the repositories that are needed',
  rotate: ROTATE,
};
const SELECTED: Capability = {
  reach: 'the repositories and permissions that it was given',
  destroys: 'depends',
  destroysBackups: 'unknown',
  scope: 'role',
  infrastructure: true,
  rotate: ROTATE,
};

/** The last six characters are the CRC-32 of the body in base 62 (GitHub engineering blog, 2021). */
function valid(value: string): boolean {
  const body = value.slice(4, -6);
  return crc32Base62(body) === value.slice(-6);
}

function classic(id: string, name: string, prefix: string, capability: Capability): CredentialType {
  return {
    id,
    name,
    kind: 'secret',
    certainty: 'certain',
    capability,
    source: SOURCE,
    checked: CHECKED,
    reason: 'Thirty characters and six of checksum, fixed since 2021.',
    shape: { form: 'token', anchors: [prefix], pattern: new RegExp(`${prefix}[0-9A-Za-z]{36}`) },
    check: { exact: true, valid },
    complete: (value) => value.slice(0, -6) + crc32Base62(value.slice(4, -6)),
    matches: [[prefix, { of: 'base62', length: 36 }]],
    rejects: [[prefix, { of: 'base62', length: 30 }]],
  };
}

export const provider: Provider = {
  id: 'github',
  name: 'GitHub',
  words: ['github', 'gh'],
  everyday: ['github', 'gh'],
  types: [
    classic('github-personal-access-token', 'GitHub personal access token (classic)', 'ghp_', CLASSIC),
    classic('github-oauth-token', 'GitHub OAuth access token', 'gho_', { ...CLASSIC, narrower: 'a GitHub App installation token' }),
    classic('github-user-to-server-token', 'GitHub App user token', 'ghu_', SELECTED),
    classic('github-installation-token', 'GitHub App installation token', 'ghs_', SELECTED),
    {
      id: 'github-refresh-token',
      name: 'GitHub refresh token',
      kind: 'secret',
      certainty: 'certain',
      capability: SELECTED,
      source: SOURCE,
      checked: CHECKED,
      reason: 'Seventy characters and six of checksum.',
      shape: { form: 'token', anchors: ['ghr_'], pattern: /ghr_[0-9A-Za-z]{76}/ },
      check: { exact: false, valid },
      complete: (value) => value.slice(0, -6) + crc32Base62(value.slice(4, -6)),
      matches: [['ghr_', { of: 'base62', length: 76 }]],
      rejects: [['ghr_', { of: 'base62', length: 36 }]],
    },
    {
      id: 'github-fine-grained-token',
      name: 'GitHub fine-grained personal access token',
      kind: 'secret',
      certainty: 'certain',
      capability: SELECTED,
      source: SOURCE,
      checked: CHECKED,
      reason: 'Twenty-two characters, an underscore, fifty-nine characters; no public checksum.',
      shape: { form: 'token', anchors: ['github_pat_'], pattern: /github_pat_[0-9A-Za-z]{22}_[0-9A-Za-z]{59}/ },
      matches: [['github_pat_', { of: 'base62', length: 22 }, '_', { of: 'base62', length: 59 }]],
      rejects: [['github_pat_', { of: 'base62', length: 22 }, '_', { of: 'base62', length: 20 }]],
    },
    {
      id: 'github-legacy-token',
      name: 'GitHub token (before April 2021)',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...PLATFORM_ROLE, reach: 'repositories, as far as its scopes allow', rotate: 'https://github.com/settings/tokens' },
      reason: '40 hexadecimal digits, as a commit has: the key must name it.',
      source: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{40}/,
        context: {
          keys: [
            'github_token',
            'gh_token',
            'github_pat',
            'github_access_token',
            'github_api_token',
            'github_oauth_token',
            'github_api_key',
          ],
        },
      },
      matches: [[{ of: 'hex', length: 40 }]],
      rejects: [[{ of: 'hex', length: 13 }]],
    },
    {
      id: 'github-client-secret',
      name: 'GitHub OAuth or GitHub App client secret',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_PROJECT, reach: 'exchanging and checking tokens in the name of one application', destroys: 'no' },
      reason: '40 hexadecimal digits: the key must name it.',
      source: 'https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{40}/,
        context: {
          keys: [
            'github_client_secret',
            'gh_client_secret',
            'github_oauth_client_secret',
            'github_app_client_secret',
            'github_secret',
            'github_oauth_secret',
            'github_app_secret',
            'github_oauth_app_secret',
          ],
        },
      },
      matches: [[{ of: 'hex', length: 40 }]],
      rejects: [[{ of: 'hex', length: 13 }]],
    },
    {
      id: 'github-runner-registration-token',
      name: 'GitHub Actions runner registration token',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...PLATFORM_PROJECT, reach: 'adding a runner that sees the secrets of jobs', note: 'It lives for one hour.' },
      reason: '29 characters from A on: the key must name it.',
      source: 'https://docs.github.com/en/rest/actions/self-hosted-runners',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /A[A-Z0-9]{28}/,
        context: {
          keys: [
            'runner_token',
            'runner_registration_token',
            'actions_runner_token',
            'github_runner_token',
            'actions_runner_registration_token',
          ],
          listedOnly: true,
        },
      },
      matches: [['A', { of: 'upper36', length: 28 }]],
      rejects: [['A', { of: 'upper36', length: 9 }]],
    },
    {
      id: 'github-app-installation-jwt',
      name: 'GitHub App installation token (stateless)',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        ...PLATFORM_ROLE,
        rotate: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/token-expiration-and-revocation',
        reach: 'the repositories of one installation',
        note: 'It lives for one hour.',
      },
      reason: 'The number of the app and a JWT of about 520 characters.',
      source: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['ghs_'],
        pattern: /ghs_[0-9]{3,12}_eyJ[A-Za-z0-9_-]{10,400}\.[A-Za-z0-9_-]{20,2000}\.[A-Za-z0-9_-]{40,700}/,
      },
      matches: [
        [
          'ghs_',
          { of: 'digits', length: 7 },
          '_',
          'eyJ',
          { of: 'base62', length: 33 },
          '.',
          { of: 'base62', length: 120 },
          '.',
          { of: 'base62', length: 342 },
        ],
      ],
      rejects: [['ghs_', { of: 'digits', length: 7 }, '_', 'eyJ', { of: 'base62', length: 33 }]],
    },
    {
      id: 'github-webhook-secret',
      name: 'GitHub webhook secret',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...SIGNING, reach: 'forging deliveries of webhooks' },
      signing: true,
      reason: 'Chosen freely: the key names it and the value must be as strong as what a generator makes.',
      source: 'https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[!-~]{16,256}/,
        context: { keys: ['github_webhook_secret', 'gh_webhook_secret', 'github_app_webhook_secret'], listedOnly: true },
      },
      check: { exact: true, valid: isStrong },
      matches: [[{ of: 'base62', length: 44 }]],
      rejects: [['changeme-changeme']],
    },
  ],
};
