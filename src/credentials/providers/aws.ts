import { PLATFORM_ROLE, API_ACCOUNT, API_PROJECT, MODELS, INGEST, PUBLIC } from '../capabilities.ts';
import type { Capability } from '../../domain/credential.ts';
import { JWT_SHAPE, withClaims, issuerHost } from '../jwt.ts';
import type { Provider } from '../provider.ts';

const CHECKED = '2026-11-25';
const SOURCE = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html';
const ROLE: Capability = {
  reach: 'what the IAM policies of its user or role grant in one AWS account',
  destroys: 'depends',
  destroysBackups: 'depends',
  note: 'Snapshots and retained backups can be deleted where the policies allow it; Object Lock in compliance mode cannot be bypassed.',
  scope: 'role',
  infrastructure: true,
  narrower: 'a role assumed through OIDC, without a stored key',
  rotate: SOURCE,
};
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Twelve digits of the account, from 40 bits behind the prefix; not readable in keys of before 2019 (fifth character I or J). */
function account(value: string): string | undefined {
  if (value[4] === 'I' || value[4] === 'J') return undefined;
  let bits = 0n;
  for (const character of value.slice(4, 20)) {
    const digit = BASE32.indexOf(character);
    if (digit < 0) return undefined;
    bits = (bits << 5n) | BigInt(digit);
  }
  // 80 bits: the account is bits 1–40 behind the first.
  const number = (bits >> 39n) & 0xffffffffffn;
  return number > 999999999999n ? undefined : `aws:${number.toString().padStart(12, '0')}`;
}

/** Base 64 of `BedrockAPIKey-…-at-<account>:<secret>`. */
function bedrockAccount(value: string): string | undefined {
  const number = /-at-(\d{12}):/.exec(Buffer.from(value.slice(4), 'base64').toString('latin1'))?.[1];
  return number === undefined ? undefined : `aws:${number}`;
}

