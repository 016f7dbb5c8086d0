import { describe, expect, test } from '@jest/globals';
import type { Job } from '../../src/domain/document.ts';
import { createAttributor } from '../../src/environments/attribute.ts';
import { placeOf } from '../../src/environments/place.ts';
import { roleOf } from '../../src/environments/role.ts';
import { credential, environment, fact, hint, job, reference, settings, target } from './detections.ts';

const WORKFLOW = '.github/workflows/ship.yml';
const attributor = createAttributor(settings());
const placed = (own: Job, path: string = WORKFLOW) => attributor.job(path, own).attribution;

describe('evidence', () => {
  test('every reason is a sentence, the deciding one first, then what agrees, then what disagrees', () => {
    const { attribution } = attributor.occurrence(reference('clusters/production/.env.staging', 'production.STAGING_TOKEN'), false);

    expect(attribution).toEqual({
      environment: 'production',
      tier: 'production',
      confidence: 'likely',
      place: 'configuration',
      candidates: [],
      evidence: [
        { kind: 'scope', text: 'the key production names production', environment: 'production', tier: 'production' },
        { kind: 'path', text: 'the folder production names production', environment: 'production', tier: 'production' },
        { kind: 'key', text: 'the key STAGING_TOKEN names staging', environment: 'staging', tier: 'non-production' },
        { kind: 'path', text: 'the file name .env.staging names staging', environment: 'staging', tier: 'non-production' },
      ],
    });
  });

  test('nothing is nothing', () => {
    expect(attributor.explain('src/main.c')).toEqual({
      environment: undefined,
      tier: 'unknown',
      confidence: 'none',
      place: 'configuration',
      candidates: [],
      evidence: [],
    });
  });

  test('a scope decides before a key, a key before a file', () => {
    const of = (path: string, key: string) => attributor.occurrence(reference(path, key), false).attribution.environment;

    expect(of('.env.staging', 'PROD_TOKEN')).toBe('production');
    expect(of('.env.staging', 'production.DEV_TOKEN')).toBe('production');
    expect(of('.env.staging', 'TOKEN')).toBe('staging');
  });

  test('the innermost scope decides, but not against another tier', () => {
    const of = (key: string) => attributor.occurrence(reference('some.yml', key), false).attribution;

    expect(of('dev.environments.test.token')).toMatchObject({ environment: 'test', tier: 'non-production' });
    expect(of('production.environments.staging.token')).toMatchObject({
      environment: undefined,
      tier: 'unknown',
      confidence: 'ambiguous',
      candidates: ['production', 'staging'],
    });
  });
});

test.each(['spec/fixtures/database.yml', 'docs/deploy.yml'])(
  'names inside %s place nothing; what the value says of itself still does',
  (path) => {
    expect(attributor.occurrence(reference(path, 'production.PROD_TOKEN'), false).attribution).toMatchObject({
      environment: undefined,
      tier: 'unknown',
      confidence: 'ambiguous',
      candidates: ['production'],
    });
    expect(attributor.occurrence(credential(path, 'staging.KEY', { mode: 'live' }), false).attribution).toMatchObject({
      environment: 'production',
      confidence: 'certain',
    });
    expect(attributor.occurrence(target(path, 'HOST', 'prod-db.example.com'), false).attribution.environment).toBeUndefined();
  },
);

describe('values', () => {
  test('the mode of a value never overrides its place', () => {
    const { attribution } = attributor.occurrence(credential('.env.staging', 'KEY', { mode: 'live' }), false);

    expect(attribution).toMatchObject({ environment: 'staging', tier: 'non-production' });
    expect(attribution.evidence.at(-1)).toEqual({
      kind: 'value',
      text: 'the format of the value says that it is a live credential',
      environment: 'production',
      tier: 'production',
    });
  });

  test('the mode of a value decides where nothing else does', () => {
    const of = (mode: 'live' | 'test') => attributor.occurrence(credential('app.yml', 'KEY', { mode }), false).attribution;

    expect(of('live')).toMatchObject({ environment: 'production', confidence: 'certain' });
    expect(of('test')).toMatchObject({ environment: 'test', tier: 'non-production', confidence: 'certain' });
  });

  test.each([
    ['prod-db.example.com', 'production'],
    ['db.staging.example.com', 'staging'],
    ['example.dev', undefined],
    ['printer.local', undefined],
    ['api.test', undefined],
    ['dev.azure.com', undefined],
    ['www.example.com', undefined],
    ['product.example.com', undefined],
  ])('the host %s names %s', (host, expected) => {
    expect(attributor.occurrence(target('app.yml', 'HOST', host), false).attribution.environment).toBe(expected);
  });

  test('what a host names is only likely', () => {
    expect(attributor.occurrence(target('app.yml', 'HOST', 'prod-db.example.com'), false).attribution.confidence).toBe('likely');
  });
});

