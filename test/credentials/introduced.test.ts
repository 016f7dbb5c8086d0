import { describe, expect, test } from '@jest/globals';
import { draw, password } from '../support/tokens.ts';
import { found } from './look.ts';

type Place = readonly [path: string, text: (secret: string) => string];

/** Where people leave passwords and tokens, in files of any format. */
const PLACES: readonly Place[] = [
  ['a.txt', (it) => `partner_token := "${it}"\n`],
  ['a.txt', (it) => `$relay_secret = '${it}';\n`],
  ['a.txt', (it) => `password:${it}\n`],
  ['a.txt', (it) => `server mail7 pw: ${it}\n`],
  ['a.md', (it) => `The admin password is \`${it}\`, do not share.\n`],
  ['a.md', (it) => `| user | password |\n|---|---|\n| app | ${it} |\n`],
  ['a.csv', (it) => `login,password,mail\nadmin,${it},a@acme.io\n`],
  ['a.sql', (it) => `CREATE USER 'app'@'%' IDENTIFIED BY '${it}';\n`],
  ['a.sql', (it) => `INSERT INTO users (login, passwd) VALUES ('a', '${it}');\n`],
  ['a.sql', (it) => `CREATE LOGIN app WITH PASSWORD = N'${it}';\n`],
  ['a.sh', (it) => `mysqldump -h db7 -u app -p${it} main\n`],
  ['a.sh', (it) => `sshpass -p '${it}' ssh app@db7 uptime\n`],
  ['a.sh', (it) => `redis-cli -h db7 -a ${it} ping\n`],
  ['a.sh', (it) => `curl -s -u app:${it} https://acme.io/api\n`],
  ['a.sh', (it) => `curl -H "Authorization: Bearer ${it}" https://acme.io/api\n`],
  ['a.sh', (it) => `docker login -u app -p ${it} registry.acme.io\n`],
  ['a.sh', (it) => `echo "root:${it}" | chpasswd\n`],
  ['a.sh', (it) => `echo '${it}' | sudo -S reboot\n`],
  ['a.sh', (it) => `helm upgrade x . --set auth.password=${it}\n`],
  ['a.bat', (it) => `set DB_PASSWORD=${it}\r\n`],
  ['a.ps1', (it) => `$pw = ConvertTo-SecureString "${it}" -AsPlainText -Force\n`],
  ['a.js', (it) => `jwt.sign({ id }, '${it}', { expiresIn: '1h' });\n`],
  ['a.js', (it) => `app.use(cookieParser('${it}'));\n`],
  ['a.js', (it) => `if (req.body.password === '${it}') login();\n`],
  ['a.js', (it) => `const authToken = live ? process.env.TOKEN : '${it}';\n`],
  ['a.js', (it) => `new Sequelize('app', 'root', '${it}', { dialect: 'mysql' });\n`],
  ['a.py', (it) => `client = Client(\n    api_secret=(\n        "${it}"\n    ),\n)\n`],
  ['a.py', (it) => `requests.post(url, auth=("app", "${it}"))\n`],
  ['a.py', (it) => `api_token: SecretStr = Field(default="${it}")\n`],
  ['a.go', (it) => `req.SetBasicAuth("app", "${it}")\n`],
  ['a.go', (it) => `var jwtKey = []byte("${it}")\n`],
  ['a.go', (it) => `sql.Open("mysql", "app:${it}@tcp(db7.acme.io:3306)/main")\n`],
  ['A.java', (it) => `DriverManager.getConnection("jdbc:mysql://db7/x", "app", "${it}");\n`],
  ['A.java', (it) => `if ("${it}".equals(password)) {\n`],
  ['A.cs', (it) => `new NetworkCredential("app", "${it}");\n`],
  ['A.cs', (it) => `new SymmetricSecurityKey(Encoding.UTF8.GetBytes("${it}"))\n`],
  ['a.php', (it) => `new PDO('mysql:host=db7', 'app', '${it}');\n`],
  ['a.c', (it) => `if (strcmp(password, "${it}") == 0) {\n`],
  ['a.h', (it) => `#define WIFI_PASSWORD "${it}"\n`],
  ['a.pl', (it) => `my $password = '${it}';\n`],
  ['a.R', (it) => `api_key <- "${it}"\n`],
  ['a.vb', (it) => `Dim password As String = "${it}"\n`],
  ['a.clj', (it) => `(def db {:user "a" :password "${it}"})\n`],
  ['a.gradle', (it) => `signingConfigs { release { storePassword "${it}" } }\n`],
  ['a.sbt', (it) => `credentials += Credentials("Realm", "host", "app", "${it}")\n`],
  ['a.tf', (it) => `variable "db_password" {\n  type = string\n  default = "${it}"\n}\n`],
  ['a.cfg', (it) => `username app privilege 15 password 0 ${it}\n`],
  ['redis.conf', (it) => `requirepass ${it}\n`],
  ['ks.cfg', (it) => `rootpw --plaintext ${it}\n`],
  ['a.xml', (it) => `<property name="password"><value>${it}</value></property>\n`],
  ['a.html', (it) => `<input type="hidden" name="client_secret" value="${it}">\n`],
  ['a.ipynb', (it) => JSON.stringify({ cells: [{ cell_type: 'code', source: [`api_key = "${it}"\n`], outputs: [] }] })],
  ['a.http', (it) => `Authorization: Bearer ${it}\n`],
  ['a.log', (it) => `12:00:01 DEBUG login user=app password=${it} ok\n`],
  ['a.yml', (it) => `passwords:\n  admin: ${it}\n`],
  ['a.env', (it) => `KEYSTOREPASSWORD=${it}\n`],
  ['a.yml', (it) => `data: ${Buffer.from(`export DB_PASSWORD=${it}\nexport MODE=live\n`).toString('base64')}\n`],
  ['a.txt', (it) => `payload=${Buffer.from(`postgres://app:${it}@db7.acme.io/main`).toString('hex')}\n`],
  ['a.txt', (it) => `%7B%22client_secret%22%3A%22${it}%22%2C%22a%22%3A1%7D\n`],
];

describe('a value that its surroundings call a secret', () => {
  test.each(PLACES.map(([path, text]) => [text('…').trim(), path, text] as const))('is found in %s', (_name, path, text) => {
    const missed = ['a', 'b', 'c'].filter((seed) => {
      const value = password(`introduced/${seed}`);
      return found(path, text(value)).every(({ credential }) => credential.weak !== undefined);
    });
    expect(missed).toEqual([]);
  });

  test('is found where a person chose it, too', () => {
    for (const chosen of [
      ['Harbor', '2008#'],
      ['velvet_', 'comet', '617'],
      ['Glacier', 'Rocket', '71'],
      ['bqo', 'osy', '9'],
    ])
      expect(found('a.py', `password = "${chosen.join('')}"\n`)).toHaveLength(1);
  });

  test('has the place of the value alone', () => {
    const value = password('introduced/place');
    const [one] = found('a.sh', `curl -u app:${value} https://acme.io\n`);
    expect(one?.location).toMatchObject({ startLine: 1, startColumn: 13, endColumn: 13 + value.length });
  });
});

const HEX40 = draw([{ of: 'hex', length: 40 }], 'introduced');
const HEX64 = draw([{ of: 'hex', length: 64 }], 'introduced');
const UUID = draw([{ of: 'uuid', length: 36 }], 'introduced');
const B64 = draw([{ of: 'base64', length: 40 }], 'introduced');

/** What stands in the same places and is none. */
const OTHERS: readonly (readonly [path: string, text: string])[] = [
  ...[
    'changeme',
    'your-api-key',
    '<TOKEN>',
    'xxxxxxxxxxxx',
    'mySecretPassw0rd!',
    'testpass123',
    'P@ssw0rd',
    'Admin@123',
    'twoje_haslo',
    'dev-secret',
  ].flatMap((value): (readonly [string, string])[] => [
    ['a.py', `password = "${value}"\n`],
    ['a.ts', `const apiKey = '${value}';\n`],
    ['a.sh', `curl -u admin:${value} https://acme.io\n`],
    ['a.md', `Authorization: Bearer ${value}\n`],
    ['a.sql', `CREATE USER a IDENTIFIED BY '${value}';\n`],
  ]),
  ['a.sh', 'curl -u "$USER:$PASS" x\nmysql -u root -p"$PW" x\nredis-cli -a $PW\nmkdir -p /var/lib/token\ndocker run -p 8080:80 x\n'],
  ['a.ts', "const PASSWORD_FIELD = 'userPassword';\nexport const TOKEN_KEY = 'app.auth.token.v2';\nconst tokenType = 'Bearer';\n"],
  ['a.ts', 'interface A {\n  password: string;\n  token: Promise<Buffer>;\n}\nconst token = getToken();\nlet secret = cfg.secret2;\n'],
  ['a.py', "tokenizer.pad_token = '[PAD]'\npass_through = 'conv2d_1/kernel'\nlog.info('token=%s user=%s')\n"],
  [
    'a.yml',
    `token_ttl: 86400\nsecret_name: acme-prod-db-4f9a1\nkey_id: ${UUID}\ntoken_sha256: ${HEX64}\npassword_md5: ${HEX40.slice(8)}\n`,
  ],
  ['a.yml', `image: acme.io/token-service:${HEX40}\nchecksum/secret: ${HEX64}\nrevision: ${HEX40}\n`],
  ['a.json', `{"next_page_token":"${B64}","token_address":"0x${HEX40}","password_hash":"${HEX64}"}\n`],
  ['package.json', `{"dependencies":{"jwt-secret":"github:acme/jwt-secret#${HEX40}"}}\n`],
  ['nginx.conf', 'proxy_pass http://127.0.0.1:8080;\nfastcgi_pass unix:/run/php/php8.2-fpm.sock;\n'],
  ['a.csv', 'query,a,b\npassword change,,,,,70,33,47%,62.99%,805\nbus pass renewal,,,,,102,12,12%,62.97%,492\n'],
  ['a_test.go', `{"secret", "${HEX40}"},\n`],
  ['README.md', `[badge](https://acme.io/graph/badge.svg?token=${HEX40.slice(30)})\n`],
  ['a.js', `algolia: { appId: 'X', apiKey: '${HEX40.slice(8)}', indexName: 'docs' },\n`],
  ['locales/de.json', '{"password":"Passwort","token":"Zugriffstoken2"}\n'],
  ['a.md', 'Secret: managed by external-secrets-operator. password - required. Token: JWT/PASETO. Pass `--dry-run` to skip.\n'],
];

describe('what only looks like one', () => {
  test.each(OTHERS)('is not found in %s: %s', (path, text) => {
    const wrong = found(path, text).filter(({ credential }) => credential.weak === undefined && !credential.publishable);
    expect(wrong.map(({ location, credential }) => `${credential.type} ${location.startLine}:${location.startColumn}`)).toEqual([]);
  });
});
