import { describe, expect, test } from '@jest/globals';
import type { Scope } from '../../src/domain/document.ts';
import { createAttributor } from '../../src/environments/attribute.ts';
import { credential, job, reference, settings, target } from './detections.ts';

const attributor = createAttributor(settings());
const byPath = (path: string): string | undefined => attributor.explain(path).environment;
const byKey = (path: string, key: string, scopes?: readonly Scope[]): string | undefined =>
  attributor.occurrence(reference(path, key, scopes === undefined ? {} : { scopes }), false).attribution.environment;
const byHost = (host: string): string | undefined => attributor.occurrence(target('app.yml', 'HOST', host), false).attribution.environment;
const asHcl = (path: string, key: string): string | undefined =>
  attributor.occurrence({ ...reference(path, key), format: 'hcl' }, false).attribution.environment;

/** The list of traps by its numbers; each is looked at as file, folder, key and host where it can stand there. */
describe('trap 1, words that begin or end as `prod` and `live` do', () => {
  test.each([
    'PRODUCT_API_KEY',
    'PRODUCER_TOKEN',
    'REPRODUCE_SECRET',
    'DELIVERY_TOKEN',
    'LIVEKIT_API_SECRET',
    'OLIVE_KEY',
    'LIVENESS_TOKEN',
  ])('the key %s names nothing', (key) => {
    expect(byKey('.env', key)).toBeUndefined();
  });

  test.each(['prodId', 'PROD_CODE', 'prod_name', 'prodList', 'PROD_CATALOG_TOKEN'])('%s is short for a product', (key) => {
    expect(byKey('some.json', key)).toBeUndefined();
  });

  test.each(['k8s/products/deployment.yaml', 'config/livereload.yml', 'values-livekit.yaml', 'terraform/producer/main.tf'])(
    '%s names nothing',
    (path) => {
      expect(byPath(path)).toBeUndefined();
    },
  );
});

describe('trap 2, build modes', () => {
  test.each(['NODE_ENV', 'RAILS_ENV', 'APP_ENV', 'ASPNETCORE_ENVIRONMENT'])('%s selects behaviour', (key) => {
    expect(byKey('docker-compose.yml', key)).toBeUndefined();
  });

  test('what the mode of a program calls its file names no place', () => {
    expect(byKey('inventories/sandbox/group_vars/web/vars.yml', 'ckan_production_ini_template')).toBe('sandbox');
    expect(byKey('app.yml', 'bundle_production_js_path')).toBeUndefined();
  });

  test.each([
    'webpack.prod.js',
    'config/webpack.config.prod.js',
    'tsconfig.prod.json',
    'Dockerfile.prod',
    'docker/prod.Dockerfile',
    'vite.config.production.ts',
    'requirements-prod.txt',
    'rollup.config.dev.mjs',
  ])('%s is a build', (path) => {
    expect(byPath(path)).toBeUndefined();
  });
});

test('a resource that is named after its domain is of no environment', () => {
  expect(byPath('crds/servers.metal.sidero.dev.yaml')).toBeUndefined();
  expect(byPath('deploy/app.dev.yaml')).toBe('development');
});

describe('trap 3, tests, fixtures and documentation', () => {
  test.each([
    'tests/production/app.yml',
    'app/test_production.py',
    '__tests__/.env.production',
    'fixtures/config/production.yml',
    'docs/production/config.yml',
    'src/My.App.UnitTests/appsettings.Production.json',
    'src/test/resources/application-prod.yml',
  ])('%s places nothing', (path) => {
    expect(byPath(path)).toBeUndefined();
  });

  test.each(['.env.production.example', '.env.prod.sample', 'config/database.production.yml.dist', '.env.staging.template'])(
    '%s is there to be copied',
    (path) => {
      expect(attributor.explain(path)).toMatchObject({ environment: undefined, confidence: 'ambiguous', place: 'template' });
    },
  );

  test('a template that a machine fills in stands where its name says', () => {
    expect(byPath('modules/monitoring/alert-rules-prod.yml.tpl')).toBe('production');
    expect(byPath('charts/app/values.staging.template.yaml')).toBe('staging');
  });

  test('what agents are taught is an example', () => {
    expect(byPath('.claude/skills/devops/assets/deploy-production.yml')).toBeUndefined();
    expect(byPath('.agents/skills/senior-dev/meta.json')).toBeUndefined();
  });
});

