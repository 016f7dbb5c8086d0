import { describe, expect, test } from '@jest/globals';
import { draw, token } from '../support/tokens.ts';
import { credentials } from './look.ts';

const key = token('google-service-account-key', 'a');

describe('the key of a service account', () => {
  const file = {
    type: 'service_account',
    project_id: 'acme-prod-7',
    private_key: `${key}\n`,
    client_email: 'ci@acme-prod-7.iam.gserviceaccount.com',
  };

  test.each([
    ['in its file', 'account.json', JSON.stringify(file, undefined, 2)],
    ['in a variable', '.env', `GCP_KEY='${JSON.stringify(file)}'\n`],
    ['in a variable, encoded', '.env', `GCP_KEY=${Buffer.from(JSON.stringify(file)).toString('base64')}\n`],
  ])('is known with its project %s', (_name, path, text) => {
    const [found] = credentials(path, text);

    expect(found).toMatchObject({ type: 'google-service-account-key', account: 'gcp:acme-prod-7' });
  });

  test('is a private key where nothing around it says whose', () => {
    expect(credentials('deploy.pem', `${key}\n`)).toMatchObject([{ type: 'private-key' }]);
  });
});

describe('key material that only its surroundings give away', () => {
  const part = draw([{ of: 'base64url', length: 43 }], 'jwk');

  test('a public JSON Web Key is none', () => {
    expect(credentials('key.json', JSON.stringify({ kty: 'EC', crv: 'P-256', x: part, y: part }))).toEqual([]);
  });

  test('a member d without a key type is none', () => {
    expect(credentials('path.json', JSON.stringify({ d: part })).map(({ type }) => type)).not.toContain('jwt-private-jwk');
  });

  test('a phrase of documentation is none', () => {
    expect(credentials('.env', `MNEMONIC="${'test '.repeat(11)}junk"\n`)).toEqual([]);
  });

  test('a sentence under another key is none', () => {
    expect(credentials('.env', 'TITLE="the quick brown fox jumps over the lazy dog and then sleeps"\n')).toEqual([]);
  });

  test('a list of numbers that are no bytes is none', () => {
    expect(credentials('data.json', JSON.stringify(Array.from({ length: 64 }, (_, index) => index * 9)))).toEqual([]);
  });
});
