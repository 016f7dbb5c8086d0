import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { readDocument } from '../../../src/documents/read.ts';

const times = (count: number, part: (index: number) => string): string => Array.from({ length: count }, (_, index) => part(index)).join('');
const WORKFLOW = '.github/workflows/a.yml';
const open = '$' + '{{';

/** The file that has the bound, a document that hits it, and what must be said. */
const CASES: readonly (readonly [file: string, path: string, text: string, note: RegExp])[] = [
  ['facts/workspace-conditional.ts', 'a.tf', 'a = terraform.workspace == "x"\n'.repeat(201), /more than 200 conditions on the workspace/],
  ['facts/backup-command.ts', 'a.sh', 'pg_dump db\n'.repeat(201), /more than 200 commands that make backups/],
  ['facts/destructive-command.ts', 'a.sh', 'terraform destroy\n'.repeat(201), /more than 200 commands that destroy/],
  ['facts/ciphertext.ts', 'a.txt', '$ANSIBLE_VAULT;1.2;AES256;prod\n'.repeat(201), /more than 200 encrypted texts/],
  [
    'ci-hints.ts',
    WORKFLOW,
    `jobs:\n  a:\n    steps:\n      - run: |\n${times(101, (at) => `          d --env p${at}\n`)}`,
    /more than 100 places/,
  ],
  ['ci-pipeline.ts', '.gitlab-ci.yml', `a:\n  script:\n${times(501, (at) => `    - x $TOKEN_${at}\n`)}`, /more than 500 variables/],
  [
    'ci-jobs.ts',
    '.gitlab-ci.yml',
    `a:\n  script: [b]\n  variables:\n${times(101, (at) => `    ENV_${at}: x\n`)}`,
    /more than 100 values that say where/,
  ],
  [
    'ci-expressions.ts',
    WORKFLOW,
    `jobs:\n  a:\n    env:\n      B: ${open} secrets.${'a'.repeat(5000)} }}\n`,
    /an expression is longer than 4096/,
  ],
  [
    'ci-expressions.ts',
    WORKFLOW,
    `jobs:\n  a:\n    environment: ${open} matrix.e }}\n    strategy: { matrix: { e: [${times(51, (at) => `e${at}, `)}] } }\n`,
    /more than 50 values/,
  ],
  // Deeper than the library composes without the end of the stack, where V8 may end the process.
  ['yaml-tree.ts', 'a.yml', '{'.repeat(20_000), /the file nests deeper than 200 levels/],
  ['yaml-tree.ts', 'a.yml', '- '.repeat(20_000), /the file nests deeper than 200 levels/],
  ['code-scan.ts', 'a.ts', `${'['.repeat(65)}a = "b"`, /brackets nest deeper than 64 levels/],
  [
    'kubernetes.ts',
    'a.yaml',
    `apiVersion: v1\nkind: SecretProviderClass\nspec:\n  parameters:\n    objects: |\n${times(101, (at) => `      - objectName: "a${at}"\n`)}`,
    /more than 100 secrets/,
  ],
  ['embedded-text.ts', 'a.yaml', `config: '{"a": "${'b'.repeat(257 * 1024)}"}'\n`, /a text inside a value is longer than/],
  [
    'readers/buildkite.ts',
    '.buildkite/a.yml',
    `${times(6, (at) => `${' '.repeat(at * 2)}${at === 0 ? '' : '- '}steps:\n`)}`,
    /groups of steps nest deeper/,
  ],
  [
    'readers/bitbucket-pipelines.ts',
    'bitbucket-pipelines.yml',
    `pipelines:\n  default:\n    ${'- parallel: '.repeat(1)}${'[{ parallel: '.repeat(6)}[]${'}]'.repeat(6)}\n`,
    /steps nest deeper/,
  ],
  [
    'readers/circleci.ts',
    '.circleci/config.yml',
    `jobs:\n  a: { steps: [] }\nworkflows:\n  w:\n    jobs:\n${times(51, (at) => `      - a: { name: n${at} }\n`)}`,
    /more than 50 names/,
  ],
  [
    'readers/gitlab-ci.ts',
    '.gitlab-ci.yml',
    times(20, (at) => `j${at}:\n  script: [a]\n  extends: j${at + 1}\n`),
    /extend too many templates/,
  ],
  ['readers/jenkinsfile.ts', 'Jenkinsfile', times(501, (at) => `stage("s${at}") { }\n`), /more than 500 stages/],
  ['readers/jenkinsfile.ts', 'Jenkinsfile', `stage("s") {\n${'sh "a"\n'.repeat(501)}}`, /more than 500 commands/],
  ['readers/xml.ts', 'a.xml', `${'<a>'.repeat(201)}b${'</a>'.repeat(201)}`, /elements nest deeper than 200 levels/],
  ['fetch-commands.ts', 'a.sh', `A=$(vault kv get ${'a'.repeat(5000)})\n`, /a command is longer than 4096/],
  ['fetch-commands.ts', 'a.sh', `A="${times(11, (at) => `$(vault kv get a/b${at}) `)}"\n`, /fetches more than 10 secrets/],
  ['entry-list.ts', 'a.json', `${'{"a":'.repeat(190)}[${'"b",'.repeat(6000)}"c"]${'}'.repeat(190)}`, /more than \d+ keys and scopes/],
  ['hcl-scan.ts', 'a.tf', `${'a {\n'.repeat(201)}b = "c"\n`, /blocks nest deeper than 200 levels/],
  ['tree.ts', 'a.json', `{"a":${'['.repeat(200)}"b"${']'.repeat(200)}}`, /values nest deeper than 200 levels/],
  ['json-tree.ts', 'a.json', `{"a":${'['.repeat(300)}"b"${']'.repeat(300)}, "c": "d"}`, /values nest deeper than 200 levels/],
  ['yaml-tree.ts', 'a.yaml', `a: &a [${'b, '.repeat(50)}]\nc: [${'*a, '.repeat(3000)}]\n`, /aliases stand for more than/],
  ['yaml-tree.ts', 'a.yaml', `${'a: b\n'.repeat(110_000)}? c\n: "d\n`, /too long to be parsed as YAML/],
  ['yaml-tree.ts', 'a.yaml', `a: ${'['.repeat(300)}${']'.repeat(300)}\n`, /nests deeper than 200 levels/],
  ['readers/toml.ts', 'a.toml', 'a = second\n[b]\nc = "d"\n', /line 1 is not valid TOML; it was read alone/],
  ['readers/toml.ts', 'a.toml', 'a = \n'.repeat(9), /not valid TOML; its lines were read/],
  ['readers/toml.ts', 'a.toml', `a = "${'b'.repeat(600_000)}"\n`, /longer than \d+ characters; its lines/],
  ['read.ts', 'a.yaml', 'a: b\n'.repeat(900_000), /too long to be understood/],
];

test.each(CASES)('%s says in %s what its bound left out', (_, path, text, note) => {
  expect(readDocument({ path, text }).notes?.map(({ message }) => message)).toContainEqual(expect.stringMatching(note));
});

test('a note is said once, without text of the file, and a file within its bounds has none', () => {
  const { notes } = readDocument({ path: 'a.ts', text: `${'['.repeat(65)}${'the_key = "b"; '.repeat(10)}` });

  expect(notes?.length).toBe(1);
  expect(JSON.stringify(notes)).not.toContain('the_key');
  expect(readDocument({ path: 'a.ts', text: `${'['.repeat(60)}the_key = "b"; ` }).notes).toEqual([]);
});

test('every file that leaves something out is proven to say so', () => {
  const root = new URL('../../../src/documents/', import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  const leaving = files.filter(
    (file) => file.endsWith('.ts') && file !== 'gaps.ts' && /\bleftOut\(/.test(readFileSync(new URL(file, root), 'utf8')),
  );

  expect(leaving.filter((file) => !CASES.some(([covered]) => covered === file))).toEqual([]);
});
