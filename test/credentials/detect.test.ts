import { describe, expect, test } from '@jest/globals';
import { RULE_SET } from '../../src/credentials/detect.ts';
import type { DeclaredCredentialType } from '../../src/domain/settings.ts';
import { parseSettings } from '../../src/settings/parse.ts';
import { password, token } from '../support/tokens.ts';
import { credentials, found, look } from './look.ts';

function declared(pattern: string, keyword: string): readonly DeclaredCredentialType[] {
  const type = { id: 'acme-token', name: 'Acme token', pattern, keywords: [keyword], mode: 'live' };
  return parseSettings(JSON.stringify({ credentials: { types: [type] } }), 'envsep.json').credentialTypes;
}

function types(path: string, text: string, credentialTypes: readonly DeclaredCredentialType[]): string[] {
  return look(path, text, { credentialTypes }).detections.flatMap((one) => (one.kind === 'credential' ? [one.credential.type] : []));
}

describe('one place of a text', () => {
  test('is one credential, of the type that the user declared', () => {
    const value = token('stripe-secret-key', 'declared');
    expect(types('.env', `KEY=${value}\n`, declared('sk_[a-z]{4}_[0-9A-Za-z]{24}', 'live'))).toEqual(['acme-token']);
  });

  test('is not looked at for a declared type without one of its keywords', () => {
    expect(types('.env', 'A=acme-12345678\n', declared('acme-[0-9]{8}', 'ACME'))).toEqual([]);
    expect(types('.env', 'ACME=acme-12345678\n', declared('acme-[0-9]{8}', 'ACME'))).toEqual(['acme-token']);
  });

  test('is one key block, whatever stands in its body', () => {
    expect(credentials('deploy.pem', `${token('private-key', 'block')}\n`).map(({ type }) => type)).toEqual(['private-key']);
  });

  test('is what the key says where several providers share a prefix', () => {
    const value = `${['sk_', 'live_'].join('')}${password('shared')}${password('shared-2').slice(0, 18)}`;
    expect(credentials('.env', `CLERK_SECRET_KEY=${value}\n`).map(({ type }) => type)).toEqual(['clerk-secret-key']);
  });
});

describe('a detection', () => {
  test('points at the value, not at its quotes or its scheme', () => {
    const value = token('stripe-secret-key', 'place');
    const [one] = found('a.yaml', `app:\n  key: "${value}"\n`);
    expect(one!.location).toMatchObject({ startLine: 2, startColumn: 9, endLine: 2, endColumn: 9 + value.length, keyPath: 'app.key' });
  });

  test('of a connection string points at its password', () => {
    const value = password('place');
    const [one] = found('.env', `URL=postgres://svc:${value}@db-7.prod.acme.io/main\n`);
    expect(one!.location).toMatchObject({ startColumn: 20, endColumn: 20 + value.length });
  });

  test('has the name before it where no reader gave one', () => {
    const [one] = found('notes.xyz', `deploy_key = ${token('stripe-secret-key', 'name')}\n`);
    expect(one!.key).toBe('deploy_key');
  });
});

test('an ignore comment counts only with a reason', () => {
  const text = 'a=1 # envsep-ignore some-policy -- rotated on Monday (until 2027-01-31)\nb=2 # envsep-ignore some-policy\n';
  expect(look('.env', text).ignoreComments).toEqual([
    { line: 1, policies: ['some-policy'], reason: 'rotated on Monday', until: '2027-01-31' },
  ]);
});

test('the rule set has a name that stays within a run', () => {
  expect(RULE_SET()).toMatch(/^[0-9a-f]{64}$/);
  expect(RULE_SET()).toBe(RULE_SET());
});

test('a random value may begin as a date does; a date is none', () => {
  const drawn = ['90467544', 'c745223997b5392fb664b763'].join('');

  expect(credentials('config.yml', `redis_password: ${drawn}\n`)).toHaveLength(1);
  expect(credentials('config.yml', 'token_secret: 20260131-release\npassword: 2026-01-31\n')).toEqual([]);
});
