import { expect, test } from '@jest/globals';
import { factAt, jobAt, messagesOf, referenceAt, says } from './scene.ts';

test('a secret of two deployments without environment is one finding, however many jobs use it', () => {
  const jobs = ['a', 'b', 'c'].map((id) => jobAt(id, { at: id === 'a' ? 'production' : 'staging' }));
  const uses = jobs.map(({ id }, line) => referenceAt('DEPLOY_TOKEN', { job: id, line: line + 1 }));

  expect(says('repository-secret-shared', uses, { jobs })).toEqual(['warning .github/workflows/deploy.yml:2']);
});

test('a job that tests staging does not make a secret shared', () => {
  const jobs = [jobAt('a', { at: 'production' }), jobAt('b', { at: 'test' })];

  expect(
    says(
      'repository-secret-shared',
      jobs.map(({ id }) => referenceAt('DEPLOY_TOKEN', { job: id })),
      { jobs },
    ),
  ).toEqual([]);
});

test('a guard on the event keeps an open trigger silent', () => {
  const secret = [referenceAt('PROD_KEY', { job: 'x' })];
  const of = (condition: string | undefined) => ({ jobs: [jobAt('x', { triggers: ['pull_request_target'], condition })] });

  expect(says('prod-secret-on-untrusted-trigger', secret, of(undefined))).toHaveLength(1);
  expect(says('prod-secret-on-untrusted-trigger', secret, of("github.event_name == 'push'"))).toEqual([]);
});

test('protection that only staging has is told by its name', () => {
  const detail = { attribute: 'deletion_protection', value: 'true' };
  const facts = [
    factAt('protected-data', 'aws_db_instance.staging', { at: 'staging', path: 'staging/main.tf' }, detail),
    factAt('unprotected-data', 'aws_db_instance.production', { at: 'production', path: 'prod/main.tf' }, { ...detail, value: 'false' }),
  ];

  expect(messagesOf('iac-unprotected-data', [], { facts })).toEqual([
    'aws_db_instance.production of production can be deleted: deletion_protection is false, while staging protects it.',
  ]);
});

test('a namespace that is computed is no common destination', () => {
  const facts = ['staging', 'production'].map((at) =>
    factAt('deploy-destination', 'Application/x', { at, path: `${at}.yaml` }, { cluster: 'https://k', namespace: '{{ns}}' }),
  );

  expect(says('same-cluster-namespace', [], { facts })).toEqual([]);
});
