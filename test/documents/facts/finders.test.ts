import { describe, expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import type { FoundFact } from '../../../src/domain/document.ts';
import { registry } from '../../../src/documents/facts/registry.gen.ts';
import { readDocument } from '../../../src/documents/read.ts';

function facts(path: string, text: string): readonly FoundFact[] {
  return readDocument({ path, text }).facts;
}

function shown(path: string, text: string, kind: string): string[] {
  return facts(path, text)
    .filter((fact) => fact.kind === kind)
    .map(
      ({ subject, span, detail }) =>
        `${subject} | ${text.slice(span.start, span.end)} | ${Object.entries(detail)
          .map((pair) => pair.join('='))
          .join(' ')}`,
    );
}

test('every finder is named after its file', () => {
  const files = readdirSync(new URL('../../../src/documents/facts/', import.meta.url)).filter((file) => !file.endsWith('.gen.ts'));
  expect(registry.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
});

describe('destructive commands', () => {
  test.each([
    ['a question', 'read -p "Really? " answer\nterraform destroy\n', 'yes'],
    ['a comparison that ends the script', 'if [ "$ENV" = "production" ]; then\n  exit 1\nfi\nterraform destroy\n', 'yes'],
    ['a comparison that ends nothing', 'if [ "$ENV" = "production" ]; then echo careful; fi\nterraform destroy\n', undefined],
    ['nothing', 'echo start\nterraform destroy\n', undefined],
  ])('are guarded by what stands above them: %s', (_, text, guarded) => {
    const [fact] = facts('scripts/down.sh', text).filter(({ kind }) => kind === 'destructive-command');
    expect(fact?.detail['guarded']).toBe(guarded);
  });

  test.each([
    ['terraform -chdir=prod destroy -auto-approve', 'terraform destroy'],
    ['aws rds delete-db-instance --id $DB', 'aws rds delete-db-instance'],
    ['gcloud sql instances delete main', 'gcloud sql instances delete'],
    ['kubectl delete ns shop', 'kubectl delete'],
    ['kubectl --context prod delete pvc --all', 'kubectl delete'],
    ['aws s3 rm s3://x --recursive', 'aws s3 rm'],
    ['bundle exec rails db:drop', 'db:drop'],
    ['npx prisma migrate reset', 'prisma migrate reset'],
    ['supabase db reset --linked', 'supabase db reset'],
    ['mutation { volumeDelete(volumeId: 1) }', 'volumeDelete'],
    ['psql -c "DROP DATABASE app"', 'drop database'],
    ['redis-cli FLUSHALL', 'flushall'],
  ])('%s', (text, subject) => {
    expect(facts('a.sh', text).map((fact) => fact.subject)).toEqual([subject]);
  });

  test.each(['# terraform destroy', 'kubectl delete pod x', 'await store.delete(key)', 'terraform plan', 'git remote remove x'])(
    'not %s',
    (text) => {
      expect(facts('a.sh', text)).toEqual([]);
    },
  );

  test('names the job and the variables', () => {
    const text =
      'jobs:\n  clean:\n    steps:\n      - run: |\n          terraform destroy \\\n            -var k=$KEY\n  other:\n    steps: []\n';
    expect(facts('.github/workflows/a.yml', text)).toMatchObject([
      { subject: 'terraform destroy', job: 'clean', detail: { tool: 'terraform', variables: 'KEY' } },
    ]);
  });
});

test('backups name their tool and the variables of the whole command', () => {
  const text =
    'pg_dump "$DATABASE_URL" |\n  aws s3 cp - s3://$BUCKET/dump.sql\nrestic -r x backup /data\napt-get install pg_dump x\naws s3 sync dist s3://site\n';
  expect(shown('a.sh', text, 'backup-command')).toEqual([
    'pg_dump | pg_dump | tool=pg_dump variables=DATABASE_URL',
    'aws s3 | aws s3 | tool=aws s3 variables=BUCKET',
    'restic | restic | tool=restic variables=',
  ]);
});

describe('protection of data', () => {
  const TF =
    'resource "aws_db_instance" "main" {\n  deletion_protection = false # x\n  skip_final_snapshot = true\n  lifecycle {\n    prevent_destroy = true\n  }\n}\nresource "aws_dynamodb_table" "t" {\n  name = "x"\n}\n';

  test('in Terraform', () => {
    expect(shown('main.tf', TF, 'unprotected-data')).toEqual([
      'aws_db_instance.main | deletion_protection = false | attribute=deletion_protection value=false',
      'aws_db_instance.main | skip_final_snapshot = true | attribute=skip_final_snapshot value=true',
      'aws_dynamodb_table.t | resource "aws_dynamodb_table" "t" { | attribute=deletion_protection_enabled value=absent',
    ]);
    expect(shown('main.tf', TF, 'protected-data')).toEqual([
      'aws_db_instance.main | prevent_destroy = true | attribute=prevent_destroy value=true',
    ]);
  });

  test('in CloudFormation', () => {
    const text =
      'Resources:\n  Db:\n    Type: AWS::RDS::DBInstance\n    DeletionPolicy: Delete\n  Files:\n    Type: AWS::S3::Bucket\n  Kept:\n    Type: AWS::S3::Bucket\n    DeletionPolicy: Retain\n';
    expect(shown('stack.yml', text, 'unprotected-data')).toEqual([
      'Db | Delete | attribute=DeletionPolicy value=Delete',
      'Files | Files | attribute=DeletionPolicy value=absent',
    ]);
    expect(shown('stack.yml', text, 'protected-data')).toEqual(['Kept | Retain | attribute=DeletionPolicy value=Retain']);
  });

  test('in Kubernetes', () => {
    const text = 'apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: { name: fast }\nreclaimPolicy: Delete\n';
    expect(shown('sc.yaml', text, 'unprotected-data')).toEqual(['StorageClass/fast | Delete | attribute=reclaimPolicy value=Delete']);
  });
});

test.each([
  [
    'secrets.yaml',
    `a: ENC[AES256_GCM,data:x]\nsops:\n  age:\n    - recipient: age1${'q'.repeat(58)}\n`,
    `age1${'q'.repeat(58)} | ENC[AES256_GCM,data:x] | system=sops`,
  ],
  ['v.yml', '$ANSIBLE_VAULT;1.2;AES256;prod\n61\n', 'prod | $ANSIBLE_VAULT;1.2;AES256;prod | system=ansible-vault'],
  [
    '.env.production',
    'DOTENV_PUBLIC_KEY_PRODUCTION=x\nA=encrypted:abc\n',
    'PRODUCTION | DOTENV_PUBLIC_KEY_PRODUCTION | system=dotenvx environment=production',
  ],
  ['s.yaml', 'apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\n', 'sealed-secrets | kind: SealedSecret | system=sealed-secrets'],
  ['config/credentials/production.yml.enc', 'abc--def', 'production | abc--def | system=rails environment=production'],
  ['.gitattributes', 'secret/** filter=git-crypt diff=git-crypt', 'secret/** | secret/** filter=git-crypt | system=git-crypt'],
])('the ciphertext of %s', (path, text, expected) => {
  expect(shown(path, text, 'ciphertext')).toEqual([expected]);
});

test('permissions of agents give command words and never arguments', () => {
  const allow = ['Bash(railway:*)', 'Bash(supabase db reset --linked)', 'Bash(KEY=Abc1 deploy)', 'Bash(curl -H x:*)', 'Edit'];
  const text = JSON.stringify({ permissions: { allow, deny: ['Read(./.env)'] } });
  expect(
    facts('.claude/settings.json', text)
      .filter(({ kind }) => kind === 'agent-permission')
      .map(({ subject, detail }) => `${subject} ${detail.list} ${detail.any}`),
  ).toEqual([
    'railway allow yes',
    'supabase db reset --linked allow no',
    'Bash allow no',
    'curl allow yes',
    'any Edit allow yes',
    'Read deny no',
  ]);
});

test('servers that may write are named', () => {
  const server = (...rest: string[]): object => ({ command: 'npx', args: ['-y', '@supabase/mcp-server-supabase@latest', ...rest] });
  const text = JSON.stringify({ mcpServers: { one: server(), two: server('--read-only') } });
  expect(facts('.mcp.json', text).map(({ subject }) => subject)).toEqual(['server one']);
});

test('workspaces and state backends of Terraform', () => {
  const text =
    'terraform {\n  backend "s3" {\n    bucket = "state"\n    key    = "app/x.tfstate"\n  }\n}\nlocals {\n  big = terraform.workspace == "prod" ? 1 : 0\n}\n';
  expect(shown('main.tf', text, 'workspace-conditional')).toEqual(['prod | terraform.workspace == "prod" | operator===']);
  expect(shown('main.tf', text, 'state-backend')).toEqual(['s3 | backend "s3" { | bucket=state key=app/x.tfstate']);
  expect(shown('prod.tfbackend', 'bucket = "b"\nkey = "k"\n', 'state-backend')).toEqual(['partial | bucket = "b" | bucket=b key=k']);
});

test('destinations of deployments', () => {
  const argo =
    'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: shop }\nspec:\n  destination:\n    server: https://kube\n    namespace: prod\n';
  expect(shown('app.yaml', argo, 'deploy-destination')).toEqual(['Application/shop | prod | cluster=https://kube namespace=prod']);
  expect(shown('kustomization.yaml', 'namespace: shop\nresources: []\n', 'deploy-destination')).toEqual([
    'Kustomization/ | shop | namespace=shop',
  ]);
});

test('resources of Workers by environment', () => {
  const text =
    '[[d1_databases]]\nbinding = "DB"\ndatabase_id = "a-b"\n[[env.production.d1_databases]]\nbinding = "DB"\ndatabase_id = "a-b"\n';
  expect(shown('wrangler.toml', text, 'data-resource')).toEqual([
    'd1/a-b | a-b | type=d1 id=a-b',
    'd1/a-b | a-b | type=d1 id=a-b environment=production',
  ]);
});

test('a file that is nothing but the password of a vault is a key; a script, a template and a vault are none', () => {
  const kinds = (path: string, text: string) =>
    facts(path, text)
      .filter(({ kind }) => kind === 'key-file')
      .map(({ subject }) => subject);

  expect(kinds('ansible/vault_pass.txt', 'one long phrase of words\n')).toEqual(['ansible-vault']);
  expect(kinds('.vault_password', '#!/bin/sh\npass show vault\n')).toEqual([]);
  expect(kinds('.vault_pass', '{{ vault_password }}\n')).toEqual([]);
  expect(kinds('vault-pass', '$ANSIBLE_VAULT;1.1;AES256\n6162\n')).toEqual([]);
  expect(kinds('config/secrets/prod/prod.decrypt.private.php', '<?php return "x";\n')).toEqual(['symfony']);
});
