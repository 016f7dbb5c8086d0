import { expect, test } from '@jest/globals';
import { jobAt, referenceAt, says } from './scene.ts';

const D1 = 'prod-secret-in-nonprod-job';

test.each([
  ['a production secret in a job of staging', 'PROD_DB_URL', 'deploy', { declares: 'staging' }, ['error .github/workflows/deploy.yml:3']],
  ['a production secret in a job that tests', 'PROD_DB_URL', 'e2e', { at: 'test' }, ['warning .github/workflows/deploy.yml:3']],
  [
    'a production secret in a promotion into staging',
    'PROD_DB_URL',
    'promote',
    { declares: 'staging' },
    ['warning .github/workflows/deploy.yml:3'],
  ],
  ['a copy from production to staging', 'PROD_DB_URL', 'copy-prod-to-staging', { declares: 'staging' }, []],
  ['a product secret', 'PRODUCT_KEY', 'deploy', { declares: 'staging' }, []],
  ['a name of both environments', 'PROD_TO_STAGING_TOKEN', 'deploy', { declares: 'staging' }, []],
  ['a production secret in its own job', 'PROD_DB_URL', 'deploy', { declares: 'production' }, []],
  ['a production secret in a job of nowhere', 'PROD_DB_URL', 'deploy', {}, []],
] as const)('%s', (_, name, id, more, expected) => {
  expect(says(D1, [referenceAt(name, { job: id })], { jobs: [jobAt(id, more)] })).toEqual(expected);
});

const D2 = 'environment-mismatch';
const hint = (kind: 'input' | 'target', text: string) => ({
  kind,
  text,
  region: { startLine: 7, startColumn: 1, endLine: 7, endColumn: 9 },
});

test.each([
  ['a staging job that declares production', [jobAt('deploy-staging', { declares: 'production' })], 1],
  ['a production job that declares staging', [jobAt('deploy-prod', { declares: 'staging' })], 1],
  [
    'a command that goes to production from staging',
    [jobAt('deploy', { declares: 'staging', hints: [hint('target', 'prod-cluster')] })],
    1,
  ],
  [
    'a call that hands production to a staging job',
    [jobAt('staging', { name: 'Deploy staging', hints: [hint('input', 'production')] })],
    1,
  ],
  ['a call that hands production to a job for staging', [jobAt('deploy-staging', { hints: [hint('input', 'production')] })], 1],
  [
    'a file named for staging whose only job declares production',
    [jobAt('deploy', { path: '.github/workflows/staging-deploy.yml', declares: 'production' })],
    1,
  ],
  [
    'a file named for staging that goes on to production',
    [
      jobAt('first', { path: '.github/workflows/deploy-staging.yml', declares: 'staging' }),
      jobAt('second', { path: '.github/workflows/deploy-staging.yml', declares: 'production' }),
    ],
    0,
  ],
  ['a promotion', [jobAt('staging-to-production', { declares: 'production' })], 0],
  ['a promotion by verb', [jobAt('promote-staging', { declares: 'production' })], 0],
  ['agreement', [jobAt('deploy-staging', { declares: 'staging' })], 0],
  [
    'targets of both sides',
    [jobAt('deploy', { declares: 'staging', hints: [hint('target', 'prod-app'), hint('target', 'staging-app')] })],
    0,
  ],
  ['an environment that is neither', [jobAt('deploy-staging', { declares: 'github-pages' })], 0],
])('mismatch: %s', (_, jobs, count) => {
  expect(says(D2, [], { jobs })).toHaveLength(count);
});
