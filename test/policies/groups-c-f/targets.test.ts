import { expect, test } from '@jest/globals';
import { CONTEXT, credentialAt } from '../scenes.ts';
import { referenceAt, says, targetAt } from './scene.ts';

const C1 = 'nonprod-points-at-prod';
const C2 = 'prod-points-at-nonprod';
const staging = { path: '.env.staging', at: 'staging' };
const production = { path: '.env.production', at: 'production' };
const HOST = 'main.abc.rds.amazonaws.com';

test('staging that connects to the host of production is an error on the staging side', () => {
  expect(says(C1, [targetAt(HOST, staging), targetAt(HOST, production)])).toEqual(['error .env.staging:3']);
});

test('a host that only its name gives to production is a warning', () => {
  expect(says(C1, [targetAt('db.prod.acme.internal', staging)])).toEqual(['warning .env.staging:3']);
});

test('a host that the settings give to production is an error', () => {
  const owner = { name: 'production', tier: 'production', ownsHost: (host: string) => host === HOST } as never;
  const context = { ...CONTEXT, settings: { ...CONTEXT.settings, environments: [owner] } };

  expect(says(C1, [targetAt(HOST, staging)], {}, context)).toEqual(['error .env.staging:3']);
});

test.each([
  [
    'a third party',
    [
      targetAt('api.stripe.com', { ...staging, key: 'API_URL' }, { own: false }),
      targetAt('api.stripe.com', { ...production, key: 'API_URL' }, { own: false }),
    ],
  ],
  ['a list of origins', [targetAt(HOST, staging, { connection: false }), targetAt(HOST, production)]],
  ['this machine', [targetAt('localhost', staging, { local: true }), targetAt('localhost', production, { local: true })]],
  ['a comment', [targetAt(HOST, staging, {}, 'comment'), targetAt(HOST, production)]],
  ['documentation', [targetAt(HOST, { ...staging, attribution: { place: 'documentation' } }), targetAt(HOST, production)]],
  ['a template', [targetAt(HOST, { ...staging, attribution: { place: 'template' } }), targetAt(HOST, production)]],
  ['a name inside each cluster', [targetAt('db.x.svc.cluster.local', staging), targetAt('db.x.svc.cluster.local', production)]],
  ['a registry', [targetAt('registry.acme.fly.dev', staging), targetAt('registry.acme.fly.dev', production)]],
  [
    'a key that names a service of all',
    [targetAt(HOST, { ...staging, key: 'SENTRY_HOST' }), targetAt(HOST, { ...production, key: 'SENTRY_HOST' })],
  ],
  [
    'a project by its title',
    [
      targetAt('my-app-1', { ...staging, key: 'PROJECT_NAME' }, { kind: 'project' }),
      targetAt('my-app-1', { ...production, key: 'PROJECT_NAME' }, { kind: 'project' }),
    ],
  ],
  ['a place that nothing places', [targetAt(HOST, { path: '.env' }), targetAt(HOST, production)]],
  [
    'a host that is staging’s',
    [targetAt('staging-db.x.rds.amazonaws.com', staging), targetAt('staging-db.x.rds.amazonaws.com', production)],
  ],
  ['two environments with hosts of their own', [targetAt('a.x.rds.amazonaws.com', staging), targetAt('b.x.rds.amazonaws.com', production)]],
])('no finding for %s', (_, occurrences) => {
  expect(says(C1, occurrences)).toEqual([]);
});

test('an account in two environments is a warning', () => {
  expect(
    says(
      C1,
      [staging, production].map((where) => targetAt('aws:171436882533', { ...where, key: 'AWS_ACCOUNT_ID' }, { kind: 'account' })),
    ),
  ).toEqual(['warning .env.staging:3']);
});

test('what reuse of the whole credential says already is not said twice', () => {
  const both = [staging, production].flatMap((where) => [
    targetAt(HOST, { ...where, key: 'KEY' }),
    credentialAt({ path: where.path, environment: where.at, line: 3 }),
  ]);

  expect(says(C1, both)).toEqual([]);
});

test('a staging file that names a secret of production is a warning, and an error where production names it too', () => {
  expect(says(C1, [referenceAt('prod/db/password', staging, 'vault')])).toEqual(['warning .env.staging:3']);
  expect(says(C1, [referenceAt('prod/db/password', staging, 'vault'), referenceAt('prod/db/password', production, 'vault')])).toEqual([
    'error .env.staging:3',
  ]);
});

test('one item of a password manager in two environments is a warning; a parameter path is another one in each account', () => {
  expect(says(C1, [referenceAt('Infra/db/password', staging, 'op'), referenceAt('Infra/db/password', production, 'op')])).toEqual([
    'warning .env.staging:3',
  ]);
  expect(says(C1, [referenceAt('/app/db/password', staging, 'ssm'), referenceAt('/app/db/password', production, 'ssm')])).toEqual([]);
});

test('production that points at staging is a warning on the production side', () => {
  expect(says(C2, [targetAt('staging-db.x.rds.amazonaws.com', production)])).toEqual(['warning .env.production:3']);
  expect(says(C2, [targetAt('staging-db.x.rds.amazonaws.com', staging)])).toEqual([]);
  expect(says(C2, [referenceAt('staging/db', { ...production, key: 'DB_PATH' }, 'vault')])).toEqual(['warning .env.production:3']);
});
