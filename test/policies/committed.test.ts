import { expect, test } from '@jest/globals';
import { said } from './scenes.ts';

test('a certain credential that nothing places is an error', () => {
  expect(said([{ path: 'src/mail.ts' }])).toEqual(['error credential-committed src/mail.ts:1']);
});

test('a generic secret that nothing places is only a warning', () => {
  expect(said([{ path: 'config.yml', credential: { type: 'generic-secret', certainty: 'likely' } }])).toEqual([
    'warning credential-committed config.yml:1',
  ]);
});

test('a test-mode key that nothing places is not reported', () => {
  expect(said([{ path: 'src/pay.ts', credential: { mode: 'test' } }])).toEqual([]);
});

test('the production side is an error, in a comment a warning', () => {
  expect(said([{ path: '.env.production', environment: 'production' }])).toEqual(['error prod-credential-committed .env.production:1']);
  expect(said([{ path: '.env.production', environment: 'production', form: 'comment' }])).toEqual([
    'warning prod-credential-committed .env.production:1',
  ]);
});

test('one credential at three production places is one finding', () => {
  expect(said(['a', 'b', 'c'].map((folder) => ({ path: `${folder}/.env.production`, environment: 'production' })))).toEqual([
    'error prod-credential-committed a/.env.production:1',
  ]);
});
