import { describe, expect, test } from '@jest/globals';
import { password, token } from '../support/tokens.ts';
import { look } from './look.ts';

/** Files with a place for a value, over formats, forms and the ways in which a value gets into a name. */
const PLACES: readonly (readonly [path: string, text: (value: string) => string])[] = [
  ['.env', (value) => `API_SECRET=${value}\nDB_PASSWORD=${value}\nOTHER=${value}\n`],
  ['.env', (value) => `DB_PASSWORD=\${PW:-${value}}\nX_SECRET=\${Y:?${value}}\nZ_SECRET=\${Y:+${value}}\n`],
  [
    '.env',
    (value) =>
      `A_SECRET=$${value}\nB_SECRET=\${${value}}\nC_SECRET=%${value}%\nD_SECRET=((${value}))\nE_SECRET=./${value}\nF_SECRET=vault:${value}\n`,
  ],
  [
    '.env',
    (value) =>
      `A_SECRET=pass:${value}\nB_SECRET=secret:${value}\nC_SECRET=ssm:${value}\nD_SECRET=doppler:${value}\nE_SECRET=$(${value})\nF_SECRET=sm://${value}\n`,
  ],
  ['.env', (value) => `DATABASE_URL=postgres://svc:${value}@db.prod.acme.io/main\nHOST_URL=https://${value}@acme.io/x\n`],
  ['.env', (value) => `DATABASE_URL_B64=${Buffer.from(`postgres://svc:${value}@db.prod.acme.io/main`).toString('base64')}\n`],
  ['.env', (value) => `DB_HOST=db.prod.acme.io\nDB_USER=${value}\nDB_PASSWORD=${value}\n`],
  ['a.yaml', (value) => `password: '{{ default "${value}" .Values.x }}'\ntoken: '{{ .Values.x | default "${value}" }}'\n`],
  ['a.yaml', (value) => `token: '$(curl -H "Authorization: ${value}" https://acme.io)'\nother_token: '\`get ${value}\`'\n`],
  ['a.yaml', (value) => `token: '\${{ inputs.x || ''${value}'' }}'\nsecret: "\${{ format('{0}', '${value}') }}"\n`],
  ['a.yaml', (value) => `token: "<%= ENV.fetch('X', '${value}') %>"\napi_token: "{{ lookup('${value}') }}"\n`],
  ['template.yaml', (value) => `Password: !Sub "postgres://svc:${value}@\${Host}/x"\nToken: !Ref ${value}\n`],
  [
    'config.json',
    (value) => JSON.stringify({ api_secret: value, nested: [{ password: value }], auth: Buffer.from(`svc:${value}`).toString('base64') }),
  ],
  ['config.toml', (value) => `[app]\npassword = "${value}"\n`],
  ['main.tf', (value) => `variable "db_password" {\n  default = "${value}"\n}\nlocals {\n  token = var.x["${value}"]\n}\n`],
  [
    'config.xml',
    (value) =>
      `<add key="ApiSecret" value="${value}"/>\n<connectionString>Server=db.prod.acme.io;User Id=svc;Password=${value}</connectionString>\n`,
  ],
  [
    'run.sh',
    (value) =>
      `export TOKEN="${value}"\ncurl -u svc:${value} -H "Authorization: Bearer ${value}" https://acme.io\nPGPASSWORD=${value} psql -h db.prod.acme.io\n`,
  ],
  ['run.sh', (value) => `curl -H "Authorization: Basic ${Buffer.from(`svc:${value}`).toString('base64')}" https://acme.io\n`],
  ['src/a.ts', (value) => `const apiSecret = process.env.X ?? '${value}';\nconst password = "${value}"; // token: ${value}\n`],
  ['README.md', (value) => `Connect with postgres://svc:${value}@db.prod.acme.io/main or \`TOKEN=${value}\`.\n`],
  [
    '.github/workflows/a.yml',
    (value) =>
      `on: push\njobs:\n  a:\n    runs-on: x\n    env:\n      TOKEN: ${value}\n      PW: \${{ secrets.X || '${value}' }}\n    steps:\n      - run: deploy --token ${value}\n`,
  ],
  [
    'docker-compose.yml',
    (value) =>
      `services:\n  db:\n    image: postgres\n    environment:\n      POSTGRES_PASSWORD: ${value}\n      URL: redis://:${value}@cache.prod.acme.io:6380\n`,
  ],
  [
    'secret.yaml',
    (value) =>
      `apiVersion: v1\nkind: Secret\nmetadata:\n  name: app\ndata:\n  password: ${Buffer.from(value).toString('base64')}\nstringData:\n  token: ${value}\n`,
  ],
  ['Jenkinsfile', (value) => `pipeline {\n  environment {\n    X = credentials('${value}')\n  }\n}\n`],
  ['.npmrc', (value) => `//registry.npmjs.org/:_authToken=${value}\n_auth=${Buffer.from(`svc:${value}`).toString('base64')}\n`],
];

const VALUES: readonly (readonly [name: string, value: string])[] = [
  ['a password', password('canary')],
  ['another password', password('canary-2')],
  ['a token', token('stripe-secret-key', 'canary')],
  ['a token with a checksum', token('github-personal-access-token', 'canary')],
  ['a weak password', ['Hunter', '2', 'abc', '77'].join('')],
];

describe.each(VALUES)('an observation never holds %s', (_name, value) => {
  const spellings = [
    value,
    Buffer.from(value).toString('base64').replace(/=+$/, ''),
    encodeURIComponent(`@${value}`),
    value.slice(0, 12),
    value.slice(-10),
  ];

  // Where `$` or `ssm:` stands before a short word, the word is a name: nothing tells it from one.
  const places = PLACES.map(([path, text], index) => [`${path} (${index})`, path, text(value)] as const);
  const judged = value.length < 16 ? places.filter(([, , text]) => !/\$\{?Hunter|doppler:|pipeline/.test(text)) : places;

  test.each(judged)('of %s', (_place, path, text) => {
    const json = JSON.stringify(look(path, text));
    expect(spellings.filter((spelling) => json.includes(spelling))).toEqual([]);
  });
});

test('a value that is used as a name too is masked in the name', () => {
  const value = token('stripe-secret-key', 'named');

  const observation = look('config/production.yml', `services:\n  ${value}:\n    api_key: ${value}\n`);

  expect(observation.detections.some(({ kind }) => kind === 'credential')).toBe(true);
  expect(JSON.stringify(observation)).not.toContain(value);
});

test('a value that looks like a part of an escape is masked without harm to what stands around it', () => {
  const value = `n${password('escape')}`;

  const observation = look('config/production.yml', `password: ${value}\n"a\\${value}":\n  password: ${password('other')}\n`);

  expect(observation.detections.map(({ keyPath }) => keyPath[0])).toEqual(['password', `a\n${value.slice(1)}`]);
});
