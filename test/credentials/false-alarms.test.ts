import { describe, expect, test } from '@jest/globals';
import type { Alphabet } from '../../src/credentials/provider.ts';
import { draw, password, token } from '../support/tokens.ts';
import { found, look } from './look.ts';

type File = readonly [what: string, path: string, text: string];

function drawn(seed: string, length: number, of: Alphabet = 'base62'): string {
  return draw([{ of, length }], `false-alarms/${seed}`);
}

/** Base64 as fonts and pictures are embedded, with a token's prefix in its middle. */
function encodedAround(middle: string): string {
  return `${drawn('before', 160, 'base64')}/${middle}/${drawn('after', 160, 'base64')}`;
}

const NOTHING: readonly File[] = [
  ['the new name of a setting', 'README.md', '- `auth.sasl.jaas.interBrokerPassword` -> `sasl.interbroker.password`\n'],
  ['the id of a record about an issuer', 'view.rs', `let one = fake_resource("Metabase", "${drawn('id', 1, 'uuid')}");\n`],
  ['the name of the product', 'charts/zilvux/job.py', "connect(user='root', password='Zilvux')\n"],
  [
    'a sentence that counts up to a length',
    'setup.ts',
    'process.env.BETTER_AUTH_SECRET ??= "integration-test-better-auth-secret-0123456789abcdef";\n',
  ],
  ['what a command writes', 'README.md', 'echo "fs.watches=524288" | sudo tee -a /etc/sysctl.conf\n'],
  ['how somebody is told apart', 'codes.go', '// dependents are identified by SPN_PN_ID1 only\n'],
  ['where a secret comes from', 'provider.yaml', 'credentials:\n  source: Secret\n  secretRef:\n    name: acme\n'],
  ['the name of an object that holds a secret', 'hosts.yaml', 'host:\n  power-1:\n    secret: "ibm-ppc64le-ssh-key-wdc"\n'],
  ['which key of an object is meant', 'monitor.yaml', 'bearerTokenSecret:\n  name: "metrics-reader"\n  key: token\n'],
  ['the name of a variable', 'jobs.yml', 'deploy:\n  cf-password: CF_PASSWORD_PROD\n'],
  [
    'the name of a variable that is read',
    'settings.py',
    "KEY = get_required_env_var_setting(\n    'JWT_KEY',\n    'LOGIN_GOV_JWT_KEY'\n)\n",
  ],
  ['a value that a template hands on', 'secret.yaml', 'data:\n  x: {{ printf "postgresql://app:%s@db/app" $dbPassword | b64enc }}\n'],
  [
    'what a command hands on',
    'build.sh',
    'aws ecr get-login-password --region x | docker login --username AWS --password-stdin 12345.dkr.acme.io\n',
  ],
  ['a row of a table', 'README.md', '| `etcd.password` | Password of etcd | `""` |\n| `etcd.fips140Mode2` | Mode of it | `""` |\n'],
  [
    'a member by its number',
    'main.tf',
    'resource "x" "y" {\n  args = {\n    "--db_pwd" = aws_db_instance.database_2022[0].password\n  }\n}\n',
  ],
  ['a member of an answer', 'user.ps1', '$adminPasswordSecure = $response.Parameters[0].Value\n'],
  ['a command of PowerShell', 'user.tf', 'locals {\n  adminPassword = "Get-SSMParameterValue"\n}\n'],
  ['a table of Postfix', 'mail.sh', 'postconf "smtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd2"\n'],
  ['a rule of validation', 'Accept.php', "return ['password' => 'required|alpha_dash|string|max:255'];\n"],
  [
    'a regular expression',
    'rules.json',
    '{ "API Key": "[aA][pP][iI]_?[kK][eE][yY].*[0-9a-zA-Z]{32,45}", "JWT_KEY": "JWT_KEY=[A-Za-z0-9]+" }\n',
  ],
  ['the schema of an argument', 'playbooks/library/rds_local', "module = dict(\n    password = dict(required=False, type='str'),\n)\n"],
  ['one name of a list', 'export.py', 'FIELDS = [\n    "user",\n    "has_password",\n    "has_idp",\n]\n'],
  ['one name of arguments', 'Meta.java', 'ignored(\n    "org.acme.Source#getPassword",\n    "org.acme.Source#getUser2name");\n'],
  ['an option that says no', 'dump.py', 'run(f"pg_dump --no-password --no-acl2 -f {file}")\n'],
  ['a label that repeats its key', 'vpc.tf', 'locals {\n  "vLNK01 PSK External Interface" = "vLNK01 PSK External Range"\n}\n'],
  ['a checksum of a translation', 'apps/web/i18n.lock', `auth/forgot/new_password: ${drawn('sum', 32, 'hex')}\n`],
  ['a hash behind a user', 'values.yaml', `registry:\n  htpasswd: app:$2y$10$${drawn('hash', 53)}\n`],
  ['the id of a resource', 'import.sh', './run.sh import acme_service_key.bucket_creds 5f2d8a01-91c7-4b3e-a6d5-0c7e1f9b2a48\n'],
  ['a thumbprint', 'appsettings.json', `{ "TokenCertificateThumbprint": "${drawn('thumb', 40, 'HEX')}" }\n`],
  ['a package', 'main.yml', 'credentials_debian_pkgs:\n  - libjpeg8-dev\n'],
  ['the type of a resource', 'Testing.cs', 'if (args.Token == "aws:index/getAmi:getAmi") return;\n'],
  ['a test in a browser', 'cypress/e2e/account.cy.js', `cy.visit("/uac/?activationToken=${drawn('activation', 20)}");\n`],
  [
    'a prefix inside a font',
    'logo.svg',
    `<svg><style>src:url(data:font/woff2;base64,${encodedAround(token('google-oauth-refresh-token', 'font'))})</style></svg>\n`,
  ],
];