describe('jobs', () => {
  test('the declared environment decides before inputs, matrix, id, file and branch', () => {
    const hints = [hint('matrix', 'uat'), hint('input', 'qa'), hint('branch', 'dev')];
    const all = job('deploy-production', { environment: environment('staging'), hints });

    expect(placed(all, '.github/workflows/deploy-demo.yml')).toMatchObject({ environment: 'staging', confidence: 'certain' });
    expect(placed({ ...all, environment: undefined }).environment).toBe('qa');
    expect(placed({ ...all, environment: undefined, hints: [hints[0]!, hints[2]!] }).environment).toBe('uat');
    expect(placed({ ...all, environment: undefined, hints: [hints[2]!] }).environment).toBe('production');
    expect(placed(job('ship', { hints: [hints[2]!] }), '.github/workflows/deploy-demo.yml').environment).toBe('demo');
    expect(placed(job('ship', { hints: [hints[2]!] })).environment).toBe('development');
    expect(placed(job('ship')).environment).toBeUndefined();
  });

  test('the text says what of the job decided', () => {
    expect(placed(job('x', { environment: environment('prod') })).evidence[0]?.text).toBe("the job's environment is prod");
    expect(placed(job('deploy-prod')).evidence[0]?.text).toBe('the job deploy-prod names production');
    expect(placed(job('x', { hints: [hint('matrix', 'qa')] })).evidence[0]?.text).toBe("the job's matrix qa names qa");
    expect(placed(job('x', { branches: ['staging'] })).evidence[0]?.text).toBe('the branch staging names staging');
  });

  test('an expression that nothing resolves is ambiguous, with the candidates it can take', () => {
    expect(placed(job('x', { environment: environment() }))).toMatchObject({
      environment: undefined,
      confidence: 'ambiguous',
      candidates: [],
    });
    expect(placed(job('x', { environment: environment(), hints: [hint('input', 'staging'), hint('input', 'production')] }))).toMatchObject({
      environment: undefined,
      tier: 'unknown',
      confidence: 'ambiguous',
      candidates: ['staging', 'production'],
    });
  });

  test('a name that an expression can take besides others is a candidate', () => {
    expect(placed(job('ship', { environment: environment('production'), open: true }))).toMatchObject({
      environment: undefined,
      tier: 'unknown',
      confidence: 'ambiguous',
      candidates: ['production'],
    });
    expect(placed(job('deploy-production', { open: true })).environment).toBeUndefined();
  });

  test('one name in an unresolved job is a guess and has no tier', () => {
    expect(placed(job('deploy-production', { environment: environment() }))).toMatchObject({
      environment: undefined,
      tier: 'unknown',
      confidence: 'ambiguous',
      candidates: ['production'],
    });
  });

  test('a job of two environments of one tier keeps the tier', () => {
    expect(placed(job('x', { environment: environment('dev', 'qa') }))).toMatchObject({
      environment: undefined,
      tier: 'non-production',
      confidence: 'ambiguous',
      candidates: ['development', 'qa'],
    });
  });

  test('two words in the name of one environment are one place', () => {
    expect(placed(job('x', { environment: environment('load-test-deploy') }))).toMatchObject({
      environment: 'test',
      tier: 'non-production',
    });
  });

  test('a matrix names environments where one of its values is clearly one', () => {
    const of = (...texts: readonly string[]) => placed(job('x', { hints: texts.map((text) => hint('matrix', text)) })).candidates;

    expect(of('staging', 'live')).toEqual(['staging', 'production']);
    expect(of('unit', 'integration', 'e2e', 'local-code', 'blue')).toEqual([]);
  });

  test('an input that is called environment names `test` too; one of another name may mean the tests', () => {
    expect(placed(job('x', { hints: [hint('input', 'test', 'env')] })).environment).toBe('test');
    expect(placed(job('x', { hints: [hint('input', 'test', 'target')] })).environment).toBeUndefined();
  });

  test('a name for staging and production is of neither', () => {
    expect(placed(job('ship'), '.github/workflows/deploy-app-stage-prod.yml')).toMatchObject({
      environment: undefined,
      confidence: 'ambiguous',
      candidates: ['staging', 'production'],
    });
  });

  test('a misspelt environment is shown, likely, and of no tier', () => {
    expect(placed(job('x', { environment: environment('prodution') }))).toMatchObject({
      environment: 'prodution',
      tier: 'unknown',
      confidence: 'likely',
    });
  });

  test.each(['test', 'ci', 'build-prod', 'e2e', 'review', 'stage', 'integration', 'production-build', 'tests-dev'])(
    'the job %s names no environment',
    (id) => {
      expect(placed(job(id)).environment).toBeUndefined();
    },
  );

  test('what stands in a job stands where the job does', () => {
    const deploy = job('deploy', { environment: environment('production') });

    const { attribution } = attributor.occurrence(reference('.github/workflows/staging.yml', 'TOKEN', { job: 'deploy' }), false, [deploy]);
    expect(attribution).toMatchObject({ environment: 'production', confidence: 'certain' });
  });
});

