import { describe, expect, test } from '@jest/globals';
import type { Scope } from '../../src/domain/document.ts';
import { createAttributor } from '../../src/environments/attribute.ts';
import { reference, settings } from './detections.ts';

const attributor = createAttributor(settings());
const byPath = (path: string): string | undefined => attributor.explain(path).environment;
const byKey = (path: string, key: string, scopes?: readonly Scope[]): string | undefined =>
  attributor.occurrence(reference(path, key, scopes === undefined ? {} : { scopes }), false).attribution.environment;

/** At least one path of every convention, by its number in the list of conventions. */
const PATHS: readonly (readonly [convention: number, path: string, environment: string | undefined])[] = [
  [1, '.env.staging.local', 'staging'],
  [1, 'production.env', 'production'],
  [1, 'env/prod.env', 'production'],
  [1, 'envs/.env.qa', 'qa'],
  [1, '.envs/.production/.django', 'production'],
  [2, '.env', undefined],
  [3, '.env.local', 'local'],
  [4, '.env.example', undefined],
  [5, '.env.vault', undefined],
  [5, '.env.keys', undefined],
  [6, '.envrc', undefined],
  [6, 'mise.production.toml', 'production'],
  [6, '.envrc.prod', 'production'],
  [1, 'env.production', 'production'],
  [45, 'hosts.production', 'production'],
  [53, '.github/workflows/build-and-deploy-prod.yml', 'production'],
  [53, '.github/workflows/build-prod.yml', undefined],
  [7, '.flaskenv', undefined],
  [7, '.env.docker', 'local'],
  [7, 'docker.env', 'local'],
  [8, 'doppler.yaml', undefined],
  [9, 'config/environments/production.rb', 'production'],
  [9, 'config/environments/test.rb', 'test'],
  [9, 'config/credentials/production.yml.enc', 'production'],
  [9, 'config/credentials/staging.key', 'staging'],
  [9, 'config/credentials/test.key', 'test'],
  [9, 'config/master.key', undefined],
  [10, 'config/deploy.production.yml', 'production'],
  [10, '.kamal/secrets.staging', 'staging'],
  [10, '.kamal/secrets-common', undefined],
  [11, 'config/deploy/production.rb', 'production'],
  [12, 'src/main/resources/application-prod.properties', 'production'],
  [12, 'src/main/resources/application-docker.yml', 'local'],
  [12, 'bootstrap-uat.yml', 'uat'],
  [12, 'billing-service-prod.yml', 'production'],
  [13, 'conf/application.production.conf', 'production'],
  [14, 'appsettings.Production.json', 'production'],
  [14, 'Web.Release.config', 'production'],
  [14, 'App.Staging.config', 'staging'],
  [14, 'appsettings.json', undefined],
  [15, 'project/settings/production.py', 'production'],
  [15, 'config/settings/test.py', 'test'],
  [15, 'settings_prod.py', 'production'],
  [15, 'local_settings.py', undefined],
  [16, '.env.production.encrypted', 'production'],
  [16, 'config/app.php', undefined],
  [17, 'config/packages/test/framework.yaml', 'test'],
  [17, 'config/secrets/prod/prod.decrypt.private.php', 'production'],
  [17, '.env.test.local', 'test'],
  [18, 'config/prod.exs', 'production'],
  [18, 'config/prod.secret.exs', 'production'],
  [18, 'config/runtime.exs', undefined],
  [19, 'config/production.json', 'production'],
  [19, 'config/test.json', 'test'],
  [19, 'config/custom-environment-variables.json', undefined],
  [20, 'config/config.json', undefined],
  [21, 'config.production.yaml', 'production'],
  [21, 'configs/staging.toml', 'staging'],
  [22, '.secrets.toml', undefined],
  [23, '.env.production', 'production'],
  [24, 'src/environments/environment.prod.ts', 'production'],
  [24, 'src/environments/environment.ts', undefined],
  [25, 'app.config.staging.ts', 'staging'],
  [26, 'flavors/staging/config.json', 'staging'],
  [27, 'Config/Production.xcconfig', 'production'],
  [27, 'GoogleService-Info-Staging.plist', 'staging'],
  [27, 'app/src/staging/google-services.json', 'staging'],
  [28, 'fastlane/.env.beta', 'beta'],
  [29, 'fly.staging.toml', 'staging'],
  [30, '.vercel/.env.preview.local', 'preview'],
  [31, 'netlify.toml', undefined],
  [32, '.dev.vars.production', 'production'],
  [32, '.dev.vars', undefined],
  [33, 'render.yaml', undefined],
  [34, 'app-staging.yaml', 'staging'],
  [34, 'production.app.yaml', 'production'],
  [34, 'cloudbuild.prod.yaml', 'production'],
  [34, 'apphosting.staging.yaml', 'staging'],
  [35, 'amplify/team-provider-info.json', undefined],
  [36, 'supabase/config.toml', undefined],
  [37, '.do/app.prod.yaml', 'production'],
  [38, 'convex.json', undefined],
  [39, 'config.staging.yml', 'staging'],
  [39, 'serverless.yml', undefined],
  [40, 'parameters/prod.json', 'production'],
  [40, 'copilot/environments/test/manifest.yml', 'test'],
  [41, 'environments/dr/main.tf', 'production'],
  [41, 'test.tfvars', 'test'],
  [41, 'live.tfvars', 'production'],
  [41, 'terraform.stage.tfvars', 'staging'],
  [41, 'prod.auto.tfvars', 'production'],
  [41, 'backend-prod.hcl', 'production'],
  [42, 'live/stage/mysql/terragrunt.hcl', 'staging'],
  [42, 'live/terragrunt.hcl', undefined],
  [43, 'Pulumi.production.yaml', 'production'],
  [43, 'Pulumi.yaml', undefined],
  [44, 'main.prod.bicepparam', 'production'],
  [44, 'azuredeploy.parameters.staging.json', 'staging'],
  [44, '.azure/prod/.env', 'production'],
  [45, 'inventories/staging/hosts.yml', 'staging'],
  [45, 'inventory/production.yml', 'production'],
  [45, 'group_vars/test/vault.yml', 'test'],
  [46, 'values-prod-eu.yaml', 'production'],
  [46, 'values/staging.yaml', 'staging'],
  [46, 'integration-values.yaml', 'test'],
  [46, 'secrets.production.yaml', 'production'],
  [47, 'overlays/canary/kustomization.yaml', 'production'],
  [47, 'clusters/staging/apps.yaml', 'staging'],
  [47, 'base/kustomization.yaml', undefined],
  [48, 'k8s/prod/secret.yaml', 'production'],
  [49, 'secrets.prod.enc.yaml', 'production'],
  [49, '.sops.yaml', undefined],
  [50, 'docker-compose.prod.yml', 'production'],
  [50, 'compose.staging.yaml', 'staging'],
  [50, 'docker-compose.yml', undefined],
  [50, 'Dockerfile.prod', undefined],
  [51, 'skaffold.yaml', undefined],
  [52, 'prod.nomad.hcl', 'production'],
  [52, 'vars/staging.hcl', 'staging'],
  [53, '.github/workflows/deploy-prod.yml', 'production'],
  [53, '.github/workflows/deploy-test.yml', 'test'],
  [53, '.github/workflows/test.yml', undefined],
  [54, '.gitlab-ci.yml', undefined],
  [55, 'azure-pipelines.yml', undefined],
  [56, 'scripts/deploy-production.sh', 'production'],
  [57, 'Staging.postman_environment.json', 'staging'],
  [57, 'environments/Production.bru', 'production'],
  [57, 'cypress/config/staging.json', 'staging'],
  [58, '.npmrc', undefined],
  [59, '.idea/dataSources.xml', undefined],
  [60, 'analysis.ipynb', undefined],
  [61, '.mcp.json', undefined],
  [62, '.claude/settings.local.json', 'local'],
  [63, '.codex/config.toml', undefined],
  [64, '.bash_history', undefined],
];