describe('trap 4, short names inside longer words', () => {
  test.each(
    'latest contest attest print int32 stagger stageplot devices devtools device developer localization circle cicd democracy equator preset drive qatar'.split(
      ' ',
    ),
  )('%s names nothing among manifests', (word) => {
    expect([
      byPath(`k8s/${word}/app.yaml`),
      byPath(`k8s/${word}.yaml`),
      byPath(`values-${word}.yaml`),
      byHost(`${word}.example.com`),
    ]).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('trap 5, domains', () => {
  test.each(['web.dev', 'app.example.dev', 'printer.local', 'db.acme.test', 'dev.azure.com', 'dev.to', 'pa.example.com'])(
    'the host %s names nothing',
    (host) => {
      expect(byHost(host)).toBeUndefined();
    },
  );

  test.each([
    'linux/dev.acme.client.metainfo.xml',
    'config/crd/bases/serving.knative.dev_services.yaml',
    'app/src/main/java/dev/acme/Config.kt',
    'src/main/java/com/acme/test/ProdSettings.java',
  ])('%s is a domain or a class', (path) => {
    expect(byPath(path)).toBeUndefined();
  });
});

describe('trap 6, features and steps', () => {
  test.each(['.gitlab-ci.yml', 'azure-pipelines.yml'])('the stages of %s are no environments', (path) => {
    expect(byKey(path, 'stages.stage.token')).toBeUndefined();
  });

  test.each(['sandbox', 'preview', 'review', 'stage'])('a folder %s of a program is a feature', (word) => {
    expect(byPath(`src/components/${word}/settings.json`)).toBeUndefined();
  });

  test.each(['STAGING_DIR', 'staging_upload_password', 'STAGING_AREA_TOKEN', 'stagingRepositoryId'])('%s is a step on the way', (key) => {
    expect(byKey('some.yml', key)).toBeUndefined();
  });

  test.each(['qa.yml', 'publish-qa-results.yml', 'test-deploy.yml', 'review.yml', 'preview.yml', 'build-prod.yml'])(
    'the workflow %s names what it does',
    (file) => {
      expect(byPath(`.github/workflows/${file}`)).toBeUndefined();
    },
  );

  test.each(['letsencrypt-prod', 'letsencrypt-staging'])('the issuer %s stands in every environment', (name) => {
    expect(byKey('k8s/issuer.yaml', 'spec.acme.server', [{ kind: 'resource', name: `ClusterIssuer/${name}` }])).toBeUndefined();
    expect(byHost('acme-staging-v02.api.letsencrypt.org')).toBeUndefined();
  });
});

describe('trap 7, trunks', () => {
  const of = (more: Parameters<typeof job>[1]) => attributor.job('.github/workflows/x.yml', job('x', more)).attribution.environment;

  test('main and master are production only where it is declared', () => {
    expect(of({ branches: ['main'] })).toBeUndefined();
    expect(of({ branches: ['staging', 'main'] })).toBeUndefined();
    expect(of({ branches: ['staging'] })).toBe('staging');
  });

  test('the branch that a pull request goes into is not where its job works', () => {
    expect(of({ branches: ['production'], triggers: ['pull_request'] })).toBeUndefined();
    expect(of({ branches: ['production'], triggers: ['push'] })).toBe('production');
  });
});

test('trap 8: a live mode is the value’s, and yields to the file', () => {
  expect(attributor.occurrence(credential('.env.staging', 'KEY', { mode: 'live' }), false).attribution.environment).toBe('staging');
});

test('trap 9: a key that says `live` or `test` of its mode leaves a file of another tier open', () => {
  const of = (path: string, key: string) => attributor.occurrence(reference(path, key), false).attribution;

  expect(of('.env.staging', 'STRIPE_LIVE_SECRET_KEY')).toMatchObject({ environment: undefined, confidence: 'ambiguous' });
  expect(of('.env.production', 'TEST_DATABASE_URL')).toMatchObject({ environment: undefined, confidence: 'ambiguous' });
  expect(of('.env.development', 'TEST_DATABASE_URL').environment).toBe('test');
});

describe('trap 10, names of production all over code for infrastructure', () => {
  test('what a block refers to is not where it stands', () => {
    expect(asHcl('environments/dev/main.tf', 'data.remote_state_prod.prod_vpc_id')).toBe('development');
    expect(asHcl('environments/prod/main.tf', 'module.dns.acme_dev_zone_id')).toBe('production');
  });

  test('without a path that names any, it is all that is known', () => {
    expect(asHcl('main.tf', 'module.x.prod_db_password')).toBe('production');
  });
});

describe('names that only resemble', () => {
  test.each(['compose.near-prod.yaml', 'values-prod-like.yaml', 'pseudo-production.env'])('%s is not production', (path) => {
    expect(byPath(path)).toBeUndefined();
  });
});

test.each([
  ['k8s/stage/app.yaml', 'staging'],
  ['infra/test/main.tf', 'test'],
  ['kubernetes/test/secret.yaml', 'test'],
  ['terraform/demo/main.tf', 'demo'],
  ['ops/training/api.tf', 'training'],
  ['deployment_config/sandbox_vars.yml', 'sandbox'],
  ['deploy-config/demo.yml', 'demo'],
  ['argo-cd/applications/stage-app.yaml', 'staging'],
  ['terraform/projects/app/integration.blue.backend', 'test'],
  ['terraform/workspace-variables/sandbox_backend.tfvars', 'sandbox'],
  ['clusters/rings/stone-prod-p01/kustomization.yaml', 'production'],
  ['infra/Pulumi.shop-staging.Production.yaml', 'production'],
  ['config/database.yml.staging', 'staging'],
  ['Jenkinsfile.prod', 'production'],
  ['.github/workflows/cd-demo.yml', 'demo'],
  ['.github/workflows/reset-sandbox-database.yml', 'sandbox'],
])('%s stands in %s', (path, environment) => {
  expect(byPath(path)).toBe(environment);
});

test.each([
  'terraform/modules/cache/test/main.tf',
  'terraform/locals.tf',
  'terraform/local.tf',
  'charts/app/templates/tests/connection.yaml',
  'deploy/docker-compose.yml',
  'deploy/docker-entrypoint.sh',
  'deploy/test.sh',
  'ansible/group_vars/docker/vars.yml',
  'ansible/group_vars/www.yml',
  'terraform/modules/environment/main.tf',
  'k8s/multi-stage.yaml',
])('%s stands nowhere', (path) => {
  expect(byPath(path)).toBeUndefined();
});

test.each([
  ['github-secret', 'STAGING_KUBECONFIG', 'staging'],
  ['vault', 'secret/prod/db', 'production'],
  ['ssm', '/shop/dev/db/password', 'development'],
  ['env', 'PROD_DIR', undefined],
  ['file', '/opt/prod/app', undefined],
] as const)('what a reference of %s named %s is kept for places it where nothing else does', (system, name, environment) => {
  const detection = { ...reference('app.yml', 'config'), reference: { system, name, identity: `${system}:${name}` } };

  expect(attributor.occurrence(detection, false).attribution.environment).toBe(environment);
});

test.each([
  '.idea/runConfigurations/merge_production_dotenvs.xml',
  '.github/workflows/azure-dev.yml',
  'feature.env',
  'config/strategies/local.js',
])('%s names no environment', (path) => {
  expect(byPath(path)).toBeUndefined();
});

test.each([
  ['group_vars/approvals/sandbox.yml', 'sandbox'],
  ['group_vars/nomad_clients_sandbox.yml', 'sandbox'],
  ['group_vars/globus/pdc-globus-prod-postcuration/node.json', 'production'],
  ['files/traefik/traefik-local.yml', 'local'],
  ['roles/solr/files/solr-backup-production-account-key.json', 'production'],
])('%s stands in %s among other names', (path, environment) => {
  expect(byPath(path)).toBe(environment);
});

test.each([
  ['config/packages/cache.yaml', 'when@prod.sentry.dsn', 'production'],
  ['config/packages/cache.yaml', 'when@stage.sentry.dsn', 'staging'],
  ['config/storage.yml', 'local.root', undefined],
  ['traefik.yml', 'certificatesResolvers.production.acme.server', undefined],
  ['chart/values.yaml', 'production-ready.token', undefined],
])('in %s, the key path %s stands in %s', (path, key, environment) => {
  expect(byKey(path, key)).toBe(environment);
});

test.each([
  ['configs/rosa-hcp-stage.yaml', 'staging'],
  ['ci/configuration/integration/tags.json', 'test'],
  ['service/conf/TEST.public.conf', 'test'],
  ['.buildkite/pipeline.deploy-stage.yml', 'staging'],
  ['packages/tool/ecs-proxies-deploy-int.yml', 'test'],
  ['acme-sandbox/webapp-global/main.tf', 'sandbox'],
  ['environments/eu-demo/main.tf', 'demo'],
])('%s stands in %s by the edge of a name', (path, environment) => {
  expect(byPath(path)).toBe(environment);
});

test.each([
  'environments/integration-hub/api/main.tf',
  'apps/infra-deployments/integration/app.yaml',
  'docker-compose.feature_flag.yml',
  'overlays/blue-green/kustomization.yaml',
  'terraform/members-local.tf',
  'terraform/shared/acceptance-test-values.tf',
  'warehouse/models/staging/schema.yml',
  'rbac/definitions/inventory_local_test.json',
  'Jenkinsfile_pipeline_test',
  'k8s/constant-load-deployment-test.yaml',
])('%s has only a word in its name', (path) => {
  expect(byPath(path)).toBeUndefined();
});

test('what a reference is kept for yields to the name of the job that uses it', () => {
  const sandbox = job('release_sandbox');
  const detection = { ...reference('.github/workflows/release.yml', 'role', { job: 'release_sandbox' }) };
  const named = { ...detection, reference: { system: 'github-secret', name: 'PROXY_PROD_ROLE', identity: 'x' } };

  expect(attributor.occurrence(named, false, [sandbox]).attribution).toMatchObject({ environment: undefined, confidence: 'ambiguous' });
});

test.each(['tenants/base/dev-team/rbac.yaml', 'tenants/qa-team.yaml', 'code/funding_sources_local.yml'])(
  '%s is about people or things',
  (path) => {
    expect(byPath(path)).toBeUndefined();
  },
);

test.each([
  ['hokusai/test.yml', 'test'],
  ['shop/settings/integration.py', 'test'],
  ['shop/settings_test.py', 'test'],
  ['tenants/production/dev-team-patch.yaml', 'production'],
])('%s stands in %s by its place', (path, environment) => {
  expect(byPath(path)).toBe(environment);
});

test('the target groups of a blue-green deployment are no environments', () => {
  expect(asHcl('modules/deploy.tf', 'target_group_pair_info.prod_traffic_route.listener_arns')).toBeUndefined();
});

test('the name of an object leaves a path of another tier open', () => {
  const scopes = [{ kind: 'resource', name: 'Deployment/shop-staging' }] as const;

  expect(byKey('overlays/production/app.yaml', 'spec.key', scopes)).toBeUndefined();
  expect(byKey('overlays/staging/app.yaml', 'spec.key', scopes)).toBe('staging');
  expect(byKey('base/app.yaml', 'spec.key', scopes)).toBe('staging');
});

test('a job that an orb defines is placed by its name', () => {
  const { attribution } = attributor.occurrence(reference('.circleci/config.yml', 'context', { job: 'hokusai/deploy-production' }), false);

  expect(attribution.environment).toBe('production');
});

test('a database of tests is named at the end, too', () => {
  expect(byKey('docker-compose.yml', 'DATABASE_URL_TEST')).toBe('test');
});