describe('declarations', () => {
  const own = createAttributor(
    settings(
      {
        name: 'live-eu',
        tier: 'production',
        ownsPath: (path) => path.startsWith('europe/'),
        ownsKey: (key) => key.startsWith('EU_'),
        ownsHost: (host) => host === 'db.example.com',
        ownsBranch: (branch) => branch === 'main',
        ownsAccount: (account) => account === 'aws:123456789012',
      },
      { name: 'lab', tier: 'non-production', ownsKey: (key) => key === 'EU_LAB' },
    ),
  );

  test('a declared path wins over what the path says, and is named', () => {
    expect(own.explain('europe/.env.staging')).toMatchObject({
      environment: 'live-eu',
      tier: 'production',
      confidence: 'certain',
      evidence: [
        { kind: 'declared', text: 'the settings declare that the path europe/.env.staging belongs to live-eu' },
        { kind: 'path', environment: 'staging' },
      ],
    });
  });

  test('a declared key wins', () => {
    const { attribution } = own.occurrence(reference('.env.staging', 'EU_TOKEN'), false);

    expect(attribution).toMatchObject({ environment: 'live-eu', confidence: 'certain' });
    expect(attribution.evidence[0]?.text).toBe('the settings declare that the key EU_TOKEN belongs to live-eu');
  });

  test('declarations that contradict each other decide nothing', () => {
    expect(own.occurrence(reference('x.env', 'EU_LAB'), false).attribution).toMatchObject({
      environment: undefined,
      confidence: 'ambiguous',
      candidates: ['live-eu', 'lab'],
    });
  });

  test('a declared branch places a job, even one whose environment is an expression', () => {
    const { attribution } = own.job(WORKFLOW, job('x', { branches: ['main'], environment: environment() }));

    expect(attribution).toMatchObject({ environment: 'live-eu', confidence: 'certain' });
    expect(attribution.evidence[0]?.text).toBe('the settings declare that the branch main belongs to live-eu');
  });

  test('a declared host or account decides where nothing else does', () => {
    expect(own.occurrence(target('app.yml', 'HOST', 'db.example.com'), false).attribution).toMatchObject({
      environment: 'live-eu',
      confidence: 'certain',
    });
    const { attribution } = own.occurrence(credential('app.yml', 'KEY', { account: 'aws:123456789012' }), false);
    expect(attribution).toMatchObject({ environment: 'live-eu', tier: 'production', confidence: 'certain' });
    expect(attribution.evidence[0]?.text).toBe('the settings declare that aws:123456789012 belongs to live-eu');
  });

  test('a declared production host in a staging file stands in staging: that is the finding', () => {
    const { attribution } = own.occurrence(target('.env.staging', 'HOST', 'db.example.com'), false);

    expect(attribution).toMatchObject({ environment: 'staging', tier: 'non-production' });
    expect(attribution.evidence.at(-1)).toMatchObject({ kind: 'value', environment: 'live-eu', tier: 'production' });
  });

  test('a job whose environment is declared takes its tier', () => {
    expect(own.job(WORKFLOW, job('x', { environment: environment('live-eu') })).attribution).toMatchObject({
      environment: 'live-eu',
      tier: 'production',
      confidence: 'certain',
    });
  });
});