test('every path convention from 1 to 64 has an example', () => {
  expect([...new Set(PATHS.map(([convention]) => convention))].sort((left, right) => left - right)).toEqual(
    Array.from({ length: 64 }, (_, index) => index + 1),
  );
});

test.each(PATHS)('convention %d: %s stands in %s', (_, path, environment) => {
  expect(byPath(path)).toBe(environment);
});

test.each([
  ['config/database.yml', 'production.password', 'production'],
  ['config/database.yml', 'test.password', 'test'],
  ['any/where.yml', 'staging.api.key', 'staging'],
  ['any/where.yml', 'prod.api.key', 'production'],
  ['any/where.json', 'database.production.password', 'production'],
  ['settings.yml', 'environments.live.apiKey', 'production'],
  ['helmfile.yaml', 'environments.dr.password', 'production'],
  ['profiles.yml', 'shop.outputs.prod.password', 'production'],
  ['app.json', 'environments.review.env.TOKEN', 'preview'],
  ['eas.json', 'build.production.env.TOKEN', 'production'],
  ['zappa_settings.json', 'dev.aws_environment_variables.TOKEN', 'development'],
  ['values.yaml', 'prod-eu.password', 'production'],
  ['values.yaml', 'non-prod.password', 'non-production'],
])('in %s, the key path %s stands in %s', (path, key, environment) => {
  expect(byKey(path, key)).toBe(environment);
});

