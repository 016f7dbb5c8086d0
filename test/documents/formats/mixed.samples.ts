import type { Sample } from './sample.ts';

/** What repositories mix: formats inside formats. */
export const samples: readonly Sample[] = [
  [
    'skaffold.yaml',
    `profiles:
  - name: production
    deploy: {helm: {releases: [{name: x, setValues: {db.password: ⟦a⟧}}]}}
  - name: staging
    deploy: {kubectl: {flags: {global: [--token=⟦b⟧]}}}
`,
    ['C a production', 'C b'],
  ],
  [
    'docker-compose.staging.yml',
    `services:
  db:
    image: postgres
    environment:
      POSTGRES_PASSWORD: \${DB_PASSWORD:-⟦a⟧}
  app:
    environment:
      DATABASE_URL: postgres://app:\${DB_PASSWORD}@prod-db.acme.internal:5432/app
      SECRET_JSON: '{"client_secret":"⟦b⟧"}'
    command: >
      server --db-password=⟦c⟧ --host prod-db.acme.internal
`,
    ['D a staging', 'R env~DB_PASSWORD staging', 'T prod-db.acme.internal staging', 'C b staging', 'C c staging'],
  ],
  [
    'ansible/playbook.yml',
    `- hosts: production
  vars:
    db_password: ⟦a⟧
  tasks:
    - name: x
      shell: mysql -uroot -p⟦b⟧ -e "select 1"
    - name: y
      command: curl -H "X-Api-Key: ⟦c⟧" https://x
      environment: {API_SECRET: ⟦d⟧}
    - name: z
      mysql_user: {name: x, password: "{{ lookup('community.hashi_vault.hashi_vault', 'secret=secret/data/prod/db:password') }}"}
`,
    ['C a', 'C b', 'C c', 'C d', 'R vault~secret/data/prod/db'],
  ],
  [
    'cloud-init.yaml',
    `#cloud-config
write_files:
  - path: /etc/app.env
    content: |
      DB_PASSWORD=⟦a⟧
      OTHER=1
runcmd:
  - export API_SECRET=⟦b⟧
  - [ sh, -c, "deploy --token ⟦c⟧" ]
`,
    ['C a', 'C b', 'C c'],
  ],
  [
    'main.tf',
    `resource "aws_instance" "prod" {
  user_data = <<-EOF
    #!/bin/bash
    export DB_PASSWORD=⟦a⟧
    echo "API_SECRET=⟦b⟧" >> /etc/environment
  EOF
}
resource "helm_release" "x" {
  set_sensitive {
    name  = "auth.password"
    value = "⟦c⟧"
  }
  values = [yamlencode({ db = { password = "⟦d⟧" } })]
}
resource "aws_ssm_parameter" "p" {
  name  = "/prod/db/password"
  value = "⟦e⟧"
}
resource "aws_ecs_task_definition" "t" {
  container_definitions = jsonencode([{ environment = [{ name = "API_SECRET", value = "⟦f⟧" }], secrets = [{ name = "DB", valueFrom = "/prod/db" }] }])
}
resource "kubernetes_secret" "k" {
  data = { password = "⟦g⟧" }
}
`,
    ['C a production', 'C b production', 'C c', 'C d', 'C e', 'C f', 'C g'],
  ],
  [
    'app.config.json',
    `{"profiles":{"prod":{"db":{"url":"postgres://u:⟦a⟧@db.acme.internal/x"}}},"featureFlags":{"prod":true}}`,
    ['C a production'],
  ],
  [
    'values.yaml',
    `global:
  env:
    - {name: DB_PASSWORD, value: "⟦a⟧"}
prod: &p
  token: ⟦b⟧
dev:
  <<: [*p]
`,
    ['C a', 'C b production', 'A b development'],
  ],
  [
    '.github/actions/x/action.yml',
    `name: x
inputs:
  api-token: {description: x, default: ⟦a⟧}
runs:
  using: composite
  steps:
    - run: deploy --password ⟦b⟧
      shell: bash
`,
    ['D a', 'C b'],
  ],
  [
    '.github/workflows/reuse.yml',
    `on: workflow_call
jobs:
  a:
    runs-on: x
    environment: staging
    container:
      image: x
      credentials: {username: u, password: \${{ secrets.PROD_REGISTRY_PASSWORD }}}
    services:
      db: {image: postgres, env: {POSTGRES_PASSWORD: ⟦a⟧}}
    steps:
      - uses: docker/login-action@v3
        with: {password: ⟦b⟧}
      - run: echo "\${{ secrets.TOKEN || secrets.PROD_TOKEN }}"
      - run: echo "::add-mask::x"
        env: {VAULT: \${{ vars.PROD_URL }}}
`,
    ['R PROD_REGISTRY_PASSWORD staging', 'C a', 'C b staging', 'R github-secret~PROD_TOKEN staging', 'R github-variable~PROD_URL staging'],
  ],
  [
    'config/secrets.yml',
    `production:
  secret_key_base: <%= ENV["SECRET_KEY_BASE"] %>
  api_token: ⟦a⟧
development:
  secret_key_base: ⟦b⟧
`,
    ['R SECRET_KEY_BASE production', 'C a production', 'C b development'],
  ],
  [
    'secrets.prod.yaml',
    `db:
  password: ENC[AES256_GCM,data:abc,iv:def=,tag:ghi==,type:str]
plain_token: ⟦a⟧
sops:
  kms: [{arn: "arn:aws:kms:eu-west-1:171436882533:key/x"}]
  version: 3.8.1
`,
    ['C a production', 'F ciphertext'],
  ],
  [
    '.env.production.enc',
    `DB_PASSWORD="encrypted:BDb7t3QkTRp2abcdef"
DOTENV_PUBLIC_KEY_PRODUCTION="03abc"
`,
    ['X =encrypted'],
  ],
  [
    'deploy/prod.env.j2',
    `DB_PASSWORD={{ db_password }}
API_SECRET=⟦a⟧
`,
    ['R db_password production', 'C a production'],
  ],
];
