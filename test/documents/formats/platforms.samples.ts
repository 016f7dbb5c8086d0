import type { Sample } from './sample.ts';

/** Docker, Kubernetes and hosting platforms. */
export const samples: readonly Sample[] = [
  [
    'docker-compose.prod.yml',
    `x-env: &env
  JWT_SECRET: ⟦a⟧
services:
  api:
    image: acme/api
    environment:
      - DB_PASSWORD=⟦b⟧
      - REDIS_URL=redis://:⟦c⟧@prod-redis.acme.internal:6379/0
      - API_KEY=\${API_KEY:-⟦d⟧}
      - TOKEN=\${TOKEN:?missing}
      - EMPTY
    env_file:
      - .env.production
      - path: ./secrets.env
        required: false
    secrets:
      - db_password
      - source: api_secret
        target: api
    command: ["--token", "⟦e⟧", "--db-password=⟦f⟧"]
  worker:
    environment:
      <<: *env
      DB_PASSWORD: "⟦g⟧"
      DB_PASSWORD_FILE: /run/secrets/db_password
    env_file: .env.staging
    command: sh -c "worker --api-key ⟦h⟧"
    build:
      args:
        NPM_TOKEN: ⟦i⟧
    labels:
      - "traefik.http.middlewares.auth.basicauth.users=admin:$$apr1$$x"
secrets:
  db_password:
    file: ./db_password.txt
  api_secret:
    external: true
    name: prod_api_secret
  env_secret:
    environment: DB_PASSWORD
`,
    [
      'C a',
      'C b production',
      'C c production',
      'D d production',
      'R env~API_KEY',
      'R env~TOKEN',
      'R file~.env.production',
      'R file~./secrets.env',
      'R compose-secret~db_password',
      'R compose-secret~api_secret',
      'C e production',
      'C f production',
      'C g production',
      'C h production',
      'C i production',
      'R file~/run/secrets/db_password',
      'R file~./db_password.txt',
      'R compose-secret~prod_api_secret',
      'R file~.env.staging',
      'A a production',
      'T prod-redis',
    ],
  ],
  [
    'Dockerfile',
    `FROM node:20 AS build
ARG NPM_TOKEN=⟦a⟧
ENV API_KEY=⟦b⟧ \\
    DB_PASSWORD="⟦c⟧"
ENV LEGACY_SECRET ⟦d⟧
RUN --mount=type=secret,id=npm echo "//registry.npmjs.org/:_authToken=⟦e⟧" > .npmrc
RUN curl -H "Authorization: Bearer ⟦f⟧" https://api.acme.io
RUN export SMTP_PASSWORD=⟦g⟧ && npm ci
ENV TOKEN=\${NPM_TOKEN}
LABEL api_secret="⟦h⟧"
CMD ["server", "--password", "⟦i⟧"]
# ENV OLD_SECRET=⟦j⟧
`,
    ['D a', 'C b', 'C c', 'C d', 'C e', 'C f', 'C g', 'R env~NPM_TOKEN', 'C h', 'C i', 'C j'],
  ],
  [
    'docker-bake.hcl',
    `variable "NPM_TOKEN" { default = "⟦a⟧" }
target "prod" {
  args = { API_KEY = "⟦b⟧" }
  secret = ["id=npm,env=NPM_TOKEN"]
}
`,
    ['D a', 'C b production'],
  ],
  ['docker-bake.json', `{"target":{"prod":{"args":{"API_KEY":"⟦b⟧"}}}}`, ['C b production']],
  [
    'k8s/prod/secret.yaml',
    `apiVersion: v1
kind: Secret
metadata: {name: api, namespace: prod}
data:
  password: ⟦b64:a⟧
stringData:
  token: ⟦b⟧
  .env: |
    DB_PASSWORD=⟦c⟧
    OTHER=1
  config.json: |
    {"api_secret": "⟦d⟧"}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: cfg, namespace: staging}
data:
  API_KEY: ⟦e⟧
  application-prod.properties: |
    spring.datasource.password=⟦f⟧
    other.key=1
  application.yml: |
    db:
      password: ⟦g⟧
  nginx.conf: |
    server { listen 80; }
`,
    ['C a prod', 'C b prod', 'C c prod', 'C d prod', 'C e staging', 'C f', 'C g staging'].map((x) => x.replace(/ prod$/, ' production')),
  ],
  [
    'k8s/prod/deploy.yaml',
    `apiVersion: apps/v1
kind: Deployment
metadata:
  name: api
  namespace: prod
spec:
  template:
    metadata:
      annotations:
        vault.hashicorp.com/agent-inject-secret-db: secret/data/prod/db
        vault.hashicorp.com/role: api
    spec:
      imagePullSecrets:
        - name: regcred
      containers:
        - name: api
          env:
            - name: DB_PASSWORD
              value: "⟦a⟧"
            - name: API_KEY
              valueFrom:
                secretKeyRef:
                  name: prod-api
                  key: key
            - name: DSN
              value: postgres://app:$(DB_PASSWORD)@prod-db.acme.internal/app
          envFrom:
            - secretRef:
                name: prod-env
            - configMapRef:
                name: cfg
          args: ["--token", "⟦b⟧", "--db=postgres://u:⟦c⟧@db.acme.internal/x"]
          command: ["sh", "-c", "PGPASSWORD=⟦d⟧ psql"]
      volumes:
        - name: s
          secret:
            secretName: tls-prod
        - name: csi
          csi:
            volumeAttributes:
              secretProviderClass: prod-secrets
`,
    [
      'C a production',
      'R k8s-secret~prod/prod-api/key production',
      'R k8s-secret~prod/prod-env production',
      'C b',
      'C c',
      'C d',
      'R k8s-secret~prod/tls-prod',
      'R regcred',
      'R vault~secret/data/prod/db',
      'T prod-db',
      'R env~DB_PASSWORD',
    ],
  ],
  [
    'k8s/ext.yaml',
    `apiVersion: external-secrets.io/v1beta1
kind: ExternalSecret
metadata: {name: api, namespace: staging}
spec:
  secretStoreRef: {name: aws-prod, kind: ClusterSecretStore}
  data:
    - secretKey: password
      remoteRef: {key: prod/db, property: password}
  dataFrom:
    - extract:
        key: prod/api
    - find:
        path: prod/
---
apiVersion: bitnami.com/v1alpha1
kind: SealedSecret
metadata: {name: x, namespace: prod}
spec:
  encryptedData:
    password: AgBy3i4OJSWK+PiTySYZZA9rO43cGDEq${'QWxsQ29kZUlz'.repeat(30)}
---
apiVersion: secrets-store.csi.x-k8s.io/v1
kind: SecretProviderClass
metadata: {name: x, namespace: prod}
spec:
  provider: azure
  parameters:
    keyvaultName: kv-prod
    objects: |
      array:
        - |
          objectName: db-password
          objectType: secret
---
apiVersion: secrets-store.csi.x-k8s.io/v1
kind: SecretProviderClass
metadata: {name: y, namespace: prod}
spec:
  provider: aws
  parameters:
    objects: |
      - objectName: "prod/api"
        objectType: "secretsmanager"
---
apiVersion: secrets.hashicorp.com/v1beta1
kind: VaultStaticSecret
metadata: {name: z, namespace: prod}
spec:
  mount: kv
  path: prod/web
  type: kv-v2
`,
    [
      'R external-secret~prod/db/password staging',
      'R external-secret~prod/api staging',
      'F ciphertext',
      'R db-password production',
      'R prod/api production',
      'R vault~kv/prod/web production',
      'X =AgBy',
    ],
  ],
  [
    'kubeconfig-prod.yaml',
    `apiVersion: v1
kind: Config
clusters:
- name: prod
  cluster: {server: https://ABCDEF0123.gr7.eu-west-1.eks.amazonaws.com}
contexts:
- name: prod
  context: {cluster: prod, user: admin, namespace: default}
users:
- name: prod-admin
  user:
    token: ⟦a⟧
    password: ⟦b⟧
- name: staging-admin
  user:
    token: ⟦c⟧
`,
    ['C a production', 'C b production', 'C c staging'],
  ],
  [
    'overlays/production/kustomization.yaml',
    `resources: [../../base]
secretGenerator:
  - name: api
    literals:
      - DB_PASSWORD=⟦a⟧
      - api-key=⟦b⟧
    envs:
      - .env.production
    files:
      - tls.key
configMapGenerator:
  - name: cfg
    literals: ["API_SECRET=⟦c⟧"]
patches:
  - patch: |-
      - op: replace
        path: /spec/template/spec/containers/0/env/0/value
        value: ⟦d⟧
`,
    ['C a production', 'C b production', 'C c production'],
  ],
  [
    'charts/api/values-production.yaml',
    `postgresql:
  auth:
    password: ⟦a⟧
    existingSecret: prod-postgres
    postgresPassword: "⟦b⟧"
  externalDatabase:
    host: prod-db.acme.internal
    existingSecretPasswordKey: password
env:
  - name: API_KEY
    value: ⟦c⟧
  - name: T
    valueFrom: {secretKeyRef: {name: api-prod, key: t}}
secrets:
  JWT_SECRET: ref+vault://secret/prod/jwt#key
  SMTP_PASSWORD: ref+sops://secrets.prod.yaml#/smtp
extraEnv: |
  - name: EXTRA_SECRET
    value: ⟦d⟧
`,
    [
      'C a production',
      'R k8s-secret~prod-postgres production',
      'C b production',
      'C c production',
      'R api-prod',
      'R vault',
      'R sops',
      'C d production',
      'T prod-db',
    ],
  ],
  [
    'charts/api/templates/secret.yaml',
    `apiVersion: v1
kind: Secret
metadata:
  name: {{ include "api.fullname" . }}
stringData:
  password: {{ .Values.password | default "⟦a⟧" | quote }}
  {{- if .Values.token }}
  token: {{ required "x" .Values.token }}
  {{- end }}
  static_secret: ⟦b⟧
data:
  key: {{ .Values.key | b64enc }}
  pass: ⟦b64:c⟧
`,
    ['D a', 'C b', 'R template', 'C c'],
  ],
  [
    'helmfile.yaml',
    `environments:
  production:
    values:
      - values/production.yaml
    secrets:
      - secrets/production.yaml
releases:
  - name: api
    set:
      - name: auth.password
        value: ⟦a⟧
    values:
      - db:
          password: {{ env "DB_PASSWORD" | default "⟦b⟧" }}
`,
    ['C a', 'D b'],
  ],
  [
    'argocd/app.yaml',
    `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: api-prod}
spec:
  source:
    helm:
      parameters:
        - name: db.password
          value: ⟦a⟧
      values: |
        api:
          secret: ⟦b⟧
  destination: {server: https://prod.k8s.acme.io, namespace: prod}
`,
    ['C a', 'C b', 'F deploy-destination'],
  ],
  [
    'fly.production.toml',
    `app = "acme-prod"
[env]
  API_TOKEN = "⟦a⟧"
[processes]
  web = "server --secret ⟦b⟧"
[deploy]
  release_command = "DB_PASSWORD=⟦c⟧ migrate"
[[files]]
  guest_path = "/x"
  secret_name = "PROD_CONF"
`,
    ['C a production', 'C c production'],
  ],
  [
    'wrangler.toml',
    `name = "acme"
[vars]
API_TOKEN = "⟦a⟧"
[env.staging.vars]
API_TOKEN = "⟦b⟧"
[env.production]
vars = { API_TOKEN = "⟦c⟧" }
kv_namespaces = [ { binding = "KV", id = "0f2ac74b498b48028cb68387c421e279" } ]
[[env.production.d1_databases]]
binding = "DB"
database_id = "0a1b2c3d-1111-4222-8333-444455556666"
[[env.staging.r2_buckets]]
binding = "B"
bucket_name = "acme-prod-files"
`,
    ['C a', 'C b staging', 'C c production', 'T acme-prod-files'],
  ],
  [
    'wrangler.jsonc',
    `{ // c
 "vars": {"API_TOKEN":"⟦a⟧"},
 "env": {"staging":{"vars":{"API_TOKEN":"⟦b⟧"}},"production":{"vars":{"API_TOKEN":"⟦c⟧"}}},
}`,
    ['C a', 'C b staging', 'C c production'],
  ],
  ['.dev.vars.staging', `API_TOKEN=⟦a⟧`, ['C a staging']],
  [
    'render.yaml',
    `services:
  - type: web
    name: api-prod
    envVars:
      - key: API_SECRET
        value: ⟦a⟧
      - key: DB_URL
        fromDatabase: {name: prod-db, property: connectionString}
      - key: GEN
        generateValue: true
      - fromGroup: prod-settings
    startCommand: server --token ⟦b⟧
envVarGroups:
  - name: prod-settings
    envVars:
      - key: STRIPE_WEBHOOK_SECRET
        value: ⟦c⟧
previews: {generation: automatic}
`,
    ['C a', 'R prod-db', 'R render-group~prod-settings', 'C b', 'C c'],
  ],
  [
    'railway.json',
    `{"deploy":{"startCommand":"TOKEN_SECRET=⟦a⟧ node x"},"environments":{"production":{"deploy":{"startCommand":"server --api-key ⟦b⟧"}},"staging":{}}}`,
    ['C a', 'C b production'],
  ],
  [
    'app.json',
    `{"name":"x","env":{"API_SECRET":{"description":"x","value":"⟦a⟧"},"S":{"generator":"secret"},"TOKEN":"⟦b⟧"},"environments":{"test":{"env":{"API_SECRET":"⟦c⟧"}},"review":{"env":{"DB_PASSWORD":"⟦d⟧"}}}}`,
    ['C a', 'C b', 'C c test', 'C d preview'],
  ],
  [
    'heroku.yml',
    `build: {docker: {web: Dockerfile}, config: {API_TOKEN: ⟦a⟧}}
release: {image: web, command: ["DB_PASSWORD=⟦b⟧ rake db:migrate"]}
`,
    ['C a', 'C b'],
  ],
  [
    'app-staging.yaml',
    `runtime: python312
env_variables:
  DB_PASSWORD: "⟦a⟧"
  DATABASE_URL: postgresql+psycopg2://u:⟦b⟧@/db?host=/cloudsql/acme-prod-1234:europe-west1:prod-db
`,
    ['C a staging', 'C b staging', 'T acme-prod-1234'],
  ],
  [
    'cloudbuild.prod.yaml',
    `steps:
  - name: gcr.io/cloud-builders/docker
    entrypoint: bash
    args: ['-c', 'docker login --password=$$REG_PASS && deploy --token ⟦a⟧']
    secretEnv: ['REG_PASS']
    env: ['API_SECRET=⟦b⟧']
substitutions:
  _DB_PASSWORD: ⟦c⟧
availableSecrets:
  secretManager:
    - versionName: projects/acme-prod/secrets/reg/versions/latest
      env: REG_PASS
`,
    ['C a production', 'C b production', 'C c production', 'R gcp-secret~projects/acme-prod/secrets/reg production', 'R REG_PASS'],
  ],
  [
    'apphosting.production.yaml',
    `env:
  - variable: API_KEY
    secret: prodApiKey
  - variable: OTHER_SECRET
    value: ⟦a⟧
`,
    ['C a production', 'R gcp-secret~prodApiKey production'],
  ],
  [
    '.firebaserc',
    `{"projects":{"default":"acme-dev-1a2b3","staging":"acme-staging-1a2b3","prod":"acme-prod-1a2b3"}}`,
    ['T acme-prod-1a2b3 production', 'T acme-staging-1a2b3 staging'],
  ],
  ['functions/.env.acme-prod-1a2b3', `API_SECRET=⟦a⟧`, ['C a']],
  ['.runtimeconfig.json', `{"stripe":{"secret":"⟦a⟧"},"prod":{"api_key":"⟦b⟧"}}`, ['C a', 'C b production']],
  [
    'amplify/team-provider-info.json',
    `{"prod":{"awscloudformation":{"AuthRoleArn":"arn:aws:iam::171436882533:role/x"},"categories":{"function":{"api":{"apiSecret":"⟦a⟧"}}}},"dev":{"awscloudformation":{"Region":"eu"}}}`,
    ['C a production', 'T aws:171436882533 production'],
  ],
  [
    'amplify.yml',
    `version: 1
frontend:
  phases:
    build:
      commands:
        - export API_SECRET=⟦a⟧
        - API_TOKEN=⟦b⟧ npm run build
`,
    ['C a', 'C b'],
  ],
  [
    'supabase/config.toml',
    `project_id = "acme"
[auth.external.github]
secret = "env(GITHUB_SECRET)"
[auth.sms.twilio]
auth_token = "⟦a⟧"
[remotes.production]
project_id = "abcdefghijklmnopqrst"
[remotes.production.auth.external.google]
secret = "⟦b⟧"
`,
    ['R env~GITHUB_SECRET', 'C a', 'C b production'],
  ],
  [
    'serverless.yml',
    `service: api
provider:
  name: aws
  stage: \${opt:stage, 'dev'}
  environment:
    DB_PASSWORD: \${ssm:/prod/db/password}
    API_SECRET: \${env:API_SECRET, '⟦a⟧'}
    TOKEN: \${self:custom.\${self:provider.stage}.token}
    RAW_TOKEN: ⟦b⟧
    CF: \${cf:stack-prod.DbPassword}
custom:
  production:
    token: ⟦c⟧
  staging:
    token: ⟦d⟧
`,
    ['R ssm~/prod/db/password', 'R env~API_SECRET', 'D a', 'C b', 'C c production', 'C d staging', 'R cloudformation'],
  ],
  [
    'samconfig.toml',
    `version = 0.1
[prod.deploy.parameters]
stack_name = "acme-prod"
parameter_overrides = "DbPassword=\\"⟦a⟧\\" ApiSecret=⟦b⟧"
[staging.deploy.parameters]
parameter_overrides = ["DbPassword=⟦c⟧"]
`,
    ['C a production', 'C b production', 'C c staging'],
  ],
  [
    'sst.config.ts',
    `export default $config({
  app(input) { return { name: 'acme', home: 'aws' }; },
  async run() {
    const secret = new sst.Secret('ApiSecret', '⟦a⟧');
    const fn = new sst.aws.Function('Fn', { environment: { API_TOKEN: '⟦b⟧', DB_PASSWORD: process.env.DB_PASSWORD ?? '⟦c⟧' } });
    const db = $app.stage === 'production' ? '⟦d⟧' : 'x';
  },
});
`,
    ['D a', 'C b', 'D c'],
  ],
  [
    'Pulumi.prod.yaml',
    `encryptionsalt: v1:abcdefgh:v1:ijklmnop:abcdefghijklmnopqrstuvwx==
config:
  aws:region: eu-west-1
  acme:dbPassword:
    secure: v1:0a1b2c3d4e5f:⟦x⟧
  acme:apiSecret:
    secure: AAABAKqDQ⟦x⟧
  acme:plainToken: ⟦a⟧
environment:
  - acme-prod
`,
    ['C a production', 'F ciphertext', 'X x'],
  ],
  [
    'copilot/api/manifest.yml',
    `name: api
variables:
  API_TOKEN: ⟦a⟧
secrets:
  DB_PASSWORD: /copilot/app/prod/secrets/db
  RDS: 'arn:aws:secretsmanager:eu-west-1:171436882533:secret:prod/rds-AbCdEf'
environments:
  prod:
    variables: {API_TOKEN: ⟦b⟧}
    secrets: {X: /prod/x}
`,
    ['C a', 'R ssm~/copilot/app/prod/secrets/db', 'R secretsmanager', 'C b production', 'R ssm~/prod/x production'],
  ],
  [
    'task-definition-prod.json',
    `{"containerDefinitions":[{"name":"api","environment":[{"name":"API_SECRET","value":"⟦a⟧"}],"secrets":[{"name":"DB_PASSWORD","valueFrom":"arn:aws:ssm:eu-west-1:171436882533:parameter/prod/db"},{"name":"K","valueFrom":"prod-key"}],"command":["--token","⟦b⟧"],"repositoryCredentials":{"credentialsParameter":"arn:aws:secretsmanager:eu-west-1:171436882533:secret:reg"}}]}`,
    ['C a production', 'R ssm~/prod/db production', 'R ssm~prod-key production', 'C b production', 'R secretsmanager'],
  ],
  [
    'inventories/production/hosts.ini',
    `[web]
web1 ansible_host=10.0.1.5 ansible_user=deploy ansible_password=⟦a⟧ ansible_become_pass='⟦b⟧'
db.prod.acme.internal
[web:vars]
api_token=⟦c⟧
vault_x="{{ lookup('env','X') }}"
[all:children]
web
`,
    ['C a production', 'C b production', 'C c production', 'R env~X'],
  ],
  [
    'inventory/hosts',
    `[production]
prod1.acme.io ansible_ssh_pass=⟦a⟧
[staging]
stage1.acme.io ansible_ssh_pass=⟦b⟧
[staging:vars]
db_password=⟦c⟧
`,
    ['C a production', 'C b staging', 'C c staging'],
  ],
  ['vercel.json', `{"env":{"API_SECRET":"⟦a⟧","OLD":"@my-secret"},"build":{"env":{"NPM_TOKEN":"⟦b⟧"}}}`, ['C a', 'C b']],
  [
    '.do/app.yaml',
    `name: acme
services:
  - name: api
    envs:
      - key: API_SECRET
        value: ⟦a⟧
        type: SECRET
      - key: ENC
        value: EV[1:abc:⟦x⟧]
      - key: DATABASE_URL
        value: \${prod-db.DATABASE_URL}
`,
    ['C a', 'X x'],
  ],
];