test.each([
  ['section', 'env.production', 'production'],
  ['section', 'env.live', 'production'],
  ['section', 'default.production', 'production'],
  ['section', 'prod', 'production'],
  ['profile', 'prod', 'production'],
  ['profile', 'docker', 'local'],
  ['profile', 'deploy-preview', 'preview'],
  ['environment', 'live', 'production'],
  ['namespace', 'payments-prod', 'production'],
  ['namespace', 'test', 'test'],
  ['context', 'prod-aws', 'production'],
  ['service', 'staging-db', 'staging'],
] as const)('a %s named %s stands in %s', (kind, name, environment) => {
  expect(byKey('some.file', 'TOKEN', [{ kind, name }])).toBe(environment);
});

test.each([
  ['PROD_DATABASE_URL', 'production'],
  ['DATABASE_URL_PROD', 'production'],
  ['STRIPE_LIVE_SECRET_KEY', 'production'],
  ['STRIPE_TEST_SECRET_KEY', 'test'],
  ['StripeLiveKey', 'production'],
  ['LIVE_SECRET_KEY', 'production'],
  ['API_KEY_LIVE', 'production'],
  ['VITE_PROD_API', 'production'],
  ['DOTENV_PRIVATE_KEY_PRODUCTION', 'production'],
  ['AWS_PROFILE_PRD', 'production'],
  ['STAGING_KUBECONFIG', 'staging'],
  ['prodDatabaseUrl', 'production'],
  ['NONPROD_TOKEN', 'non-production'],
  ['PRE_PROD_TOKEN', 'preproduction'],
  ['TEST_DATABASE_URL', 'test'],
  ['PROD1_TOKEN', 'production'],
])('the key %s stands in %s', (key, environment) => {
  expect(byKey('some.file', key)).toBe(environment);
});

