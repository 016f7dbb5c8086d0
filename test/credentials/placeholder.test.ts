import { describe, expect, test } from '@jest/globals';
import { password, token } from '../support/tokens.ts';
import { credentials, references } from './look.ts';

const STRONG = password('placeholder');

describe('a placeholder', () => {
  test.each([
    'changeme',
    'CHANGE_ME',
    'your-password-here',
    '<your-password>',
    'xxxxxxxxxxxxxxxx',
    '****************',
    'REPLACE_ME',
    'todo-insert-password',
    'password',
    'abcdefghijklmnop',
    '1234567890123456',
    'abcabcabcabcabc',
    '__DB_PASSWORD__',
    'insert-your-secret-here',
  ])('is never a real secret: %s', (value) => {
    expect(credentials('.env', `DB_PASSWORD='${value}'\n`).filter(({ weak }) => weak === undefined)).toEqual([]);
  });

  test('stands behind a provider prefix', () => {
    const parts = ['sk_', 'live_'].join('');
    for (const body of ['x'.repeat(24), '0'.repeat(24), 'abcdefghijklmnopqrstuvwx', '123456789012345678901234'])
      expect(credentials('.env', `KEY=${parts}${body}\n`)).toEqual([]);
  });

  test('has the shape of a token and a wrong checksum: it is not a secret of an unknown issuer either', () => {
    const value = token('github-personal-access-token', 'checksum');
    expect(credentials('.env', `GITHUB_TOKEN=${value.slice(0, -6)}000000\n`)).toEqual([]);
  });

  test('is a known default of a service', () => {
    expect(credentials('.env', 'POSTGRES_PASSWORD=postgres\n')).toMatchObject([{ weak: 'default' }]);
  });
});

describe('what looks like a placeholder and is none', () => {
  test.each(['staging', 'sandbox', 'demo', 'test', 'dev', 'backup', 'prod'])('T1: a password that begins with %s', (word) => {
    expect(credentials('.env', `DB_PASSWORD=${word}-${STRONG}\n`)).toMatchObject([{ weak: undefined }]);
  });

  test.each(['example', 'test', 'xxx', 'fake'])('T2: a random value that holds %s somewhere', (word) => {
    expect(credentials('.env', `API_SECRET=${STRONG.slice(0, 11)}${word}${STRONG.slice(11)}\n`)).toMatchObject([{ weak: undefined }]);
  });

  test('T3: a token with a valid checksum, in an example file', () => {
    const value = token('github-personal-access-token', 'example');
    expect(credentials('.env.example', `TOKEN=${value}\n`)).toMatchObject([{ type: 'github-personal-access-token' }]);
    expect(credentials('docs/example.md', `Use \`${value}\` here.\n`)).toHaveLength(1);
  });

  test.each([
    ['shell', '.env', `DB_PASSWORD=\${PW:-${STRONG}}\n`],
    ['compose', 'docker-compose.yml', `services:\n  db:\n    image: postgres\n    environment:\n      DB_PASSWORD: \${PW:-${STRONG}}\n`],
    ['nested', '.env', `DB_PASSWORD=\${PW:-\${OTHER:-${STRONG}}}\n`],
    ['Node', 'src/db.ts', `export const dbPassword = process.env.DB_PASSWORD ?? '${STRONG}';\n`],
    ['Helm', 'values.yaml', `password: '{{ default "${STRONG}" .Values.pw }}'\n`],
  ])('T4: the default of a reference, in %s', (_name, path, text) => {
    expect(credentials(path, text)).toMatchObject([{ weak: undefined, type: 'generic-password' }]);
  });

  test('T5: a URL whose password is a reference is no credential', () => {
    expect(credentials('.env', 'DATABASE_URL=postgres://app:${PW}@prod-db.acme.io/app\n')).toEqual([]);
  });

  test('T7: a masked tail is no credential', () => {
    expect(
      credentials('.env', `KEY=${['sk_', 'live_'].join('')}...4242\nSECRET=****************4242\n`).filter(
        ({ weak }) => weak === undefined,
      ),
    ).toEqual([]);
  });
});

describe('a reference', () => {
  test.each([
    ['TOKEN=$DEPLOY_TOKEN', 'env DEPLOY_TOKEN'],
    ['TOKEN=${DEPLOY_TOKEN:?missing}', 'env DEPLOY_TOKEN'],
    ['TOKEN=op://vault/item/field', 'op vault/item/field'],
    ['TOKEN=vault:secret/data/app', 'vault secret/data/app'],
    ['TOKEN=$(aws secretsmanager get-secret-value --secret-id app)', 'secretsmanager app'],
  ])('is named: %s', (text, name) => {
    expect(references('.env', `${text}\n`)).toEqual([name]);
  });

  test('is seen behind Bearer and inside a URL', () => {
    const text = 'auth: "Bearer ${{ secrets.PROD_TOKEN }}"\nurl: "https://x:${{ secrets.REPO_TOKEN }}@acme.io/a"\n';
    expect(references('config.yml', text)).toEqual(['github-secret PROD_TOKEN', 'github-secret REPO_TOKEN']);
  });
});
