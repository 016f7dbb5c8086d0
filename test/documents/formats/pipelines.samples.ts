import type { Sample } from './sample.ts';

/** Pipelines, scripts and agents. */
export const samples: readonly Sample[] = [
  [
    '.github/workflows/deploy.yml',
    `name: Deploy
on:
  push: {branches: [main]}
  workflow_dispatch:
    inputs:
      environment: {type: choice, options: [staging, production]}
env:
  API_TOKEN: ⟦a⟧
jobs:
  build:
    runs-on: ubuntu-latest
    strategy:
      matrix:
        region: [eu, us]
    steps:
      - run: echo \${{ secrets.NPM_TOKEN }}
  deploy-prod:
    environment: production
    env:
      DB_PASSWORD: \${{ secrets.PROD_DB_PASSWORD || '⟦b⟧' }}
    steps:
      - uses: azure/login@v2
        with:
          creds: \${{ secrets['AZURE_CREDENTIALS'] }}
      - uses: hashicorp/vault-action@v3
        with:
          secrets: |
            secret/data/prod/db password | DB_PASSWORD ;
            secret/data/prod/api key | API_KEY
      - uses: aws-actions/aws-secretsmanager-get-secrets@v2
        with:
          secret-ids: |
            PROD_DB, prod/db
            prod/api
      - uses: 1password/load-secrets-action@v2
        env:
          SECRET: op://Production/api/key
      - uses: google-github-actions/get-secretmanager-secrets@v2
        with:
          secrets: |-
            token:acme-prod/my-secret
      - uses: dopplerhq/secrets-fetch-action@v1
        with:
          doppler-token: \${{ secrets.DOPPLER }}
          doppler-config: prd
      - run: |
          curl -H "X-Api-Key: ⟦c⟧" https://api.acme.io
          aws ssm get-parameter --name /prod/x/token --with-decryption
          docker login -u x -p ⟦d⟧
          export KEY_SECRET="$(vault kv get -field=x secret/prod/y)"
  deploy-staging:
    environment: {name: staging, url: "https://staging.acme.io"}
    steps:
      - run: ./deploy --password=⟦e⟧
        env:
          AWS_SECRET: \${{ secrets.PROD_AWS_SECRET }}
  call:
    uses: ./.github/workflows/x.yml
    with: {environment: production}
    secrets: inherit
  matrixed:
    strategy:
      matrix:
        include:
          - env: staging
            token_secret: STAGING_TOKEN
          - env: production
            token_secret: PROD_TOKEN
    environment: \${{ matrix.env }}
    steps:
      - run: x
        env:
          T: \${{ secrets[matrix.token_secret] }}
`,
    [
      'C a',
      'R github-secret~NPM_TOKEN',
      'D b production',
      'R github-secret~PROD_DB_PASSWORD production',
      'R AZURE_CREDENTIALS production',
      'R vault~secret/data/prod/db production',
      'R secretsmanager~prod/db production',
      'R secretsmanager~prod/api production',
      'R op~Production/api/key production',
      'R gcp-secret~acme-prod/my-secret production',
      'C c production',
      'R ssm~/prod/x/token production',
      'C d production',
      'R vault~secret/prod/y production',
      'C e staging',
      'R github-secret~PROD_AWS_SECRET staging',
      'J deploy-prod production',
      'J deploy-staging staging',
      'J call production',
      'R doppler',
    ],
  ],
  [
    '.gitlab-ci.yml',
    `variables:
  GLOBAL_TOKEN: "⟦a⟧"
.deploy: &deploy
  script:
    - ./deploy --token $PROD_DEPLOY_TOKEN
    - export HIDDEN_SECRET=⟦b⟧
  variables:
    DB_PASSWORD: ⟦c⟧
deploy_prod:
  extends: .deploy
  environment: {name: production, url: https://acme.io}
  secrets:
    DATABASE_PASSWORD:
      vault: production/db/password@ops
      file: false
    AWS_S:
      aws_secrets_manager:
        name: prod/api
    AZ:
      azure_key_vault: {name: prod-secret, version: "1"}
    G:
      gcp_secret_manager: {name: prod-g}
  rules:
    - if: $CI_COMMIT_BRANCH == "main"
      variables: {RULE_SECRET: ⟦d⟧}
deploy_staging:
  <<: *deploy
  environment: staging
  image:
    name: registry.gitlab.com/x
  script:
    - 'curl --header "PRIVATE-TOKEN: ⟦e⟧" https://gitlab.com'
  before_script:
    - !reference [.setup, script]
include:
  - component: x
`,
    [
      'C a',
      'R PROD_DEPLOY_TOKEN',
      'C b',
      'C c',
      'R vault~production/db/password@ops production',
      'R secretsmanager~prod/api production',
      'R azure-keyvault~prod-secret production',
      'R gcp-secret~prod-g production',
      'C d production',
      'C e staging',
      'A c staging',
      'J deploy_prod production',
      'J deploy_staging staging',
    ],
  ],
  [
    '.circleci/config.yml',
    `version: 2.1
jobs:
  deploy:
    docker: [{image: x, auth: {username: u, password: $DOCKERHUB_PASSWORD}}]
    environment:
      API_TOKEN: ⟦a⟧
    steps:
      - run: {name: x, command: "deploy --token $PROD_TOKEN --password ⟦b⟧"}
      - run: echo $API_SECRET
workflows:
  main:
    jobs:
      - deploy:
          name: deploy-production
          context: [aws-prod, org-global]
          filters: {branches: {only: main}}
      - deploy:
          name: deploy-staging
          context: aws-staging
`,
    [
      'C a',
      'C b',
      'R circleci-context~aws-prod',
      'R circleci-context~aws-staging staging',
      'R PROD_TOKEN',
      'J deploy-production production',
      'J deploy-staging staging',
      'R DOCKERHUB_PASSWORD',
    ],
  ],
  [
    'azure-pipelines.yml',
    `trigger: [main]
variables:
  - group: global-secrets
  - name: API_SECRET
    value: ⟦a⟧
  - template: vars.yml
stages:
  - stage: Prod
    variables:
      - group: prod-secrets
      - name: TOKEN
        value: ⟦b⟧
    jobs:
      - deployment: deploy
        environment: production
        variables:
          DB_PASSWORD: ⟦c⟧
        strategy:
          runOnce:
            deploy:
              steps:
                - task: AzureKeyVault@2
                  inputs:
                    azureSubscription: prod-connection
                    KeyVaultName: kv-acme-prod
                    SecretsFilter: 'db-password,api-key'
                - script: deploy --token $(PROD_TOKEN)
                  env:
                    MAPPED_SECRET: $(prodSecret)
                - bash: export X_PASSWORD=⟦d⟧
  - stage: Staging
    jobs:
      - job: x
        variables:
          - group: staging-secrets
        steps:
          - powershell: $env:PW_SECRET = "⟦e⟧"
`,
    [
      'C a',
      'C b production',
      'C c production',
      'C d production',
      'C e staging',
      'R azure-variable-group~global-secrets',
      'R azure-variable-group~prod-secrets production',
      'R azure-variable-group~staging-secrets staging',
      'R azure-keyvault~kv-acme-prod production',
      'R PROD_TOKEN production',
      'R prodSecret production',
      'J deploy production',
    ],
  ],
  [
    'bitbucket-pipelines.yml',
    `pipelines:
  branches:
    main:
      - step:
          name: Deploy prod
          deployment: production
          script:
            - export DB_PASSWORD=⟦a⟧
            - deploy --key $PROD_API_KEY
            - pipe: atlassian/aws-s3-deploy:1.1.0
              variables:
                AWS_SECRET_ACCESS_KEY: $AWS_SECRET_ACCESS_KEY
                API_TOKEN: "⟦b⟧"
  custom:
    staging-deploy:
      - step:
          deployment: staging
          script: ["deploy --token ⟦c⟧"]
`,
    ['C a production', 'R PROD_API_KEY production', 'C b production', 'C c staging', 'R AWS_SECRET_ACCESS_KEY production'],
  ],
  [
    'Jenkinsfile',
    `pipeline {
  agent any
  environment {
    AWS = credentials('prod-aws-key')
    TOKEN_SECRET = '⟦a⟧'
  }
  stages {
    stage('Deploy Production') {
      when { branch 'main' }
      steps {
        withCredentials([string(credentialsId: 'prod-api-token', variable: 'TOKEN'), usernamePassword(credentialsId: 'prod-db', usernameVariable: 'U', passwordVariable: 'P')]) {
          sh "deploy --token \${TOKEN}"
          sh 'deploy --password ⟦b⟧'
          sh """
            export DB_PASSWORD=⟦c⟧
          """
        }
        withVault(vaultSecrets: [[path: 'secret/prod/db', secretValues: [[envVar: 'X', vaultKey: 'pw']]]]) { sh 'x' }
        sshagent(['prod-ssh-key']) { sh 'x' }
      }
    }
    stage("Staging") {
      environment { API_KEY = credentials("staging-key") }
      steps { sh 'x'; withEnv(["DB_PASS=⟦d⟧"]) { sh 'y' } }
    }
  }
}
`,
    [
      'R prod-aws-key',
      'C a',
      'R prod-api-token production',
      'R prod-db production',
      'C b production',
      'C c production',
      'R staging-key staging',
      'R vault~secret/prod/db production',
      'R prod-ssh-key production',
      'C d staging',
    ],
  ],
  [
    '.buildkite/pipeline.yml',
    `env:
  API_TOKEN: ⟦a⟧
steps:
  - label: Deploy prod
    key: deploy-prod
    branches: main
    command: "deploy --token $$PROD_TOKEN --password ⟦b⟧"
    env: {DB_PASSWORD: ⟦c⟧}
    plugins:
      - seek-oss/aws-sm#v2.3.1:
          env:
            SECRET: prod/api
      - avaly/aws-ssm#v1: {}
    secrets:
      - PROD_DB_PASSWORD
`,
    ['C a', 'C b production', 'C c production', 'R PROD_TOKEN production', 'R prod/api production', 'R PROD_DB_PASSWORD production'],
  ],
  [
    '.drone.yml',
    `kind: pipeline
name: deploy-prod
steps:
  - name: x
    image: plugins/docker
    settings:
      password: {from_secret: prod_docker_password}
      token: ⟦a⟧
    environment:
      API_KEY: {from_secret: prod_key}
      DB_PASSWORD: ⟦b⟧
    commands: ["deploy --password ⟦c⟧"]
---
kind: secret
name: x
get: {path: secret/data/prod, name: key}
---
kind: secret
name: y
data: ⟦d⟧
`,
    [
      'R drone-secret~prod_docker_password production',
      'R prod_key',
      'C a production',
      'C b production',
      'C c production',
      'R secret/data/prod',
      'X d',
    ],
  ],
  [
    '.woodpecker/prod.yml',
    `steps:
  deploy:
    image: x
    environment:
      TOKEN: {from_secret: prod_token}
      API_SECRET: ⟦a⟧
    secrets: [docker_password, {source: prod_x, target: y}]
    commands: [ "x --token ⟦b⟧" ]
`,
    ['R prod_token', 'C a', 'C b', 'R docker_password'],
  ],
  [
    '.travis.yml',
    `env:
  global:
    - secure: "⟦x⟧⟦x⟧⟦x⟧"
    - API_SECRET=⟦a⟧
deploy:
  provider: heroku
  api_key: {secure: "⟦x⟧⟦x⟧"}
  app: acme-prod
  password: ⟦b⟧
  on: {branch: main}
jobs:
  include:
    - stage: production
      script: "deploy --token ⟦c⟧"
      env: DB_PASSWORD=⟦d⟧ OTHER=1
`,
    ['C a', 'C b', 'C c production', 'C d production', 'X x'],
  ],
  [
    'appveyor.yml',
    `environment:
  API_TOKEN: {secure: "⟦x⟧"}
  NUGET_SECRET: ⟦a⟧
`,
    ['C a', 'X x'],
  ],
  [
    '.semaphore/prod.yml',
    `blocks:
  - name: x
    task:
      secrets:
        - name: prod-aws
      env_vars:
        - {name: API_TOKEN, value: ⟦a⟧}
      jobs:
        - commands: ["deploy --password ⟦b⟧"]
`,
    ['R prod-aws production', 'C a production', 'C b production'],
  ],
  [
    'concourse/pipeline.yml',
    `resources:
- name: x
  source: {password: ((prod.db_password)), token: ⟦a⟧}
jobs:
- name: y
  plan:
  - task: z
    params: {API_SECRET: ⟦b⟧, OTHER: ((vault:prod/key))}
`,
    ['R concourse~prod.db_password', 'C a', 'C b', 'R prod/key'],
  ],
  [
    '.tekton/run.yaml',
    `apiVersion: tekton.dev/v1
kind: PipelineRun
metadata: {name: x, namespace: prod}
spec:
  params:
    - {name: token, value: ⟦a⟧}
  workspaces:
    - name: s
      secret: {secretName: prod-git}
`,
    ['C a production', 'R k8s-secret~prod/prod-git production'],
  ],
  [
    'Taskfile.yml',
    `version: '3'
env: {API_TOKEN: ⟦a⟧}
tasks:
  deploy:prod:
    env: {DB_PASSWORD: ⟦b⟧}
    cmds:
      - deploy --token ⟦c⟧
      - cmd: PGPASSWORD=⟦d⟧ psql
`,
    ['C a', 'C b production', 'C c production', 'C d production'],
  ],
  [
    'Makefile',
    `DB_PASSWORD ?= ⟦a⟧
API_TOKEN := ⟦b⟧
deploy-prod:
	PGPASSWORD=⟦c⟧ psql -h prod-db.acme.internal
	@curl -H "Authorization: Token ⟦d⟧" https://x
	vault kv get -field=pw secret/prod/db
`,
    ['C a', 'C b', 'C c', 'C d', 'R vault~secret/prod/db'],
  ],
  [
    'scripts/deploy-prod.sh',
    `#!/usr/bin/env bash
export DB_PASSWORD="\${DB_PASSWORD:-⟦a⟧}"
: "\${API_TOKEN:=⟦b⟧}"
readonly SECRET_KEY='⟦c⟧'
TOKEN=$(aws secretsmanager get-secret-value --secret-id prod/api --query SecretString)
mysql -uroot -p⟦d⟧ -h db
mysqldump --password="⟦e⟧" x
psql "postgres://u:⟦f⟧@prod-db.acme.internal/app"
curl -u admin:⟦g⟧ https://api.acme.internal
cat > .env <<EOT
SMTP_PASSWORD=⟦h⟧
EOT
gcloud secrets versions access latest --secret=prod-db --project acme-prod-1234
sshpass -p '⟦i⟧' ssh x@y
redis-cli -h prod-redis.acme.internal -a ⟦j⟧ ping
`,
    [
      'D a production',
      'D b production',
      'C c production',
      'R secretsmanager~prod/api production',
      'C d production',
      'C e production',
      'C f production',
      'C g production',
      'C h production',
      'R gcp-secret~prod-db production',
      'T prod-db',
      'C i production',
      'C j production',
      'T prod-redis',
    ],
  ],
  [
    'deploy.ps1',
    `$env:DB_PASSWORD = "⟦a⟧"
$apiToken = '⟦b⟧'
$sec = ConvertTo-SecureString "⟦c⟧" -AsPlainText -Force
$params = @{ ApiKey = "⟦d⟧"; Password = '⟦e⟧' }
Invoke-RestMethod -Headers @{ Authorization = "Bearer ⟦f⟧" } -Uri https://x
$cred = New-Object System.Management.Automation.PSCredential("u", $sec)
$s = Get-AzKeyVaultSecret -VaultName kv-prod -Name db-password
Connect-Thing -Password "⟦g⟧" -Server prod-sql.acme.internal
[Environment]::SetEnvironmentVariable("API_SECRET", "⟦h⟧")
$x = $env:TOKEN ?? "⟦i⟧"
Invoke-Sqlcmd -ConnectionString "Server=prod-sql.acme.internal;Database=x;User Id=sa;Password=⟦j⟧;"
`,
    ['C a', 'C b', 'C c', 'C d', 'C e', 'C f', 'R azure-keyvault~kv-prod/db-password', 'C g', 'C h', 'D i', 'C j', 'T prod-sql'],
  ],
  [
    'deploy.bat',
    `@echo off
set DB_PASSWORD=⟦a⟧
set "API_TOKEN=⟦b⟧"
curl -H "X-Api-Key: ⟦c⟧" https://x
sqlcmd -S prod-sql.acme.internal -U sa -P ⟦d⟧
`,
    ['C a', 'C b', 'C c', 'C d'],
  ],
  [
    'systemd/api-prod.service',
    `[Service]
Environment=DB_PASSWORD=⟦a⟧
Environment="API_TOKEN=⟦b⟧" "OTHER=1"
EnvironmentFile=/etc/api/prod.env
ExecStart=/usr/bin/api --token ⟦c⟧
`,
    ['C a', 'C b', 'C c', 'R file~/etc/api/prod.env'],
  ],
  [
    'supervisor/app.conf',
    `[program:api]
command=/usr/bin/api --token ⟦a⟧
environment=DB_PASSWORD="⟦b⟧",API_KEY="⟦c⟧"
`,
    ['C a', 'C b', 'C c'],
  ],
  [
    'ecosystem.config.js',
    `module.exports = { apps: [{ name: 'api', env: { API_TOKEN: '⟦a⟧' }, env_production: { API_TOKEN: '⟦b⟧' }, env_staging: { DB_PASSWORD: "⟦c⟧" } }] };`,
    ['C a', 'C b production', 'C c staging'],
  ],
  [
    '.mcp.json',
    `{"mcpServers":{"supabase":{"command":"npx","args":["-y","@supabase/mcp-server-supabase","--access-token","⟦a⟧","--project-ref=abcdefghijklmnopqrst"],"env":{"API_TOKEN":"⟦b⟧","X":"\${API_KEY:-⟦c⟧}"}},"prod-db":{"command":"npx","args":["mcp-server-postgres","postgres://u:⟦d⟧@prod-db.acme.internal/app"]},"http":{"type":"http","url":"https://mcp.acme.io/mcp?api_key=⟦e⟧","headers":{"Authorization":"Bearer ⟦f⟧","X-Api-Key":"\${ACME_KEY}"}}}}`,
    ['C a', 'C b', 'D c', 'C d production', 'C e', 'C f', 'R env~ACME_KEY', 'T prod-db'],
  ],
  [
    '.vscode/mcp.json',
    `{"inputs":[{"id":"key","type":"promptString","password":true}],"servers":{"x":{"command":"docker","args":["run","-e","API_TOKEN=⟦a⟧","--env","DB_PASSWORD=⟦b⟧","img"],"env":{"K":"\${input:key}","SECRET":"\${env:PROD_SECRET}"}}}}`,
    ['C a', 'C b', 'R PROD_SECRET'],
  ],
  [
    '.codex/config.toml',
    `[mcp_servers.db]
command = "npx"
args = ["-y", "x", "--token", "⟦a⟧"]
env = { API_TOKEN = "⟦b⟧" }
[mcp_servers.prod.env]
DB_PASSWORD = "⟦c⟧"
[mcp_servers.http]
url = "https://x.acme.io/mcp?token=⟦d⟧"
http_headers = { Authorization = "Bearer ⟦e⟧" }
bearer_token_env_var = "ACME_TOKEN"
[shell_environment_policy]
set = { PROD_SECRET = "⟦f⟧" }
`,
    ['C a', 'C b', 'C c production', 'C d', 'C e', 'C f'],
  ],
  [
    '.claude/settings.local.json',
    `{"env":{"API_TOKEN":"⟦a⟧"},"permissions":{"allow":["Bash(PGPASSWORD=⟦b⟧ psql -h prod-db.acme.internal:*)","Bash(curl -H \\"Authorization: Bearer ⟦c⟧\\" https://x)","Bash(terraform destroy:*)"],"deny":["Read(./.env)"]},"hooks":{"PreToolUse":[{"matcher":"x","hooks":[{"type":"command","command":"TOKEN=⟦d⟧ run.sh"}]}]}}`,
    ['C a', 'C b', 'C c', 'F agent-permission', 'C d'],
  ],
  [
    '.gemini/settings.json',
    `{"mcpServers":{"x":{"httpUrl":"https://x?key=⟦a⟧","headers":{"X-Api-Key":"⟦b⟧"},"env":{"T_SECRET":"$MY_TOKEN"}}}}`,
    ['C b', 'R env~MY_TOKEN'],
  ],
  [
    '.continue/config.yaml',
    `models:
  - name: x
    apiKey: ⟦a⟧
mcpServers:
  - name: prod-db
    command: npx
    args: ["--connection", "postgres://u:⟦b⟧@prod-db.acme.internal/x"]
    env: {API_SECRET: "\${{ secrets.PROD_KEY }}"}
`,
    ['C a', 'C b', 'R PROD_KEY', 'T prod-db'],
  ],
  [
    '.aider.conf.yml',
    `openai-api-key: ⟦a⟧
api-key:
  - openrouter=⟦b⟧
`,
    ['C a', 'C b'],
  ],
  [
    '.zed/settings.json',
    `{"context_servers":{"x":{"command":{"path":"npx","args":["--token","⟦a⟧"],"env":{"DB_PASSWORD":"⟦b⟧"}}}}}`,
    ['C a', 'C b'],
  ],
  [
    'opencode.json',
    `{"mcp":{"x":{"type":"local","command":["npx","x","--api-key","⟦a⟧"],"environment":{"API_TOKEN":"⟦b⟧"}},"y":{"type":"remote","url":"https://y","headers":{"Authorization":"Bearer {env:PROD_TOKEN}"}}},"provider":{"p":{"options":{"apiKey":"{file:~/.secrets/p}"}}}}`,
    ['C a', 'C b', 'R env~PROD_TOKEN'],
  ],
  ['.idea/mcp.json', `{"mcpServers":{"x":{"command":"a","args":["--token=⟦a⟧"]}}}`, ['C a']],
  ['.github/copilot/mcp.json', `{"mcpServers":{"x":{"command":"a","env":{"T_TOKEN":"⟦a⟧"}}}}`, ['C a']],
  ['.codeium/windsurf/mcp_config.json', `{"mcpServers":{"x":{"serverUrl":"https://x/sse?token=⟦a⟧"}}}`, ['C a']],
  [
    '.goose/config.yaml',
    `extensions:
  x:
    cmd: npx
    args: [--api-key, ⟦a⟧]
    envs: {API_SECRET: ⟦b⟧}
`,
    ['C a', 'C b'],
  ],
  [
    'CLAUDE.md',
    `# Rules
Use the database:
\`\`\`bash
export PGPASSWORD=⟦a⟧
psql postgres://app:⟦b⟧@prod-db.acme.internal/app
\`\`\`
The API key is \`⟦c⟧\`.
API_SECRET: ⟦d⟧
`,
    ['C a', 'C b', 'C d'],
  ],
  [
    '.devcontainer/devcontainer.json',
    `{"remoteEnv":{"API_TOKEN":"⟦a⟧","X":"\${localEnv:PROD_TOKEN}"},"postCreateCommand":"DB_PASSWORD=⟦b⟧ setup","runArgs":["-e","S_SECRET=⟦c⟧"]}`,
    ['C a', 'C b', 'C c', 'R PROD_TOKEN'],
  ],
  [
    '.vscode/launch.json',
    `{"configurations":[{"name":"Prod","env":{"API_TOKEN":"⟦a⟧"},"envFile":"\${workspaceFolder}/.env.production","args":["--password","⟦b⟧"]}]}`,
    ['C a', 'C b'],
  ],
  [
    '.vscode/settings.json',
    `{"rest-client.environmentVariables":{"production":{"token":"⟦a⟧"},"staging":{"token":"⟦b⟧"}},"sqltools.connections":[{"name":"prod","server":"prod-db.acme.internal","username":"u","password":"⟦c⟧"}]}`,
    ['C a production', 'C b staging', 'C c', 'T prod-db'],
  ],
];
