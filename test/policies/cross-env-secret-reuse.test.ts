import { expect, test } from '@jest/globals';
import type { Credential } from '../../src/domain/credential.ts';
import { evaluate } from '../../src/policies/evaluate.ts';
import { CONTEXT, credentialAt, type Placed, said, sceneOf } from './scenes.ts';

const REUSE = /cross-env|signing/;
const GENERIC = { type: 'generic-secret', certainty: 'likely' } as const;

function at(environment: string, credential: Partial<Credential> = {}, more: Partial<Placed> = {}): Placed {
  return { path: `.env.${environment}`, environment, credential: { ...GENERIC, ...credential }, ...more };
}
const reuses = (placed: readonly Placed[], sharing?: (typeof CONTEXT.settings.sharing)[number]): string[] =>
  said(placed, { ...CONTEXT, settings: { ...CONTEXT.settings, sharing: sharing === undefined ? [] : [sharing] } }).filter((line) =>
    REUSE.test(line),
  );

test('a secret of production and staging is one error at the staging side', () => {
  expect(reuses([at('production'), at('staging')])).toEqual(['error cross-env-secret-reuse .env.staging:1']);
});

test('a secret that stays in one environment is not reported', () => {
  expect(reuses([at('staging'), at('staging', {}, { path: 'b/.env.staging' })])).toEqual([]);
});

test('a value in twelve places is one finding with twelve places, whatever the order of the scene', () => {
  const placed = ['production', 'staging', 'qa'].flatMap((environment) =>
    ['a', 'b', 'c', 'd'].map((folder) => at(environment, {}, { path: `${folder}/.env.${environment}` })),
  );
  const [first] = evaluate(sceneOf(placed.map(credentialAt)), CONTEXT).findings.filter(({ policy }) => REUSE.test(policy));

  expect(first?.primary.location.path).toBe('a/.env.qa');
  expect(first?.related).toHaveLength(11);
  expect(evaluate(sceneOf(placed.reverse().map(credentialAt)), CONTEXT).findings.filter(({ policy }) => REUSE.test(policy))).toEqual([
    first,
  ]);
});

test('two weaker environments are a warning, two throwaway ones a note', () => {
  expect(reuses([at('staging'), at('qa')])).toEqual(['warning cross-env-secret-reuse .env.qa:1']);
  expect(reuses([at('development'), at('test')])).toEqual(['note cross-env-secret-reuse .env.development:1']);
});

test('a short value under names that differ is a note, under one name an error', () => {
  const short = { length: 9, bits: 45 };
  expect(reuses([at('production', short, { key: 'SMTP_PASSWORD' }), at('staging', short, { key: 'WIFI_PASSWORD' })])).toEqual([
    'note cross-env-secret-reuse .env.staging:1',
  ]);
  expect(reuses([at('production', short, { key: 'PROD_DB_PASSWORD' }), at('staging', short, { key: 'STAGING_DB_PASSWORD' })])).toEqual([
    'error cross-env-secret-reuse .env.staging:1',
  ]);
});

test.each<[string, Partial<Credential>]>([
  ['public by design', { publishable: true }],
  ['a placeholder', { weak: 'placeholder' }],
  ['a local default', { local: true }],
])('%s in two environments is not reported', (_, credential) => {
  expect(reuses([at('production', credential), at('staging', credential)])).toEqual([]);
});

test('a place that is only known not to be production never blocks, and takes no part among weaker ones', () => {
  const unsure = at('staging', {}, { path: 'dev-staging.env', attribution: { environment: undefined, confidence: 'ambiguous' } });
  expect(reuses([at('production'), unsure])).toEqual(['warning cross-env-secret-reuse dev-staging.env:1']);
  expect(reuses([at('staging'), unsure])).toEqual([]);
});

test('a place of which nothing is known takes no part', () => {
  expect(reuses([at('production'), at('staging', {}, { attribution: { tier: 'unknown', confidence: 'ambiguous' } })])).toEqual([]);
});

test('sharing that is declared by key is not reported, and is again after its end', () => {
  const sharing = {
    covers: (name: string) => name === 'KEY',
    what: 'KEY',
    environments: undefined,
    reason: 'one vendor account',
    until: '2025-12-31',
  };
  expect(reuses([at('production'), at('staging')], { ...sharing, until: '2026-01-01' })).toEqual([]);
  expect(reuses([at('production'), at('staging')], sharing)).toEqual(['error cross-env-secret-reuse .env.staging:1']);
});

test('sharing that names environments covers those and no other', () => {
  const sharing = {
    covers: (name: string) => name === 'KEY',
    what: 'KEY',
    environments: ['staging', 'qa'],
    reason: 'one tenant',
    until: undefined,
  };
  expect(reuses([at('staging'), at('qa')], sharing)).toEqual([]);
  expect(reuses([at('staging'), at('qa'), at('production')], sharing)).toEqual(['error cross-env-secret-reuse .env.qa:1']);
});

test('sharing that names an account covers its credentials', () => {
  const sharing = { covers: (name: string) => name === 'aws:1', what: 'aws:1', environments: undefined, reason: 'r', until: undefined };
  expect(reuses([at('production', { account: 'aws:1' }), at('staging', { account: 'aws:1' })], sharing)).toEqual([]);
});

test('one connection in two spellings, one in two bases and a password in two connections are three policies', () => {
  const connection = { type: 'postgres-url', password: 'p' };
  expect(reuses([at('production', { ...connection, spelling: 'a' }), at('staging', { ...connection, spelling: 'b' })])).toEqual([
    'error cross-env-dsn-reuse .env.staging:1',
  ]);
  expect(reuses([at('production'), at('staging', { wrapping: ['base64'] })])).toEqual(['error cross-env-derived-reuse .env.staging:1']);
  expect(reuses([at('production', { ...connection, identity: 'a' }), at('staging', { ...connection, identity: 'b' })])).toEqual([
    'warning cross-env-password-reuse .env.staging:1',
  ]);
});

test('a bare password equal to that of a connection of another environment is derived reuse', () => {
  expect(reuses([at('production', { type: 'postgres-url', identity: 'a', password: 'p' }), at('staging', { identity: 'p' })])).toEqual([
    'error cross-env-derived-reuse .env.staging:1',
  ]);
});

test('a derived value that is short does not block', () => {
  const short = { length: 10, bits: 50 };
  expect(reuses([at('production', short), at('staging', { ...short, wrapping: ['base64'] })])).toEqual([
    'warning cross-env-derived-reuse .env.staging:1',
  ]);
});

test('a signing secret is its own policy, under any key', () => {
  expect(reuses([at('production', { signing: true }), at('staging', { signing: true }, { key: 'OTHER' })])).toEqual([
    'error shared-signing-secret .env.staging:1',
  ]);
});

test('a live key of production in staging is one relation beside the production finding', () => {
  const live = { ...at('production', { mode: 'live', type: 'stripe-secret-key', certainty: 'certain' }) };
  expect(said([live, { ...live, path: '.env.staging', environment: 'staging' }])).toEqual([
    'error prod-credential-committed .env.production:1',
    'error cross-env-secret-reuse .env.staging:1',
  ]);
});
