import { expect, test } from '@jest/globals';
import { moveOut, split, storeFor } from '../../src/policies/remedies.ts';
import { credentialAt } from './scenes.ts';

const at = (path: string, key: string, environment?: string) =>
  credentialAt({ path, key, ...(environment === undefined ? {} : { environment }) });

test.each([
  ['.github/workflows/deploy.yml', 'gh secret set API_TOKEN --env production'],
  ['.gitlab-ci.yml', 'glab variable set API_TOKEN --scope production --masked'],
  ['fly.toml', 'fly secrets set API_TOKEN=… --app <app of production>'],
  ['wrangler.toml', 'npx wrangler secret put API_TOKEN --env production'],
  ['production.tfvars', 'export TF_VAR_api_token=… from the secret store of production'],
])('the remedy for %s is a command of its platform', (path, command) => {
  expect(storeFor(at(path, 'API_TOKEN', 'production'))).toBe(command);
});

test('a header gives no name: the type does', () => {
  expect(storeFor(at('docs/run.md', 'Authorization'))).toContain('gh secret set STRIPE_SECRET_KEY --env production');
});

test('a key is written as shells write names, and nothing of it but letters, digits and underscores', () => {
  expect(storeFor(at('app.json5', 'mail.apiToken', 'staging'))).toContain('gh secret set MAIL_API_TOKEN --env staging');
  expect(moveOut(at('app.json5', 'a"; rm -rf $(x) #', 'staging'))).not.toMatch(/[;$()#"]/);
});

test('a split names the environment that gets its own', () => {
  expect(split(at('.env.staging', 'API_TOKEN', 'staging'))).toMatch(/^Create a second credential for staging,/);
});
