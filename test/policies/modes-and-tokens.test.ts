import { expect, test } from '@jest/globals';
import { CONTEXT, said } from './scenes.ts';

const INFRASTRUCTURE = { reach: 'every project', destroys: 'yes', destroysBackups: 'yes', scope: 'account', infrastructure: true } as const;

test('an account-wide infrastructure token is one error in a runbook and in production', () => {
  const credential = { capability: INFRASTRUCTURE };
  expect(said([{ path: 'docs/run.md', attribution: { place: 'documentation' }, credential }])).toEqual([
    'error unscoped-infra-token-committed docs/run.md:1',
  ]);
  expect(
    said([
      { path: '.env.production', environment: 'production', credential },
      { path: 'a.sh', credential },
    ]),
  ).toEqual(['error unscoped-infra-token-committed .env.production:1']);
});

test('a token of one project is no account-wide token', () => {
  expect(said([{ path: 'a.sh', credential: { capability: { ...INFRASTRUCTURE, scope: 'project' } } }])).toEqual([
    'error credential-committed a.sh:1',
  ]);
});

test('a live key in staging is an error, publishable a warning, in a fixture a warning', () => {
  const live = { mode: 'live' } as const;
  expect(said([{ path: '.env.staging', environment: 'staging', credential: live }])).toEqual(['error live-key-in-nonprod .env.staging:1']);
  expect(said([{ path: '.env.staging', environment: 'staging', credential: { ...live, publishable: true } }])).toEqual([
    'warning live-key-in-nonprod .env.staging:1',
  ]);
  expect(said([{ path: 'test/pay.ts', attribution: { place: 'fixture' }, credential: live }])).toEqual([
    'warning live-key-in-nonprod test/pay.ts:1',
  ]);
});

test('a live key in staging that is declared for it is not reported, and is after the end date', () => {
  const live = [{ path: '.env.staging', environment: 'staging', key: 'PAY', credential: { mode: 'live' } }] as const;
  const sharing = {
    covers: (name: string) => name === 'PAY',
    what: 'PAY',
    environments: ['staging'],
    reason: 'own instance',
    until: '2026-06-30',
  };
  const on = (today: string) => said(live, { ...CONTEXT, today, settings: { ...CONTEXT.settings, sharing: [sharing] } });
  expect(on('2026-06-30')).toEqual([]);
  expect(on('2026-07-01')).toContain('error live-key-in-nonprod .env.staging:1');
});

test('a live key without a place is production by its value; a test key in production is a warning', () => {
  const byValue = { environment: 'production', tier: 'production', confidence: 'certain' } as const;
  expect(said([{ path: 'src/pay.ts', attribution: byValue, credential: { mode: 'live' } }])).toEqual([
    'error prod-credential-committed src/pay.ts:1',
  ]);
  expect(said([{ path: '.env.production', environment: 'production', credential: { mode: 'test' } }])).toEqual([
    'warning test-key-in-prod .env.production:1',
  ]);
});
