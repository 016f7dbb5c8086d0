import { expect, test } from '@jest/globals';
import { environmentsOfFileName } from '../../src/environments/file-name.ts';
import { environmentsOfFolder } from '../../src/environments/folder.ts';

const PATHS: readonly (readonly [path: string, names: string])[] = [
  ['.env.production', 'production'],
  ['.env.staging', 'staging'],
  ['.env.test', 'test'],
  ['.env.development.local', 'development'],
  ['appsettings.Production.json', 'production'],
  ['config/environments/test.rb', 'test'],
  ['values-prod-eu.yaml', 'production'],
  ['group_vars/test/vault.yml', 'test'],
  ['live/staging/terragrunt.hcl', 'staging'],
  ['live/terragrunt.hcl', ''],
  ['webpack.prod.js', ''],
  ['tsconfig.prod.json', ''],
  ['Dockerfile.prod', ''],
  ['products/latest.json', ''],
  ['.github/workflows/test.yml', ''],
  ['nonprod.tfvars', 'non-production'],
  ['pre-prod.yaml', 'preproduction'],
  ['prod-like-staging.yaml', 'production,staging'],
];

test.each(PATHS)('%s names "%s"', (path, names) => {
  const file = environmentsOfFileName(path);
  const named = file.length > 0 ? file : (environmentsOfFolder(path)?.named ?? []);

  expect(named.map(({ environment }) => environment).join(',')).toBe(names);
});
