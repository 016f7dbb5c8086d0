import type { Sample } from './sample.ts';

/** Formats of data: dotenv, INI, properties, TOML, JSON, YAML, XML, HCL. */
export const samples: readonly Sample[] = [
  [
    '.env.production',
    `# app
export STRIPE_WEBHOOK_SECRET="⟦a⟧" # comment
DB_PASSWORD='⟦b⟧'
DATABASE_URL=postgres://app:⟦c⟧@prod-db.acme-corp.internal:5432/app
API_KEY=⟦d⟧
SESSION_SECRET=\${SESSION_SECRET:-⟦e⟧}
REDIS_URL=\${REDIS_URL}
VAULTED_TOKEN=op://Prod/stripe/secret_key
GOOGLE_PRIVATE="line1
line2"
JWT_SECRET=\`⟦f⟧\`
`,
    [
      'C a production',
      'C b production',
      'C c production',
      'C d production',
      'D e production',
      'R env~REDIS_URL production',
      'R env~SESSION_SECRET',
      'R op~Prod/stripe production',
      'C f',
      'T prod-db.acme-corp.internal',
    ],
  ],
  [
    '.env.staging',
    `SMTP_PASSWORD: "⟦g⟧"
set AUTH_TOKEN=⟦h⟧
  ADMIN_PASSWORD  =  ⟦i⟧
MONGO_URI="mongodb+srv://svc:⟦j⟧@cluster0.ab1cd.mongodb.net/app?retryWrites=true"
API_SECRET=vault:secret/data/prod/api#key
K8S=ref+awsssm://prod/db/password
DOPPLER_TOKEN=doppler://acme/prd/TOKEN
SM=sm://acme-prod/db-password
ARN=arn:aws:secretsmanager:eu-west-1:171436882533:secret:prod/db-AbCdEf
# OLD_API_KEY=⟦k⟧
`,
    [
      'C g staging',
      'C h staging',
      'C i staging',
      'C j staging',
      'R vault staging',
      'R ssm',
      'R doppler',
      'R gcp-secret',
      'R secretsmanager',
      'T cluster0.ab1cd.mongodb.net',
      'C k',
    ],
  ],
  [
    '.envrc',
    `export AWS_PROFILE=acme-dev
export DB_PASSWORD=$(pass show db/dev)
export API_TOKEN="⟦a⟧"
source_env .envrc.local
export STRIPE_KEY=$(op read "op://Production/stripe/key")
dotenv .env.staging
`,
    ['C a', 'R op~Production/stripe/key'],
  ],
  [
    'mise.toml',
    `[env]
API_TOKEN = "⟦a⟧"
DB_PASSWORD = { value = "⟦b⟧", redact = true }
_.file = ".env.staging"
[tasks.deploy]
run = "deploy --token ⟦c⟧"
[tasks.db]
env = { DB_PASSWORD = "⟦d⟧" }
run = ["PGPASSWORD=⟦e⟧ psql -h prod-db.acme.internal"]
`,
    ['C a', 'C b', 'C c', 'C d', 'C e'],
  ],
  [
    'mise.production.toml',
    `[env]
API_TOKEN = "⟦a⟧"
`,
    ['C a production'],
  ],
  [
    'config/app.ini',
    `[production]
db_password = ⟦a⟧
api_key="⟦b⟧" ; comment
[staging]
db_password = ⟦c⟧ ; old one
secret_token: ⟦d⟧
url = https://user:⟦e⟧@api.staging.acme.io/v1
password = \${DB_PASSWORD}
pass2 = %(base_password)s
[app:main]
sqlalchemy.url = postgresql://svc:⟦f⟧@db.acme.internal/app
`,
    ['C a production', 'C b production', 'C c staging', 'C d staging', 'C e staging', 'C f', 'R DB_PASSWORD staging'],
  ],
  [
    'setup.cfg',
    `[tool]
api_token = ⟦a⟧
`,
    ['C a'],
  ],
  [
    'config/application-prod.properties',
    `spring.datasource.url=jdbc:postgresql://prod-db.acme.internal:5432/app
spring.datasource.username=app
spring.datasource.password=⟦a⟧
app.jwt.secret=\\
    ⟦b⟧
app.api.key : ⟦c⟧
app.token=\${APP_TOKEN:⟦d⟧}
app.vaulted=\${vault.db.password}
jasypt.value=ENC(⟦e⟧=)
app.other.secret=first\\
  ⟦f⟧
`,
    ['C a production', 'C b production', 'C c production', 'D d production', 'R APP_TOKEN', 'T prod-db', 'R vault.db.password', 'X e'],
  ],
  [
    'src/main/resources/application.properties',
    `%prod.quarkus.datasource.password=⟦a⟧
%dev.quarkus.datasource.password=⟦b⟧
quarkus.oidc.credentials.secret=⟦c⟧
%prod.quarkus.datasource.jdbc.url=jdbc:mysql://prod-mysql.acme.internal/app
`,
    ['C a production', 'C b development', 'C c', 'T prod-mysql.acme.internal production'],
  ],
  [
    'src/main/resources/application.yml',
    `spring:
  datasource:
    password: \${DB_PASSWORD:⟦a⟧}
---
spring:
  config:
    activate:
      on-profile: production
  datasource:
    url: jdbc:postgresql://prod-db.acme.internal/app
    password: ⟦b⟧
---
spring:
  profiles: staging
  datasource:
    password: '{cipher}⟦c⟧'
    other-secret: "{noop}⟦d⟧"
`,
    ['D a', 'R DB_PASSWORD', 'C b production', 'T prod-db production', 'X c', 'C d staging'],
  ],
  [
    'netlify.toml',
    `[build.environment]
  API_TOKEN = "⟦a⟧"
[context.production.environment]
  API_TOKEN = "⟦b⟧"
[context.deploy-preview.environment]
  API_TOKEN = "⟦c⟧"
`,
    ['C a', 'C b production', 'C c preview'],
  ],
  [
    'settings.toml',
    `[default]
secret_key = "⟦a⟧"
[production]
secret_key = "⟦b⟧"
database = { password = "⟦c⟧", host = "prod-db.acme.internal" }
[staging]
secret_key = "@format {env[SECRET_KEY]}"
multi = """
⟦d⟧"""
[[staging.servers]]
password = '⟦e⟧'
`,
    ['C a', 'C b production', 'C c production', 'C e staging'],
  ],
  [
    'config/production.json5',
    `{ // comment
  db: { password: '⟦a⟧', host: "db.prod.acme.internal" },
  apiKey: "⟦b⟧", /* x */
  tokens: ["⟦c⟧"],
}
`,
    ['C a production', 'C b production', 'T db.prod.acme', 'C c production'],
  ],
  [
    'config/custom.yaml',
    `defaults: &defaults
  adapter: postgres
  password: &pw ⟦a⟧
  options: &opt
    token: ⟦b⟧
production:
  <<: *defaults
  host: prod-db.acme.internal
staging:
  <<: *defaults
  password: *pw
  extra: *opt
`,
    ['C a', 'A a production', 'A a staging', 'A b production', 'A b staging'],
  ],
  [
    'cfn/template.yaml',
    `Resources:
  Db:
    Type: AWS::RDS::DBInstance
    Properties:
      MasterUserPassword: !Ref DbPassword
      Secret: !Sub '{{resolve:secretsmanager:prod/db:SecretString:password}}'
      Api: !GetAtt Foo.ApiSecret
      Token: !Sub "\${Env}-token"
      Password: ⟦a⟧
      SsmParam: '{{resolve:ssm-secure:/prod/db/password:1}}'
Parameters:
  DbPassword:
    Type: String
    NoEcho: true
    Default: ⟦b⟧
`,
    ['C a', 'C b', 'R secretsmanager~prod/db', 'R cloudformation', 'R ssm~/prod/db/password', 'X =DbPassword', 'X =Foo.ApiSecret'],
  ],
  [
    'group_vars/production/main.yml',
    `db_password: !vault |
  $ANSIBLE_VAULT;1.1;AES256
  62313365396662343061393464336163383764373764613633653634306231386433626436623361
api_password: "{{ vault_api_password }}"
token: "{{ lookup('env', 'PROD_TOKEN') }}"
ssm_secret: "{{ lookup('amazon.aws.aws_ssm', '/prod/db/password') }}"
plain_password: ⟦a⟧
default_secret: "{{ x | default('⟦b⟧') }}"
`,
    ['C a production', 'D b production', 'R template~vault_api', 'F ciphertext', 'R /prod/db/password'],
  ],
  [
    '.gitlab-ci.yml',
    `build:
  script: !reference [.setup, script]
  variables:
    SECRET: !reference [.vars, SECRET]
    REAL_SECRET: ⟦a⟧
`,
    ['C a'],
  ],
  [
    'Web.config',
    `<?xml version="1.0"?>
<configuration>
  <connectionStrings>
    <add name="Default" connectionString="Server=prod-sql.acme.internal;Database=app;User Id=sa;Password=⟦a⟧;" providerName="System.Data.SqlClient" />
  </connectionStrings>
  <appSettings>
    <add key="ApiKey" value="⟦b⟧" />
    <add key="KeyVaultSecret" value="@Microsoft.KeyVault(SecretUri=https://acme-prod.vault.azure.net/secrets/db/)" />
    <!-- <add key="OldApiKey" value="⟦c⟧" /> -->
  </appSettings>
  <system.net><mailSettings><smtp><network host="smtp.acme.io" userName="x" password="⟦d⟧"/></smtp></mailSettings></system.net>
</configuration>
`,
    ['C a', 'C b', 'T prod-sql.acme.internal', 'R azure-keyvault', 'C c', 'C d'],
  ],
  [
    'Web.Release.config',
    `<configuration xmlns:xdt="http://schemas.microsoft.com/XML-Document-Transform"><appSettings>
<add key="ApiKey" value="⟦b⟧" xdt:Transform="SetAttributes" xdt:Locator="Match(key)"/></appSettings></configuration>`,
    ['C b production'],
  ],
  [
    'app/src/main/res/values/secrets.xml',
    `<resources>
  <string name="api_secret">⟦a⟧</string>
  <string name="api_token"><![CDATA[⟦b⟧]]></string>
</resources>`,
    ['C a', 'C b'],
  ],
  [
    'ios/Config-production.plist',
    `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>API_SECRET</key>
<string>⟦a⟧</string>
<key>staging</key><dict><key>ApiToken</key><string>⟦b⟧</string></dict>
</dict></plist>`,
    ['C a production', 'C b staging'],
  ],
  [
    'settings.xml',
    `<settings><servers>
<server><id>acme-releases</id><username>ci</username><password>⟦a⟧</password></server>
<server><id>acme-staging</id><username>ci</username><password>\${env.NEXUS_PASSWORD}</password></server>
<server><id>prod-nexus</id><username>ci</username><password>⟦b⟧</password></server>
<server><id>x</id><password>{⟦c⟧+⟦c⟧=}</password></server>
</servers><profiles><profile><id>production</id><properties><db.password>⟦d⟧</db.password></properties></profile></profiles></settings>`,
    ['C a', 'C b production', 'R env~NEXUS_PASSWORD', 'X c', 'C d production'],
  ],
  [
    'prod.tfvars',
    `db_password = "⟦a⟧"
api_keys = {
  stripe_secret = "⟦b⟧"
}
tokens = ["⟦c⟧"]
cert_secret = <<-EOT
  ⟦d⟧
EOT
`,
    ['C a production', 'C b production', 'C c production', 'C d production'],
  ],
  [
    'infra/main.tf',
    `variable "db_password" {
  type = string
  default = "⟦a⟧"
}
resource "aws_db_instance" "prod" {
  password = "⟦b⟧"
  username = var.user
  host = "db.prod.acme.internal"
}
resource "aws_db_instance" "staging" {
  password = data.aws_ssm_parameter.db_password.value
}
data "aws_ssm_parameter" "db_password" {
  name = "/prod/db/password"
}
data "aws_secretsmanager_secret_version" "api" {
  secret_id = "prod/api"
}
data "vault_generic_secret" "x" {
  path = "secret/prod/db"
}
data "google_secret_manager_secret_version" "y" {
  secret = "prod-db-password"
  project = "acme-prod-1234"
}
data "azurerm_key_vault_secret" "z" {
  name = "db-password"
  key_vault_id = data.azurerm_key_vault.prod.id
}
provider "aws" {
  access_key = var.access_key
  secret_key = "⟦c⟧"
  assume_role { role_arn = "arn:aws:iam::171436882533:role/deploy" }
}
locals { env_password = { production = "⟦d⟧", staging = "⟦e⟧" } }
output "x" { value = "postgres://u:⟦f⟧@prod-db.acme.internal/app" }
`,
    [
      'C a',
      'C b production',
      'R terraform',
      'R ssm~/prod/db/password',
      'R secretsmanager~prod/api',
      'R vault~secret/prod/db',
      'R gcp-secret',
      'R azure-keyvault',
      'C c',
      'T aws:171436882533',
      'C d production',
      'C e staging',
      'C f',
    ],
  ],
  [
    'infra/main.tf.json',
    `{"resource":{"aws_db_instance":{"prod":{"password":"⟦a⟧"}}},"data":{"aws_ssm_parameter":{"p":{"name":"/prod/db"}}}}`,
    ['C a', 'R ssm~/prod/db'],
  ],
  [
    'live/prod/db/terragrunt.hcl',
    `inputs = {
  master_password = "⟦a⟧"
  api_secret = get_env("API_SECRET", "⟦b⟧")
  sops = yamldecode(sops_decrypt_file("secrets.yaml")).pw
}
`,
    ['C a production', 'D b production', 'R API_SECRET'],
  ],
  [
    'jobs/prod.nomad.hcl',
    `job "api" {
  group "api" {
    task "api" {
      env {
        DB_PASSWORD = "⟦a⟧"
      }
      template {
        data = <<EOH
API_SECRET={{ with secret "secret/data/prod/api" }}{{ .Data.data.key }}{{ end }}
SMTP_PASSWORD=⟦b⟧
EOH
        env = true
      }
    }
  }
}
`,
    ['C a production', 'C b production', 'R secret/data/prod/api'],
  ],
  [
    'prod.pkrvars.hcl',
    `aws_secret_key = "⟦a⟧"
ssh_password = "⟦b⟧"
`,
    ['C a production', 'C b production'],
  ],
  [
    'terraform.tfstate',
    `{"version":4,"resources":[{"mode":"managed","type":"aws_db_instance","name":"prod","instances":[{"attributes":{"password":"⟦a⟧","endpoint":"prod-db.abc.eu-west-1.rds.amazonaws.com:5432"}}]},{"type":"random_password","instances":[{"attributes":{"result":"⟦b⟧"}}]}],"outputs":{"db_password":{"value":"⟦c⟧","sensitive":true}}}`,
    ['C a', 'T prod-db.abc', 'C c', 'C b'],
  ],
  [
    'infra/main.prod.bicepparam',
    `using './main.bicep'
param adminPassword = '⟦a⟧'
param apiSecret = readEnvironmentVariable('API_SECRET', '⟦b⟧')
param kv = az.getSecret('00000000-0000-0000-0000-000000000000', 'rg-prod', 'kv-prod', 'db-password')
param tags = { token: '⟦c⟧' }
`,
    ['C a production', 'D b production', 'R API_SECRET', 'R azure-keyvault~kv-prod/db-password', 'C c production'],
  ],
  [
    'infra/main.bicep',
    `@secure()
param adminPassword string = '⟦a⟧'
resource kv 'Microsoft.KeyVault/vaults@2023-02-01' existing = { name: 'kv-acme-prod' }
module db 'db.bicep' = { params: { password: kv.getSecret('db-password') 
 apiKey: '⟦b⟧' } }
`,
    ['C a', 'C b', 'R azure-keyvault~db-password'],
  ],
  [
    'azuredeploy.parameters.prod.json',
    `{"parameters":{"adminPassword":{"value":"⟦a⟧"},"dbSecret":{"reference":{"keyVault":{"id":"/subscriptions/x/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-prod"},"secretName":"db-password"}}}}`,
    ['C a production', 'R azure-keyvault~kv-prod/db-password production'],
  ],
];