describe('traps', () => {
  test.each(
    'product products producer prodigy reproduce delivery liveness livereload livekit olive deliver latest contest attest print int32 stagger stageplot devices devtools device developer localization circle cicd democracy equator preset drive qatar'.split(
      ' ',
    ),
  )('%s names nothing, as file, folder, key or scope', (word) => {
    expect([byPath(`${word}.yml`), byPath(`${word}/settings.yml`), byPath(`environments/${word}.yml`), byPath(`.env.${word}`)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect([byKey('some.file', `${word.toUpperCase()}_TOKEN`), byKey('some.yml', `${word}.token`)]).toEqual([undefined, undefined]);
  });

  test.each(
    'live blue green secondary www dr canary test docker review feature stage pre int ci load standby local sandbox preview'.split(' '),
  )('%s is a word where no environment is expected', (word) => {
    expect([byPath(`src/${word}/settings.yml`), byPath(`${word}/config.toml`), byPath(`apps/${word}.yml`)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([byKey('some.yml', `${word}.token`), byKey('some.json', `server.${word}.token`)]).toEqual([undefined, undefined]);
  });

  test.each([
    'webpack.prod.js',
    'tsconfig.prod.json',
    'Dockerfile.prod',
    'vite.config.production.ts',
    'jest.config.dev.js',
    'requirements.dev.txt',
  ])('the build file %s names nothing', (path) => {
    expect(byPath(path)).toBeUndefined();
    expect(byPath(`deploy/prod/${path}`)).toBeUndefined();
  });

  test.each(['NODE_ENV', 'RAILS_ENV', 'APP_ENV', 'MIX_ENV', 'SPRING_PROFILES_ACTIVE'])('the selector %s names nothing', (key) => {
    expect(byKey('some.file', key)).toBeUndefined();
  });

  test.each([
    'LIVE_CHAT_TOKEN',
    'YOUTUBE_LIVE_API_KEY',
    'LIVE_URL',
    'LIVE_STREAM_KEY',
    'LOAD_TEST_TOKEN',
    'DEV_TO_API_KEY',
    'DEV_SERVER_PORT',
    'BLUE_TOKEN',
    'STAGE_WIDTH',
  ])('the key %s names nothing', (key) => {
    expect(byKey('some.file', key)).toBeUndefined();
  });

  test('of the scripts of a manifest, those that reach out name a place', () => {
    expect(byKey('package.json', 'scripts.deploy:prod')).toBe('production');
    expect(byKey('package.json', 'scripts.build:prod')).toBeUndefined();
    expect(byKey('package.json', 'production.token')).toBeUndefined();
  });

  test.each(['isProduction', 'ar-QA', 'lib/tasks/dev.rb', 'Production access'])('the key %s is no name of a credential', (key) => {
    expect(byKey('some.json', key)).toBeUndefined();
  });

  test.each(['devDependencies', 'dev-dependencies', 'require-dev'])('the key %s holds packages, not an environment', (key) => {
    expect(byKey('package-lock.json', `${key}.left-pad`)).toBeUndefined();
  });

  test.each([
    '__tests__/.env.production',
    'test/fixtures/.env.production',
    'examples/overlays/prod/app.yaml',
    'spec/config/production.yml',
  ])('%s is a fixture: production is what is tested', (path) => {
    expect(attributor.explain(path)).toMatchObject({
      environment: undefined,
      tier: 'unknown',
      confidence: 'ambiguous',
      place: 'fixture',
      candidates: ['production'],
    });
  });

  test('documentation is placed by nothing in its path', () => {
    expect(attributor.explain('docs/production.yml')).toMatchObject({ environment: undefined, confidence: 'none', place: 'documentation' });
  });

  test.each(['prod-like-staging.yaml', 'dev-prod-parity.yaml'])('%s contradicts itself', (path) => {
    expect(attributor.explain(path)).toMatchObject({ environment: undefined, tier: 'unknown', confidence: 'ambiguous' });
  });

  test.each(['STAGING_PROD_MIRROR'])('the key %s contradicts itself', (key) => {
    expect(attributor.occurrence(reference('some.file', key), false).attribution).toMatchObject({
      environment: undefined,
      confidence: 'ambiguous',
    });
  });

  test('two names that are not production give the last one', () => {
    expect(attributor.explain('values-dev-test.yaml')).toMatchObject({ environment: 'test', tier: 'non-production', confidence: 'likely' });
  });

  test.each([
    ['values-recette.yaml', 'homologation'],
    ['application-hml.yml', 'homologation'],
    ['.env.produção', 'production'],
    ['application-生产.yml', 'production'],
    ['application-测试.yml', 'test'],
  ])('%s stands in %s, in other languages', (path, environment) => {
    expect(byPath(path)).toBe(environment);
  });

  test.each(['nonprod', 'non-prod', 'not-prod'])('%s is not production', (name) => {
    expect(attributor.explain(`values-${name}.yaml`)).toMatchObject({ environment: 'non-production', tier: 'non-production' });
  });

  test('a folder that denies production is not outvoted by a nearer one', () => {
    expect(attributor.explain('non-prod/eu/prod/main.tf')).toMatchObject({ environment: undefined, confidence: 'ambiguous' });
    expect(byPath('non-prod/eu/qa/main.tf')).toBe('qa');
  });

  test('a file decides before a folder, and a near folder before a far one', () => {
    expect(byPath('environments/production/.env.staging')).toBe('staging');
    expect(byPath('clusters/production/overlays/dev/app.yaml')).toBe('development');
  });
});
