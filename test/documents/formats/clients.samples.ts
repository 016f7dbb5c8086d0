import type { Sample } from './sample.ts';

/** Clients, tools, notebooks, dumps and histories. */
export const samples: readonly Sample[] = [
  [
    'postman/Production.postman_environment.json',
    `{"id":"x","name":"Production","values":[{"key":"api_token","value":"⟦a⟧","type":"secret","enabled":true},{"key":"base_url","value":"https://api.prod.acme.internal","enabled":true}],"_postman_variable_scope":"environment"}`,
    ['C a production', 'T api.prod.acme.internal production'],
  ],
  [
    'postman/api.postman_collection.json',
    `{"info":{"name":"x"},"auth":{"type":"bearer","bearer":[{"key":"token","value":"⟦a⟧","type":"string"}]},"item":[{"request":{"header":[{"key":"X-Api-Key","value":"⟦b⟧"}],"url":{"raw":"https://api.acme.io?token=⟦c⟧"},"auth":{"type":"basic","basic":[{"key":"password","value":"⟦d⟧"},{"key":"username","value":"x"}]}}}],"variable":[{"key":"api_secret","value":"⟦e⟧"},{"key":"ref","value":"{{token}}"}]}`,
    ['C a', 'C b', 'C c', 'C d', 'C e'],
  ],
  [
    'bruno/environments/Production.bru',
    `vars {
  host: https://api.prod.acme.internal
  api_token: ⟦a⟧
  ~disabled_secret: ⟦b⟧
}
vars:secret [
  db_password,
  ~other
]
`,
    ['C a production', 'T api.prod.acme.internal production', 'C b production'],
  ],
  [
    'bruno/get.bru',
    `meta {
  name: get
}
get {
  url: https://api.acme.io?api_key=⟦a⟧
}
headers {
  X-Api-Key: ⟦b⟧
  Authorization: Bearer {{token}}
}
auth:bearer {
  token: ⟦c⟧
}
auth:basic {
  username: x
  password: ⟦d⟧
}
body:json {
  {
    "client_secret": "⟦e⟧"
  }
}
script:pre-request {
  req.setHeader("X-Token", "⟦f⟧");
}
`,
    ['C a', 'C b', 'C c', 'C d', 'C e', 'C f'],
  ],
  [
    'bruno/collection.yml',
    `info: {name: x}
environments:
  - name: production
    variables:
      - name: token
        value: ⟦a⟧
`,
    ['C a production'],
  ],
  [
    'insomnia.json',
    `{"_type":"export","__export_format":4,"resources":[{"_id":"env_1","_type":"environment","name":"Production","data":{"api_token":"⟦a⟧","base_url":"https://api.prod.acme.internal"}},{"_id":"env_2","_type":"environment","name":"Staging","data":{"api_token":"⟦b⟧"}},{"_id":"req","_type":"request","name":"x","headers":[{"name":"X-Api-Key","value":"⟦c⟧"}],"authentication":{"type":"bearer","token":"⟦d⟧"}}]}`,
    ['C a production', 'C b staging', 'C c', 'C d', 'T api.prod.acme.internal production'],
  ],
  [
    'insomnia/x.yaml',
    `type: collection.insomnia.rest/5.0
environments:
  name: Base
  data: {secret: ⟦a⟧}
  subEnvironments:
    - name: Production
      data:
        api_token: ⟦b⟧
    - name: Staging
      data: {api_token: ⟦c⟧}
`,
    ['C a', 'C b production', 'C c staging'],
  ],
  ['http-client.private.env.json', `{"production":{"token":"⟦a⟧"},"staging":{"token":"⟦b⟧"}}`, ['C a production', 'C b staging']],
  [
    'requests/api.http',
    `@host = https://api.prod.acme.internal
@token = ⟦a⟧
### get
GET {{host}}/x?api_key=⟦b⟧
Authorization: Bearer ⟦c⟧
X-Api-Key: ⟦d⟧

### post
POST https://user:⟦e⟧@api.acme.io/login HTTP/1.1
Content-Type: application/json

{"client_secret": "⟦f⟧"}
`,
    ['C a', 'C b', 'C c', 'C d', 'C e', 'C f', 'T api.prod.acme.internal'],
  ],
  [
    '.npmrc',
    `//registry.npmjs.org/:_authToken=⟦a⟧
//npm.acme.io/:_password="⟦b64:b⟧"
//npm.acme.io/:username=ci
_auth=⟦b64:c⟧
//x.acme.io/:_authToken=\${NPM_TOKEN}
`,
    ['C a', 'R env~NPM_TOKEN'],
  ],
  [
    '.yarnrc.yml',
    `npmScopes:
  acme:
    npmAuthToken: "⟦a⟧"
    npmRegistryServer: "https://npm.acme.io"
npmAuthIdent: "user:⟦b⟧"
npmX: "\${NPM_TOKEN-⟦c⟧}"
`,
    ['C a', 'D c', 'R env~NPM_TOKEN'],
  ],
  [
    '.pypirc',
    `[distutils]
index-servers = prod
[prod]
repository = https://pypi.acme.internal
username = __token__
password = ⟦a⟧
`,
    ['C a production'],
  ],
  [
    'pip.conf',
    `[global]
index-url = https://user:⟦a⟧@pypi.acme.io/simple
`,
    ['C a'],
  ],
  [
    '.netrc',
    `machine api.prod.acme.internal login u password ⟦a⟧
machine x.acme.io
  login v
  password ⟦b⟧
`,
    ['C a production', 'C b'],
  ],
  [
    '.pgpass',
    `prod-db.acme.internal:5432:app:app:⟦a⟧
staging-db.acme.internal:*:*:app:⟦b⟧
`,
    ['C a production', 'C b staging'],
  ],
  [
    'pg_service.conf',
    `[production]
host=prod-db.acme.internal
user=app
password=⟦a⟧
[staging]
password=⟦b⟧
`,
    ['C a production', 'C b staging', 'T prod-db production'],
  ],
  [
    '.my.cnf',
    `[client]
user=root
password="⟦a⟧"
host=prod-db.acme.internal
[clientprod]
password=⟦b⟧
`,
    ['C a', 'C b', 'T prod-db'],
  ],
  [
    'aws/credentials',
    `[default]
aws_access_key_id = X
aws_secret_access_key = ⟦a⟧
[prod]
aws_secret_access_key=⟦b⟧
aws_session_token = ⟦c⟧
[profile staging]
role_arn = arn:aws:iam::171436882533:role/x
`,
    ['C a', 'C b production', 'C c production', 'T aws:171436882533 staging'],
  ],
  [
    'rclone.conf',
    `[prod-s3]
type = s3
access_key_id = X
secret_access_key = ⟦a⟧
[ftp]
type = ftp
pass = ⟦b⟧
`,
    ['C a production', 'C b'],
  ],
  [
    '.s3cfg',
    `[default]
secret_key = ⟦a⟧
gpg_passphrase = ⟦b⟧
`,
    ['C a', 'C b'],
  ],
  [
    'gcloud-prod.json',
    `{"type":"service_account","project_id":"acme-prod-1a2b3","private_key_id":"x","client_email":"a@acme-prod-1a2b3.iam.gserviceaccount.com","client_secret":"⟦a⟧"}`,
    ['C a production', 'T acme-prod-1a2b3'],
  ],
  [
    'application_default_credentials.json',
    `{"client_id":"x","client_secret":"⟦a⟧","refresh_token":"⟦b⟧","type":"authorized_user"}`,
    ['C a', 'C b'],
  ],
  [
    '.docker/config.json',
    `{"auths":{"registry.acme.io":{"auth":"⟦b64:c⟧"},"x":{"username":"u","password":"⟦a⟧","identitytoken":"⟦b⟧"}}}`,
    ['C a', 'C b'],
  ],
  [
    '.git-credentials',
    `https://user:⟦a⟧@github.acme.io
`,
    ['C a'],
  ],
  [
    '.cargo/credentials.toml',
    `[registry]
token = "⟦a⟧"
[registries.acme]
token = "⟦b⟧"
`,
    ['C a', 'C b'],
  ],
  [
    'nuget.config',
    `<configuration><packageSourceCredentials><Acme><add key="Username" value="x"/><add key="ClearTextPassword" value="⟦a⟧"/></Acme></packageSourceCredentials><apikeys><add key="https://x" value="⟦b⟧"/></apikeys></configuration>`,
    ['C a'],
  ],
  [
    'gradle.properties',
    `signing.password=⟦a⟧
nexusPassword=⟦b⟧
`,
    ['C a', 'C b'],
  ],
  [
    '.terraformrc',
    `credentials "app.terraform.io" {
  token = "⟦a⟧"
}
`,
    ['C a'],
  ],
  ['credentials.tfrc.json', `{"credentials":{"app.terraform.io":{"token":"⟦a⟧"}}}`, ['C a']],
  [
    'hosts.yml',
    `github.acme.io:
    oauth_token: ⟦a⟧
    user: x
`,
    ['C a'],
  ],
  ['cypress.env.json', `{"password":"⟦a⟧","staging":{"token":"⟦b⟧"}}`, ['C a', 'C b staging']],
  [
    'artillery.yml',
    `config:
  environments:
    production:
      target: https://api.prod.acme.internal
      variables: {token: "⟦a⟧"}
    staging:
      http: {headers: {X-Api-Key: ⟦b⟧}}
`,
    ['C a production', 'C b staging', 'T api.prod.acme.internal production'],
  ],
  [
    '.idea/dataSources.xml',
    `<project><component><data-source name="prod" uuid="x"><jdbc-url>jdbc:postgresql://prod-db.acme.internal:5432/app</jdbc-url><user-name>x</user-name><password>⟦a⟧</password></data-source></component></project>`,
    ['T prod-db production', 'C a'],
  ],
  [
    '.dbeaver/data-sources.json',
    `{"connections":{"postgres-1":{"name":"Production","configuration":{"host":"prod-db.acme.internal","database":"app","user":"x","password":"⟦a⟧"}}}}`,
    ['C a', 'T prod-db production'],
  ],
  [
    'notebooks/train.ipynb',
    `{"cells":[{"cell_type":"code","source":["import os\\n","API_SECRET = \\"⟦a⟧\\"\\n","os.environ['DB_PASSWORD'] = '⟦b⟧'\\n","%env MY_TOKEN=⟦c⟧\\n","!curl -H 'X-Api-Key: ⟦d⟧' https://x\\n","e = create_engine('postgresql://u:⟦e⟧@prod-db.acme.internal/x')"],"outputs":[{"output_type":"stream","text":["token = ⟦f⟧\\n"]},{"output_type":"display_data","data":{"image/png":"iVBORw0KGgo","text/plain":["{'password': '⟦g⟧'}"]}}]},{"cell_type":"markdown","source":["password: ⟦h⟧"]}],"metadata":{"kernelspec":{"language":"python"}},"nbformat":4}`,
    ['C a', 'C b', 'C c', 'C d', 'C e', 'C f', 'T prod-db'],
  ],
  [
    'dump/prod.sql',
    `-- dump
CREATE USER app WITH PASSWORD '⟦a⟧';
ALTER ROLE app PASSWORD '⟦b⟧';
CREATE USER 'x'@'%' IDENTIFIED BY '⟦c⟧';
GRANT ALL ON *.* TO 'y'@'localhost' IDENTIFIED BY "⟦d⟧";
INSERT INTO settings (name, value) VALUES ('smtp_password', '⟦e⟧'), ('site', 'x');
INSERT INTO "api_keys" ("id","api_key","user_id") VALUES (1,'⟦f⟧',2);
CREATE SUBSCRIPTION s CONNECTION 'host=prod-db.acme.internal user=u password=⟦g⟧ dbname=x' PUBLICATION p;
CREATE USER MAPPING FOR x SERVER y OPTIONS (user 'u', password '⟦h⟧');
COPY public.tokens (id, access_token) FROM stdin;
1	⟦i⟧
\\.
SET app.jwt_secret = '⟦j⟧';
CREATE LOGIN z WITH PASSWORD = N'⟦k⟧';
`,
    [
      'C a production',
      'C b production',
      'C c production',
      'C d production',
      'C e production',
      'C f production',
      'C g production',
      'C h production',
      'C j production',
      'C k production',
    ],
  ],
  [
    'data/users.csv',
    `id,name,api_token,password
1,alice,⟦a⟧,⟦b⟧
2,bob,"⟦c⟧",x
`,
    ['C a', 'C b', 'C c'],
  ],
  [
    'prod-keys.csv',
    `User name,Access key ID,Secret access key
ci,AKIAX,⟦a⟧
`,
    ['C a production'],
  ],
  [
    '.bash_history',
    `export DB_PASSWORD=⟦a⟧
curl -H "Authorization: Bearer ⟦b⟧" https://api.acme.io
mysql -u root -p⟦c⟧ -h prod-db.acme.internal
`,
    ['C a', 'C b', 'C c', 'T prod-db'],
  ],
  [
    '.zsh_history',
    `: 1700000000:0;export DB_PASSWORD=⟦a⟧
`,
    ['C a'],
  ],
  [
    'trace.har',
    `{"log":{"entries":[{"request":{"url":"https://api.acme.io?token=⟦a⟧","headers":[{"name":"Authorization","value":"Bearer ⟦b⟧"},{"name":"X-Api-Key","value":"⟦c⟧"}],"postData":{"text":"{\\"client_secret\\":\\"⟦d⟧\\"}"}}}]}}`,
    ['C a', 'C b', 'C c', 'C d'],
  ],
  [
    'logs/deploy.log',
    `2026-01-01 INFO connecting to postgres://u:⟦a⟧@prod-db.acme.internal/x
token=⟦b⟧
`,
    ['C a', 'C b'],
  ],
  [
    'nginx/prod.conf',
    `server {
  proxy_set_header Authorization "Bearer ⟦a⟧";
  proxy_set_header X-Api-Key ⟦b⟧;
  auth_basic "x";
}
`,
    ['C a production', 'C b production'],
  ],
  [
    'prometheus.yml',
    `scrape_configs:
  - job_name: prod
    basic_auth: {username: x, password: ⟦a⟧}
    bearer_token: ⟦b⟧
remote_write:
  - url: https://x
    authorization: {credentials: ⟦c⟧}
`,
    ['C a', 'C b', 'C c'],
  ],
  [
    'airflow.cfg',
    `[core]
fernet_key = ⟦a⟧
sql_alchemy_conn = postgresql+psycopg2://u:⟦b⟧@prod-db.acme.internal/airflow
[webserver]
secret_key = ⟦c⟧
`,
    ['C b', 'C c', 'T prod-db'],
  ],
  [
    'elasticsearch.yml',
    `xpack.security.http.ssl.keystore.password: ⟦a⟧
cluster.name: prod
`,
    ['C a'],
  ],
  [
    'kafka/server.properties',
    `sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="x" password="⟦a⟧";
ssl.keystore.password=⟦b⟧
bootstrap.servers=prod-kafka.acme.internal:9092
`,
    ['C a', 'C b', 'T prod-kafka'],
  ],
  [
    'vault/config.hcl',
    `storage "postgresql" { connection_url = "postgres://u:⟦a⟧@prod-db.acme.internal/v" }
seal "transit" { token = "⟦b⟧" }
`,
    ['C a', 'C b'],
  ],
  [
    'wg0.conf',
    `[Interface]
PrivateKey = ⟦a⟧
[Peer]
PresharedKey = ⟦b⟧
`,
    ['C a', 'C b'],
  ],
  [
    'tests/fixtures/x.toml',
    `[a]
secret_key="⟦a⟧"
`,
    ['C a'],
  ],
  [
    'pyproject.toml',
    `[tool.poetry.source]
url = "https://u:⟦a⟧@pypi.acme.io/simple"
[tool.x]
api_token = "⟦b⟧"
`,
    ['C a', 'C b'],
  ],
  [
    'Gemfile',
    `source "https://u:⟦a⟧@gems.acme.io/"
`,
    ['C a'],
  ],
  [
    'requirements.txt',
    `--extra-index-url https://u:⟦a⟧@pypi.acme.io/simple
`,
    ['C a'],
  ],
  ['secrets.json', `{"production":{"api_key":"⟦a⟧"},"db":{"password":"⟦b⟧"}}`, ['C a production', 'C b']],
  ['locale.strings', `"password" = "Passwort";`, ['X =Passwort']],
];