describe('what only looks like a secret', () => {
  test.each(NOTHING.map(([what, path, text]) => [what, path, text] as const))('%s is none: %s', (_what, path, text) => {
    expect(found(path, text).map(({ credential, key }) => `${credential.type} ${credential.weak ?? ''} ${key}`)).toEqual([]);
  });

  test('an instruction that was encoded is a placeholder', () => {
    const value = Buffer.from('my-secret-key-which-should-be-changed-in-production\n').toString('base64');
    expect(found('.yo-rc.json', `{ "jwtSecretKey": "${value}" }\n`).map(({ credential }) => credential.weak)).toEqual(['placeholder']);
  });

  test('an example is documentation', () => {
    const text = `schema:\n  api_token:\n    type: string\n    example: ${drawn('example', 40)}\n  token:\n    examples: [${drawn('other', 40)}]\n`;
    expect(look('api.yaml', text).detections.map(({ kind, form }) => `${kind} ${form}`)).toEqual([]);
  });

  test('a secret in an example is documentation', () => {
    const text = `examples:\n  one:\n    session_token: ${drawn('example', 40)}\n`;
    expect(look('api.yaml', text).detections.map(({ kind, form }) => `${kind} ${form}`)).toEqual(['credential comment']);
  });

  test('a key that is built into an app is published', () => {
    const key = token('gcp-api-key', 'app');
    const text = `{ "client": [{ "api_key": [{ "current_key": "${key}" }] }] }\n`;
    expect(found('android/google-services.json', text).map(({ credential }) => credential.publishable)).toEqual([true]);
  });

  test('hexadecimal digits are no salt of WordPress', () => {
    const text = `CSRF_AUTH_KEY: ${drawn('csrf', 64, 'hex')}\n`;
    expect(found('ci.yml', text).map(({ credential }) => credential.type)).toEqual(['generic-secret']);
  });

  test('an order to change it makes a placeholder of what follows', () => {
    const value = `CHANGEME_${drawn('ordered', 24)}`;
    expect(found('vars.yml', `MONGO_PASSWORD: '${value}'\n`).map(({ credential }) => credential.weak)).toEqual(['placeholder']);
  });
});

const VALUE = password('beside-false-alarms');

describe('what stands where a false alarm stood', () => {
  test.each([
    ['the key of an object', 'a.yaml', `signing:\n  name: main\n  key: ${drawn('signing', 48)}\n`],
    ['a cell', 'README.md', `| Password | ${VALUE} |\n`],
    ['a table', 'README.md', `| User | Password |\n|:---|---:|\n| app | ${VALUE} |\n`],
    ['a template that falls back', 'secret.yaml', `data:\n  DB_PASSWORD: {{ default "${VALUE}" .Values.password }}\n`],
    ['a call', 'a.js', `headers.append("x-auth-token", "${drawn('call', 40)}");\n`],
    ['an argument of a command', 'a.js', `spawn("cli", ["--token", "${drawn('argument', 40)}"]);\n`],
    ['a comparison in a template of a hook', 'a.cs', `if (args.Token == "${drawn('compared', 40)}") return;\n`],
  ])('is found: %s', (_what, path, text) => {
    expect(found(path, text).filter(({ credential }) => credential.weak === undefined)).toHaveLength(1);
  });

  test('a token behind a path is found', () => {
    const text = `https://hooks.acme.io/${'releases/'.repeat(8)}${token('github-fine-grained-token', 'path')}\n`;
    expect(found('a.txt', text)).toHaveLength(1);
  });
});