describe('facts', () => {
  test('a fact is placed by its scopes and its path', () => {
    expect(attributor.fact(fact('main.tf', [{ kind: 'namespace', name: 'prod' }]), []).attribution.environment).toBe('production');
    expect(attributor.fact(fact('environments/dev/main.tf'), []).attribution.environment).toBe('development');
  });

  test('no glob for keys matches a fact', () => {
    const greedy = createAttributor(settings({ name: 'production', tier: 'production', ownsKey: () => true }));

    expect(greedy.fact(fact('main.tf'), []).attribution.environment).toBeUndefined();
  });
});

test('an observation is placed whole, with what git ignores', () => {
  const detection = reference('.env.staging', 'TOKEN');
  const all = attributor.placeObservation(
    {
      path: '.env.staging',
      format: 'dotenv',
      detections: [detection],
      literals: '',
      facts: [fact('.env.staging')],
      jobs: [job('deploy-prod')],
      notes: [],
      ignoreComments: [],
    },
    true,
  );

  expect(all.occurrences[0]).toMatchObject({ ...detection, ignored: true, role: 'unknown', attribution: { environment: 'staging' } });
  expect(all.jobs[0]).toMatchObject({ path: '.env.staging', attribution: { environment: 'production' } });
  expect(all.facts[0]?.attribution.environment).toBe('staging');
});

test('a path is bounded: a very long name is read in linear time and names nothing', () => {
  expect(attributor.explain(`${'a-'.repeat(200_000)}x.yml`).environment).toBeUndefined();
});

test.each([
  ['.env.production', 'configuration'],
  ['.env.example', 'template'],
  ['.env.production.sample', 'template'],
  ['config/settings.dist.yml', 'template'],
  ['example.env', 'template'],
  ['tests/config.yml', 'fixture'],
  ['src/__tests__/.env', 'fixture'],
  ['pkg/db_test.go', 'fixture'],
  ['app/test_login.py', 'fixture'],
  ['src/login.spec.ts', 'fixture'],
  ['_integration-test/compose.yml', 'fixture'],
  ['packages/test/config.json', 'fixture'],
  ['config/packages/test/framework.yaml', 'configuration'],
  ['environments/test/main.tf', 'configuration'],
  ['group_vars/test/vault.yml', 'configuration'],
  ['docs/setup.yml', 'documentation'],
  ['README.md', 'documentation'],
  ['contest/config.yml', 'configuration'],
  ['latest/config.yml', 'configuration'],
] as const)('%s is a place of kind %s', (path, kind) => {
  expect(placeOf(path)).toBe(kind);
});

test.each([
  [credential('.env', 'BACKUP_DATABASE_PASSWORD'), 'backup'],
  [credential('.env', 'RESTIC_PASSWORD'), 'backup'],
  [credential('.mcp.json', 'TOKEN'), 'agent'],
  [credential('.claude/settings.json', 'TOKEN'), 'agent'],
  [credential('.env', 'JWT', { signing: true }), 'signing'],
  [credential('.env', 'DATABASE_URL'), 'data'],
  [credential('.env', 'URL', { type: 'postgres-url' }), 'data'],
  [credential(WORKFLOW, 'TOKEN'), 'deploy'],
  [credential('.env', 'DEPLOY_KEY'), 'deploy'],
  [credential('.env', 'TOKEN'), 'unknown'],
] as const)('%#: the role is told by file, key and type', (detection, role) => {
  expect(roleOf(detection)).toBe(role);
});

describe('certificates and units', () => {
  const at = (key: string) => attributor.occurrence(reference('apps.yml', key), false).attribution.environment;

  test('a company that is called as the protocol is has environments; an authority has directories', () => {
    expect(at('acme.production.password')).toBe('production');
    expect(at('environments.production.acme.email')).toBe('production');
    expect(at('acme.staging.server')).toBeUndefined();
    expect(at('issuers.acme.production.key')).toBeUndefined();
    expect(at('letsencrypt.production.key')).toBeUndefined();
  });

  test('a unit of systemd stands where its name and folder say', () => {
    expect(attributor.explain('deploy/app-production.service').environment).toBe('production');
    expect(attributor.explain('systemd/staging/web.service').environment).toBe('staging');
    expect(attributor.explain('src/app/product.service.ts').environment).toBeUndefined();
  });
});
