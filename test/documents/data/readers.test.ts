import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readDocument } from '../../../src/documents/read.ts';
import { reveal } from '../../../src/domain/secret-values.ts';

function read(path: string, text: string) {
  const document = readDocument({ path, text });
  const entries = document.entries.map((entry) => ({
    ...entry,
    plain: reveal(entry.value),
    raw: text.slice(entry.span.start, entry.span.end),
  }));
  return { ...document, entries, find: (key: string) => entries.find((entry) => entry.key === key) };
}
const scopes = (entry: { scopes: readonly { kind: string; name: string }[] } | undefined) =>
  entry?.scopes.map((one) => `${one.kind}:${one.name}`);

const WORD = fc.stringMatching(/^[a-zé0-9]{1,12}( [a-z#"\\]{1,4})?$/);
const NAME = fc.stringMatching(/^[A-Z]{3,8}$/);
const json = (value: string) => JSON.stringify(value);
const SPELLINGS: readonly [path: string, write: (key: string, value: string) => string, unquote?: boolean][] = [
  ['.env', (key, value) => `# note\r\n${key}=${json(value)}\r\nOTHER=x\r\n`],
  ['a.json', (key, value) => `{\r\n "${key}": ${json(value)} }`],
  ['a.yaml', (key, value) => `top:\r\n  ${key}: ${json(value)}\r\n`],
  ['a.toml', (key, value) => `[env.production]\r\n${key} = ${json(value)}\r\n`],
  ['a.tf', (key, value) => `locals {\r\n  ${key} = ${json(value)}\r\n}\r\n`],
];

describe('data readers', () => {
  test.each(SPELLINGS)('%s gives back what was written, with the span inside the quotes', (path, write) => {
    fc.assert(
      fc.property(NAME, WORD, (key, value) => {
        const entry = read(path, write(key, value)).find(key);
        expect(entry?.plain).toBe(value);
        expect(entry?.raw).toBe(json(value).slice(1, -1));
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    '.env',
    'a.json',
    'a.yaml',
    'compose.yaml',
    'k/kubeconfig',
    'a.toml',
    'a.tf',
    'a.xml',
    'a.ini',
    'a.properties',
    '.netrc',
    '.pgpass',
  ])('%s survives mutations without being read as plain text because of a crash', (path) => {
    const piece = fc.constantFrom(
      'a',
      'K',
      '=',
      ':',
      '"',
      "'",
      '\n',
      '\r\n',
      ' ',
      '  ',
      '{',
      '}',
      '[',
      ']',
      '<',
      '>',
      '/',
      '\\',
      '#',
      '&',
      '*',
      '-',
      '|',
      '<<E\n',
      '${',
      'é',
      '\0',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const document = read(path, pieces.join(''));
        expect(document.format).not.toBe('text');
        for (const entry of document.entries)
          expect(entry.span.start >= 0 && entry.span.end <= document.text.length && entry.span.start <= entry.span.end).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('a dotenv value may run over lines and carry a comment', () => {
    const document = read('.env.production', 'export A="one\ntwo" # note\nB=plain # note\nC=\'#x\'\n');
    expect(document.entries.map((entry) => [entry.key, entry.plain])).toEqual([
      ['A', 'one\ntwo'],
      ['B', 'plain'],
      ['C', '#x'],
    ]);
  });

  test('a dotenv file inside a Kubernetes secret is read as entries', () => {
    const packed = Buffer.from('A=1\nB=two\n').toString('base64');
    const document = read('s.yaml', `apiVersion: v1\nkind: Secret\nmetadata:\n  name: app\n  namespace: prod\ndata:\n  .env: ${packed}\n`);
    const entry = document.find('B');
    expect([document.format, entry?.plain, entry?.raw, entry?.encoding]).toEqual(['kubernetes', 'two', packed, 'base64']);
    expect(scopes(entry)).toEqual(['namespace:prod', 'resource:Secret/app', 'key:data']);
  });

  test('a secretKeyRef is a reference under the name of the variable', () => {
    const text =
      'apiVersion: v1\nkind: Pod\nmetadata: {name: p, namespace: ns}\nspec:\n  env:\n    - name: TOKEN\n      valueFrom:\n        secretKeyRef: {name: s, key: k}\n    - name: PLAIN\n      value: v\n';
    const document = read('p.yaml', text);
    expect(document.entries.find((entry) => entry.form === 'reference')?.reference).toEqual({ system: 'k8s-secret', name: 'ns/s/k' });
    expect(document.entries.find((entry) => entry.form === 'reference')?.key).toBe('TOKEN');
    expect(document.find('PLAIN')?.plain).toBe('v');
  });

  test('compose environments are read as list and as map', () => {
    const document = read(
      'docker-compose.prod.yml',
      'services:\n  web:\n    environment:\n      - A=1\n  db:\n    environment:\n      B: "2"\n',
    );
    expect([document.find('A')?.plain, document.find('B')?.plain]).toEqual(['1', '2']);
    expect(scopes(document.find('A'))?.[0]).toBe('service:web');
  });

  test('scopes carry the names of environments', () => {
    expect(scopes(read('wrangler.toml', '[env.production.vars]\nA = "x"\n').find('A'))).toEqual([
      'section:env',
      'section:production',
      'section:vars',
    ]);
    expect(scopes(read('http-client.env.json', '{"prod":{"A":"x"}}').find('A'))).toEqual(['environment:prod']);
    expect(scopes(read('application.properties', '%prod.a.b=x\n').find('a.b'))).toEqual(['profile:prod']);
    expect(scopes(read('main.tf', 'resource "aws_db_instance" "main" {\n  password = "x"\n}\n').find('password'))).toEqual([
      'resource:resource/aws_db_instance/main',
    ]);
    expect(
      scopes(read('application.yml', 'a: 1\n---\nspring:\n  config:\n    activate:\n      on-profile: prod\nb: 2\n').find('b')),
    ).toEqual(['profile:prod']);
  });

  test('XML settings are read under their names', () => {
    const document = read(
      'web.config',
      '<c><appSettings><add key="K" value="a&amp;b"/></appSettings><connectionStrings><add name="Db" connectionString="s"/></connectionStrings></c>',
    );
    expect([document.find('K')?.plain, document.find('Db')?.plain]).toEqual(['a&b', 's']);
    expect(read('a.plist', '<dict><key>API</key><string>v</string></dict>').find('API')?.plain).toBe('v');
  });

  test('a template is read as the YAML around its actions, and a value holds its own', () => {
    const text = 'a:\n  {{- if .x }}\n  b: value\n  {{- end }}\n  c: {{ .y | default "z" }}\n  {{ .k }}: "x-{{ .y }}\\n"\n{% raw %}\n';
    const document = read('t.yaml', text);
    expect(document.entries.map(({ keyPath, plain }) => [keyPath.join('/'), plain])).toEqual([
      ['a/b', 'value'],
      ['a/c', '{{ .y | default "z" }}'],
      ['a/{{ .k }}', 'x-{{ .y }}\n'],
    ]);
    expect(document.notes).toEqual([]);
  });

  test('one line that is no YAML takes nothing from the others: jobs and scopes stay', () => {
    const text =
      'on: push\njobs:\n  one:\n    environment: production\n    env:\n      A: first\n     B: second\n  two:\n    env:\n      C: third\n';
    const document = read('.github/workflows/a.yml', text);
    expect(document.jobs?.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(document.entries.map(({ key, plain, job }) => [key, plain, job])).toEqual([
      ['environment', 'production', 'one'],
      ['A', 'first', 'one'],
      ['C', 'third', 'two'],
      ['B', 'second', undefined],
    ]);
    expect(document.notes?.map(({ message, line }) => [message, line])).toEqual([['line 7 is not valid YAML; it was read alone', 7]]);
  });

  test('a broken line of a template is read as it is written', () => {
    const document = read('t.yaml', 'a:\n  b: {{ .x }}\n c: d {{ .y }}\n  e: f\n');
    expect(document.entries.map(({ key, plain }) => [key, plain])).toEqual([
      ['b', '{{ .x }}'],
      ['e', 'f'],
      ['c', 'd {{ .y }}'],
    ]);
  });

  test('one line that is no TOML takes nothing from the others', () => {
    const document = read('a.toml', '[env.production]\nA = "first\\tx"\nB = second\nC = "third"\n');
    expect(document.entries.map(({ key, plain }) => [key, plain])).toEqual([
      ['A', 'first\tx'],
      ['C', 'third'],
      ['B', 'second'],
    ]);
    expect(document.entries.map((entry) => scopes(entry))).toEqual(Array(3).fill(['section:env', 'section:production']));
    expect(document.notes?.map(({ message }) => message)).toEqual(['line 3 is not valid TOML; it was read alone']);
  });

  test('a value in a comment is an entry of that form', () => {
    expect(read('.env', '# OLD=value\nNEW=x\n').find('OLD')?.form).toBe('comment');
  });

  test.each([
    ['docker-compose.yml', 'services:\n  api:\n    environment:\n      - "THE_KEY=a$$b"\n', 'a$b'],
    ['docker-compose.yml', 'services:\n  api:\n    environment:\n      THE_KEY: a$$b\n', 'a$b'],
    ['.gitlab-ci.yml', 'deploy:\n  variables:\n    THE_KEY: a$$b\n  script:\n    - echo\n', 'a$b'],
    ['.gitlab-ci.yml', 'deploy:\n  script:\n    - export THE_KEY=a$$b\n', 'a$$b'],
    ['Makefile', 'export THE_KEY := a$$b&c;d # note\nrun:\n\t./run\n', 'a$b&c;d'],
    ['Makefile', 'run:\n\tTHE_KEY=a$$b ./run; ./stop\n', 'a$b'],
    ['justfile', 'run:\n\tTHE_KEY=a$$b ./run\n', 'a$$b'],
  ])('a doubled dollar in %s is what the format makes of it: %j', (path, text, value) => {
    expect(read(path, text).find('THE_KEY')?.plain).toBe(value);
  });

  test('a table of settings is read by its columns of names and values, and placed by one of environments', () => {
    const found = read('secrets.csv', 'Environment;Name;Value\r\nprod;THE_KEY;"a;""b"""\r\nstaging;OTHER;c d \r\n');
    expect(found.format).toBe('csv');
    expect([found.find('THE_KEY'), found.find('OTHER')].map((entry) => [entry?.plain, entry?.raw, scopes(entry)])).toEqual([
      ['a;"b"', 'a;""b""', ['environment:prod']],
      ['c d', 'c d', ['environment:staging']],
    ]);
  });

  test.each(['id,amount\n1,2\n', 'name;age\nx;1\n', 'one line'])('another table is text: %j', (text) => {
    expect(read('a.csv', text).format).toBe('text');
  });
});
