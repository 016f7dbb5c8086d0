import { expect, test } from '@jest/globals';
import { password } from '../support/tokens.ts';
import { credentials } from './look.ts';

test('the data of a Kubernetes secret is the plain value in another spelling', () => {
  const value = password('kubernetes');
  const url = `postgres://svc:${value}@db-7.prod.acme.io/main`;
  const manifest = (key: string, text: string) =>
    `apiVersion: v1\nkind: Secret\nmetadata:\n  name: app\ndata:\n  ${key}: ${Buffer.from(text).toString('base64')}\n`;
  for (const [key, text] of [
    ['DB_PASSWORD', value],
    ['DATABASE_URL', url],
  ] as const) {
    const [plain] = credentials('.env', `${key}=${text}\n`);
    const [wrapped] = credentials('secret.yaml', manifest(key, text));
    expect(wrapped).toMatchObject({ identity: plain!.identity, type: plain!.type, wrapping: ['base64'] });
    expect(wrapped!.spelling).not.toBe(plain!.spelling);
  }
});