export const provider: Provider = {
  id: 'aws',
  name: 'AWS',
  words: ['aws', 'amazon'],
  everyday: ['aws', 'amazon'],
  types: [
    {
      id: 'aws-access-key-id',
      name: 'AWS access key id',
      kind: 'identifier',
      certainty: 'certain',
      account,
      capability: ROLE,
      source: SOURCE,
      checked: CHECKED,
      reason: 'Four characters of kind and sixteen of base 32. An identifier: useless alone, and it names the account.',
      shape: {
        form: 'token',
        anchors: ['AKIA', 'ASIA'],
        pattern: /A(?:KIA|SIA)[A-Z2-7]{16}/,
        touches: { before: /[A-Za-z0-9/+]/, after: /[A-Za-z0-9/+]/ },
      },
      check: { exact: true, valid: (value) => !value.endsWith('EXAMPLE') },
      matches: [['AKI', 'A', { of: 'base32', length: 16 }]],
      rejects: [['AKI', 'A', { of: 'base32', length: 10 }]],
    },
    {
      id: 'aws-secret-access-key',
      name: 'AWS secret access key',
      kind: 'secret',
      certainty: 'certain',
      capability: ROLE,
      source: SOURCE,
      checked: CHECKED,
      reason: 'Forty characters of base 64, which says nothing alone: the key of the value must name it.',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9/+]{40}/,
        context: {
          keys: [
            'aws_secret_access_key',
            'aws_secret_key',
            'aws_secret',
            'secret_access_key',
            's3_secret_key',
            'amazon_secret_key',
            'aws_secret_access',
            's3_secret_access_key',
          ],
        },
      },
      check: {
        exact: true,
        valid: (value) => /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value) && !/EXAMPLE(?:KEY)?$/.test(value),
      },
      matches: [['wA1', { of: 'base64', length: 37 }]],
      rejects: [['wA1', { of: 'base64', length: 30 }]],
    },
    {
      id: 'aws-session-token',
      name: 'AWS session token',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...ROLE, note: 'It expires.' },
      source: SOURCE,
      checked: CHECKED,
      reason: 'A blob of a hundred characters to some thousand; its key names it.',
      shape: { form: 'context', pattern: /[A-Za-z0-9/+=]{100,3000}/, context: { keys: ['aws_session_token', 'session_token'] } },
      matches: [['IQoJ', { of: 'base64', length: 200 }]],
      rejects: [['IQoJ', { of: 'base64', length: 40 }]],
    },
    {
      id: 'aws-bedrock-api-key',
      name: 'Amazon Bedrock API key (long-term)',
      kind: 'secret',
      certainty: 'certain',
      account: bedrockAccount,
      capability: {
        ...MODELS,
        rotate: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html',
        scope: 'role',
        reach: 'Amazon Bedrock, as far as the policies of its IAM user allow',
      },
      reason: 'The marker and base 64 of a text that begins with BedrockAPIKey and names the account; its length follows the name.',
      source: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-how.html',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['ABSKQmVkcm9ja0FQSUtleS'],
        pattern: /ABSKQmVkcm9ja0FQSUtleS[A-Za-z0-9+/]{80,250}={0,2}/,
      },
      matches: [['ABSKQmVkcm9ja0FQSUtleS', { of: 'base62', length: 110 }]],
      rejects: [['ABSKQmVkcm9ja0FQSUtleS', { of: 'base62', length: 20 }]],
    },
    {
      id: 'aws-bedrock-short-term-api-key',
      name: 'Amazon Bedrock API key (short-term)',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        ...MODELS,
        rotate: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html',
        scope: 'role',
        note: 'It lives for twelve hours at most.',
      },
      reason: 'The marker and base 64 of a signed URL of Bedrock, whose length follows the region and the session token.',
      source: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-how.html',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t'],
        pattern: /bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[A-Za-z0-9+/]{60,3000}={0,2}/,
      },
      matches: [['bedrock-api-key-', 'YmVkcm9jay5hbWF6b25hd3MuY29t', { of: 'base62', length: 300 }]],
      rejects: [['bedrock-api-key-', 'YmVkcm9jay5hbWF6b25hd3MuY29t', { of: 'base62', length: 20 }]],
    },
    {
      id: 'aws-mws-auth-token',
      name: 'Amazon MWS auth token',
      kind: 'secret',
      certainty: 'certain',
      capability: API_ACCOUNT,
      reason: 'A UUID behind the marker. The service has been replaced by SP-API.',
      source: 'https://developer-docs.amazon.com/sp-api/docs/authorization-errors',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['amzn.mws.'],
        pattern: /amzn\.mws\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      },
      matches: [['amzn.mws.', { of: 'uuid', length: 36 }]],
      rejects: [['amzn.mws.', { of: 'hex', length: 20 }]],
    },
    {
      id: 'aws-appsync-api-key',
      name: 'AWS AppSync API key',
      kind: 'secret',
      certainty: 'certain',
      capability: {
        ...API_PROJECT,
        rotate: 'https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html',
        reach: 'the fields of one GraphQL API that accept an API key',
      },
      reason: "26 lower-case letters and digits behind the issuer's marker, the known length.",
      source: 'https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['da2-'],
        pattern: /da2-[a-z0-9]{26}/,
      },
      matches: [['da2-', { of: 'lower62', length: 26 }]],
      rejects: [['da2-', { of: 'lower62', length: 8 }]],
    },
    {
      id: 'aws-login-client-secret',
      name: 'Login with Amazon client secret',
      kind: 'secret',
      certainty: 'certain',
      capability: API_PROJECT,
      reason: "64 lower-case hexadecimal digits behind the issuer's marker, the known length.",
      source: 'https://developer.amazon.com/docs/login-with-amazon/register-web.html',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['amzn1.oa2-cs.v1.'],
        pattern: /amzn1\.oa2-cs\.v1\.[0-9a-f]{64}/,
      },
      matches: [['amzn1.oa2-cs.v1.', { of: 'hex', length: 64 }]],
      rejects: [['amzn1.oa2-cs.v1.', { of: 'hex', length: 21 }]],
    },
    {
      id: 'aws-ses-smtp-password',
      name: 'Amazon SES SMTP password',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...INGEST, reach: 'sending mail in the name of an IAM user' },
      reason: 'Base 64 of 33 bytes: a version and a signature. The shape says nothing alone, so the key must.',
      source: 'https://docs.aws.amazon.com/ses/latest/dg/smtp-credentials.html',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9+/]{44}/,
        context: {
          keys: ['ses_smtp_password', 'aws_ses_smtp_password', 'ses_password', 'smtp_ses_password', 'aws_ses_password'],
          listedOnly: true,
        },
      },
      matches: [[{ of: 'base64', length: 44 }]],
      rejects: [[{ of: 'base64', length: 14 }]],
    },
    {
      id: 'aws-codecommit-password',
      name: 'AWS CodeCommit Git password',
      kind: 'secret',
      certainty: 'likely',
      capability: PLATFORM_ROLE,
      reason: 'Forty-four characters of base 64: the key must name it.',
      source: 'https://docs.aws.amazon.com/codecommit/latest/userguide/setting-up-gc.html',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[A-Za-z0-9+/]{43}[A-Za-z0-9+/=]/,
        context: { keys: ['codecommit_password', 'aws_codecommit_password', 'codecommit_git_password'], listedOnly: true },
      },
      matches: [[{ of: 'base62', length: 43 }, '=']],
      rejects: [[{ of: 'base62', length: 20 }]],
    },
    {
      id: 'aws-presigned-url',
      name: 'Amazon S3 presigned URL',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...API_PROJECT, reach: 'one object, for the time that the URL says', note: 'It expires after seven days at most.' },
      reason: 'A signature of 64 hexadecimal digits (Signature Version 4) under its parameter.',
      source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-presigned-url.html',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['X-Amz-Signature='],
        pattern: /X-Amz-Signature=[0-9a-f]{64}/,
        touches: { before: /[A-Za-z0-9]/ },
      },
      matches: [['X-Amz-Signature=', { of: 'hex', length: 64 }]],
      rejects: [['X-Amz-Signature=', { of: 'hex', length: 21 }]],
    },
    {
      id: 'aws-cognito-token',
      name: 'AWS Cognito user token',
      kind: 'secret',
      certainty: 'likely',
      capability: { ...ROLE, reach: 'what one user of a pool may do', note: 'It expires.', infrastructure: false },
      reason: 'A JWT whose issuer is a user pool.',
      source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html',
      checked: '2026-11-25',
      shape: JWT_SHAPE,
      check: { exact: true, valid: (value) => /^cognito-idp\.[a-z0-9-]{5,30}\.amazonaws\.com$/.test(issuerHost(value)) },
      complete: withClaims({ iss: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc', token_use: 'access' }),
      matches: [['eyJ', { of: 'base62', length: 33 }, '.eyJ', { of: 'base62', length: 60 }, '.', { of: 'base62', length: 86 }]],
      rejects: [['eyJ', { of: 'base62', length: 33 }, '.eyJ', { of: 'base62', length: 60 }, '.', { of: 'base62', length: 86 }]],
    },
    {
      id: 'aws-unique-id',
      name: 'AWS unique id of a user, role, group or policy',
      kind: 'identifier',
      certainty: 'certain',
      capability: PUBLIC,
      reason: 'Four characters of kind and sixteen or seventeen more. An identifier: useless alone.',
      source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html',
      checked: '2026-11-25',
      shape: {
        form: 'token',
        anchors: ['AROA', 'AIDA', 'AGPA', 'AIPA', 'ANPA', 'ANVA', 'APKA', 'ASCA', 'ABIA', 'ACCA'],
        pattern: /A(?:ROA|IDA|GPA|IPA|NPA|NVA|PKA|SCA|BIA|CCA)[A-Z0-9]{16,17}/,
        touches: { before: /[A-Za-z0-9/+]/, after: /[A-Za-z0-9/+]/ },
      },
      matches: [['ARO', 'A', { of: 'base32', length: 17 }]],
      rejects: [['ARO', 'A', { of: 'base32', length: 8 }]],
    },
  ],
};
