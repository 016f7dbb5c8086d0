import { describe, expect, test } from '@jest/globals';
import { draw, expand, token } from '../support/tokens.ts';
import { credentials } from './look.ts';

function typesIn(path: string, text: string): string[] {
  return credentials(path, text).map(({ type }) => type);
}

const HEX = draw([{ of: 'hex', length: 32 }], 'issuer/hex');

describe('a value whose shape says nothing belongs to the issuer that its surroundings name', () => {
  test.each([
    ['a stage between the words of a key', '.env', `DATADOG_PROD_API_KEY=${HEX}\n`],
    ['camel case', 'client.ts', `const datadogApiKey = '${HEX}';\n`],
    ['a key without marks', 'client.py', `datadogapikey = "${HEX}"\n`],
    ['dots', 'app.properties', `datadog.key=${HEX}\n`],
    ['a parent of the key', 'config.yaml', `services:\n  datadog:\n    token: ${HEX}\n`],
    ['a parent that makes up a listed key with it', 'config.yaml', `dd:\n  api_key: ${HEX}\n`],
    ['a comment before it', 'settings.py', `# Datadog\nAPI_TOKEN = "${HEX}"\n`],
    ['the file', 'config/datadog.yaml', `api_token: ${HEX}\n`],
    ['another case than its own', '.env', `DATADOG_API_KEY=${HEX.toUpperCase()}\n`],
  ])('%s', (_name, path, text) => {
    expect(typesIn(path, text)).toEqual(['datadog-api-key']);
  });

  test('which is the one that is named nearest', () => {
    const text = expand(`# Datadog\nA_TOKEN=<<hex32 a>>\n# Mailjet\nB_TOKEN=<<hex32 b>>\n`);

    expect(typesIn('notes.env', text)).toEqual(['datadog-api-key', 'mailjet-key']);
  });
});

describe('a value is left alone', () => {
  test.each([
    ['the key only speaks about a credential', '.env', `DATADOG_API_KEY_ID=${HEX}\n`],
    ['the key names no credential', '.env', `DATADOG_REVISION=${HEX}\n`],
    ['the value is a digest of a file', 'config.yaml', `datadog:\n  checksum: ${HEX}\n`],
    ['the value is made of words', '.env', 'DATADOG_API_KEY=the-quick-brown-fox-jumps-over-it\n'],
  ])('where %s', (_name, path, text) => {
    expect(typesIn(path, text).filter((type) => type.startsWith('datadog'))).toEqual([]);
  });

  test('an everyday word nearby names no issuer', () => {
    const text = `# the first line\nAPI_TOKEN=${token('line-channel-token', 'a')}\n`;

    expect(typesIn('x.env', text)).not.toContain('line-channel-token');
  });

  test('a key that is shipped to browsers is published on purpose', () => {
    expect(credentials('.env', `VITE_ALGOLIA_SECRET=${HEX}\n`).filter(({ publishable }) => !publishable)).toEqual([]);
  });
});

describe('an everyday word', () => {
  const secret = draw([{ of: 'base62', length: 32 }], 'issuer/box');

  test('names an issuer on the line of the value', () => {
    expect(typesIn('client.js', `const client = new Box({ clientSecret: '${secret}' });\n`)).toEqual(['box-token']);
  });

  test('names none in a comment before it', () => {
    expect(typesIn('client.js', `// a box of things\nconst clientSecret = '${secret}';\n`)).toEqual(['generic-secret']);
  });
});

describe('a key that is only called key', () => {
  test('belongs to the issuer on its line', () => {
    expect(typesIn('client.js', `const client = new Datadog({ key: '${HEX}' });\n`)).toEqual(['datadog-api-key']);
  });

  test.each(['primary_key', 'cache_key', 'etag', 'token_address'])('is none where it is a %s', (key) => {
    expect(typesIn('config.yaml', `datadog:\n  ${key}: ${HEX}\n`)).toEqual([]);
  });
});
