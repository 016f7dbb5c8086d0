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
