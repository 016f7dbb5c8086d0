import { describe, expect, test } from '@jest/globals';
import { password, token } from '../support/tokens.ts';
import { credentials, targets } from './look.ts';

const PASSWORD = password('identity');
const HOST = 'db-7.prod.acme.io';

/** The one credential of a file. */
function only(path: string, text: string) {
  const all = credentials(path, text);
  expect(all).toHaveLength(1);
  return all[0]!;
}

describe('a connection string', () => {
  const plain = `postgres://svc:${PASSWORD}@${HOST}/main`;
  const spellings: readonly [string, string, string][] = [
    ['with the default port', '.env', `URL=postgres://svc:${PASSWORD}@${HOST}:5432/main`],
    ['with another name of the scheme', '.env', `URL=postgresql://svc:${PASSWORD}@${HOST}/main`],
    ['behind a pooler', '.env', `URL=postgres://svc:${PASSWORD}@${HOST}:6432/main`],
    ['with a driver', '.env', `URL=postgresql+asyncpg://svc:${PASSWORD}@${HOST}/main`],
    ['with other parameters', '.env', `URL=postgres://svc:${PASSWORD}@${HOST}/main?sslmode=require`],
    ['with another database', '.env', `URL=postgres://svc:${PASSWORD}@${HOST}/other`],
    [
      'with a percent-encoded password',
      '.env',
      `URL=postgres://svc:%${PASSWORD.charCodeAt(0).toString(16)}${PASSWORD.slice(1)}@${HOST}/main`,
    ],
    ['with capitals in the host', '.env', `URL=postgres://svc:${PASSWORD}@${HOST.toUpperCase()}/main`],
    ['as JDBC', '.env', `URL=jdbc:postgresql://${HOST}:5432/main?user=svc&password=${PASSWORD}`],
    ['as libpq keywords', '.env', `URL="host=${HOST} port=5432 user=svc password=${PASSWORD} dbname=main"`],
    ['as ADO.NET keywords', '.env', `URL="Host=${HOST};Port=5432;Username=svc;Password=${PASSWORD};Database=main"`],
    ['in YAML', 'a.yaml', `url: ${`postgres://svc:${PASSWORD}@${HOST}/main`}`],
    ['in base64', '.env', `URL_B64=${Buffer.from(plain).toString('base64')}`],
    ['in prose', 'README.md', `Connect to ${plain}, then migrate.`],
    ['in an argument of a command', 'run.sh', `psql "${plain}" -c "select 1"`],
    ['in a file of an unknown format', 'notes.xyz', `main db ${plain}\n`],
  ];

  test.each(spellings)('is the same %s', (_name, path, text) => {
    expect(only(path, text).identity).toBe(only('.env', `URL=${plain}`).identity);
  });

  test.each([
    ['another host', `postgres://svc:${PASSWORD}@db-8.prod.acme.io/main`],
    ['another user', `postgres://other:${PASSWORD}@${HOST}/main`],
    ['another port', `postgres://svc:${PASSWORD}@${HOST}:5999/main`],
    ['another family', `mysql://svc:${PASSWORD}@${HOST}/main`],
  ])('is another one with %s', (_name, text) => {
    expect(only('.env', `URL=${text}`).identity).not.toBe(only('.env', `URL=${plain}`).identity);
  });

  test('is one connection with its parts in entries of their own', () => {
    const parts = `ORDERS_DB_HOST=${HOST.toUpperCase()}\nORDERS_DB_PORT=5432\nORDERS_DB_USER=svc\nORDERS_DB_PASSWORD=${PASSWORD}\n`;

    expect(only('.env', parts).connection).toBeDefined();
    expect(only('.env', parts).connection).toBe(only('.env', `URL=${plain}`).connection);
    expect(only('.env', parts.replace('=svc', '=other')).connection).not.toBe(only('.env', `URL=${plain}`).connection);
  });

  test('names its password in the space of plain values, so that a reused password shows', () => {
    expect(only('.env', `URL=${plain}`).password).toBe(only('.env', `DB_PASSWORD=${PASSWORD}`).identity);
  });

  test('keeps a password with @ and / in one piece', () => {
    const odd = `${PASSWORD}/x@9`;
    expect(only('.env', `URL=postgres://svc:${odd}@${HOST}/main`).password).toBe(only('.env', `DB_PASSWORD=${odd}`).identity);
  });

  test.each(['$', '%', '$x'])('may have %s in its password', (mark) => {
    expect(credentials('.env', `URL='postgres://svc:${PASSWORD}${mark}9@${HOST}/main'`)).toMatchObject([
      { type: 'postgres-url', weak: undefined },
    ]);
  });

  test.each(['${DB_PASSWORD}', '{password}', '%s', '<password>'])('is none where its password is %s', (mark) => {
    expect(credentials('.env', `URL='postgres://svc:${mark}@${HOST}/main'`)).toEqual([]);
  });

  test('is none where the @ belongs to the path', () => {
    expect(credentials('.env', 'URL=https://acme.io/@scope/pkg\nOTHER=https://acme.io:8443/@scope/pkg')).toEqual([]);
  });

  test('is not looked for at the hosts of documentation, nor with a placeholder, in prose', () => {
    expect(credentials('README.md', `postgres://svc:${PASSWORD}@db.example.com/main postgres://user:password@${HOST}/x`)).toEqual([]);
  });
});

describe('a derived form', () => {
  const value = token('stripe-secret-key', 'derived');

  test.each([
    ['in base64', `KEY_B64=${Buffer.from(value).toString('base64')}`],
    ['twice in base64', `KEY_B64=${Buffer.from(Buffer.from(value).toString('base64')).toString('base64')}`],
    ['in base64 for URLs', `KEY_B64=${Buffer.from(value).toString('base64url')}`],
    ['with a percent code', `KEY_URL=${value.replaceAll('_', '%5F')}`],
  ])('%s is the same secret in another spelling', (_name, text) => {
    const plain = only('.env', `KEY=${value}`);
    const derived = only('.env', text);
    expect(derived.identity).toBe(plain.identity);
    expect(derived.spelling).not.toBe(plain.spelling);
    expect(derived.wrapping).not.toEqual([]);
  });

  test('behind Bearer or in quotes is the same spelling', () => {
    const plain = only('.env', `KEY=${value}`);
    const header = only('run.sh', `curl -H "Authorization: Bearer ${value}" https://acme.io`);
    expect([header.identity, header.spelling]).toEqual([plain.identity, plain.spelling]);
  });

  test('of a user and a password is taken apart', () => {
    const pair = Buffer.from(`svc:${PASSWORD}`).toString('base64');
    const basic = only('run.sh', `curl -H "Authorization: Basic ${pair}" https://acme.io`);
    expect(basic.identity).toBe(only('.env', `DB_PASSWORD=${PASSWORD}`).identity);
    expect(basic.wrapping).toEqual(['basic']);
    expect(basic.user).toBe(only('.env', `URL=postgres://svc:${PASSWORD}@${HOST}/main`).user);
  });
});

describe('a group of keys', () => {
  test('gives the password its user and host', () => {
    const text = `DB_HOST=${HOST}\nDB_PORT=5432\nDB_USER=svc\nDB_PASSWORD=${PASSWORD}\n`;
    const grouped = only('.env', text);
    const url = only('.env', `URL=postgres://svc:${PASSWORD}@${HOST}/main`);
    expect(grouped).toMatchObject({ password: url.password, user: url.user, local: false });
    expect(targets('.env', text)).toEqual([HOST]);
  });

  test.each([
    [
      'application.properties',
      `spring.datasource.url=jdbc:postgresql://${HOST}:5432/main\nspring.datasource.username=svc\nspring.datasource.password=${PASSWORD}\n`,
    ],
    ['.env', `PGHOST=${HOST}\nPGUSER=svc\nPGPASSWORD=${PASSWORD}\n`],
    ['.my.cnf', `[client]\nhost=${HOST}\nuser=svc\npassword=${PASSWORD}\n`],
  ])('is seen in %s', (path, text) => {
    const url = only('.env', `URL=postgres://svc:${PASSWORD}@${HOST}/main`);
    expect(only(path, text)).toMatchObject({ password: url.password, user: url.user });
    expect(targets(path, text)).toEqual([HOST]);
  });

  test('is local where its host is', () => {
    expect(only('.env', `DB_HOST=localhost\nDB_USER=svc\nDB_PASSWORD=${PASSWORD}\n`).local).toBe(true);
    expect(only('.env', `DB_HOST=prod-db\nDB_USER=svc\nDB_PASSWORD=${PASSWORD}\n`).local).toBe(false);
  });

  test('ends where its parent ends', () => {
    const [one, two] = credentials(
      'config/database.yml',
      `production:\n  host: ${HOST}\n  username: svc\n  password: ${PASSWORD}\ntest:\n  host: localhost\n  username: svc\n  password: ${PASSWORD}\n`,
    );
    expect([one!.local, two!.local]).toEqual([false, true]);
  });

  test('of AWS gives the secret key the account of its key id', () => {
    const id = token('aws-access-key-id', 'pair');
    const key = token('aws-secret-access-key', 'pair');
    const [first, second] = credentials('.env', `AWS_ACCESS_KEY_ID=${id}\nAWS_SECRET_ACCESS_KEY=${key}\n`);
    expect(first!.account).toMatch(/^aws:\d{12}$/);
    expect(second!.account).toBe(first!.account);
  });
});
