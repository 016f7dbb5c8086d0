import { expect, test } from '@jest/globals';
import { stemOf, tierOfName } from '../../../src/policies/name-tier.ts';

test.each([
  ['PROD_DATABASE_URL', 'production'],
  ['API_KEY_PRODUCTION', 'production'],
  ['prodDbPassword', 'production'],
  ['secret/data/prod/db', 'production'],
  ['/app/prd01/key', 'production'],
  ['STRIPE_LIVE_SECRET_KEY', 'production'],
  ['STAGING_DB', 'non-production'],
  ['NON_PROD_TOKEN', 'non-production'],
  ['pre-prod-db', 'non-production'],
  ['prod-like-db', 'non-production'],
  ['TEST_DB_URL', 'non-production'],
  ['COPY_PROD_TO_STAGING', 'mixed'],
  ['PRODUCT_API_KEY', undefined],
  ['PRODUCER_TOKEN', undefined],
  ['PROD_ID', undefined],
  ['REPRODUCTION_KEY', undefined],
  ['DEV_TO_TOKEN', undefined],
  ['LIVE_CHAT_TOKEN', undefined],
  ['DATABASE_URL', undefined],
])('the name %s says %s', (name, tier) => {
  expect(tierOfName(name)).toBe(tier);
});

test('a stem is what two environments have in common', () => {
  expect(stemOf('PROD_DB_URL')).toBe(stemOf('DB_URL_STAGING'));
});
