/** Texts of about a size that are meant to be slow to read. */
export type Hostile = (size: number) => string;

function repeated(unit: string): Hostile {
  return (size) => unit.repeat(Math.ceil(size / unit.length));
}

/** A text that opens something again and again: `open` as often as it takes, without an end. */
const UNITS: readonly string[] = [
  '"',
  "'",
  '`',
  '\\"',
  "a='",
  'a="',
  'K="x\n',
  "K='x\n",
  'a:"',
  '{',
  '[',
  '(',
  '<',
  '<a>',
  '<a b="',
  '<!--',
  '<![CDATA[',
  '/*',
  '//',
  '/',
  '=/',
  '#',
  '\n#',
  '-',
  '- ',
  '- - ',
  '--a ',
  '--a=',
  ' --',
  '{{',
  '${',
  '${{',
  '`${',
  '"${',
  '$(',
  '<<A\n',
  'x = <<A\n',
  'x = <<A1\nA1\n',
  '<<<A\n',
  '"""',
  "'''",
  'a = """',
  'r#"',
  '@"',
  ' ',
  '\t',
  '\r',
  '\n',
  'a',
  'a=',
  'a:',
  'a.',
  'a-',
  'A_',
  'a: ',
  'a: b: ',
  'a: &a ',
  '<<: *a\n',
  '*a ',
  '&a ',
  '!a ',
  '!!a ',
  '? ',
  'a: |\n',
  'a: >\n  b\n',
  'key: value\n',
  'key = "value"\n',
  '%',
  '&#',
  '&amp;',
  'https://a@',
  'https://',
  'a://',
  'Authorization: ',
  '-----BEGIN ',
  'ENC[',
  'terraform ',
  'aws s3 rm ',
  'kubectl -n x ',
  'restic ',
  'stage("a") {',
  'credentials("',
  'sh """',
  'branch "',
  '```',
  '```a\n',
  '~~~\n',
  '\\',
  '\\\n',
  'A=1 \\\n',
  'machine ',
  'password ',
  'a:b:c:d:',
  '[a]\n',
  '[a.b]\nc = 1\n',
  'f("a", ',
  '{a:"b",',
  '},{',
  '}',
  ']',
  ')',
  '§é😀',
  'run: |\n',
  '- run: a\n',
  'environment: a\n',
  'ENV a ',
  'ENV a=b ',
  'if: github.ref == ',
  "|| 'a' ",
  'SELECT ',
  'key  ',
  'key \t',
];

const keyed: Hostile = (size) => Array.from({ length: Math.ceil(size / 12) }, (_, index) => `k${index}: v${index}\n`).join('');
/** Nesting grows the text by the square of its depth: the depth is bounded, what stands inside is not. */
function nested(open: (level: number) => string, inner: string, depth: number): Hostile {
  return (size) => {
    const head = Array.from({ length: depth }, (_, level) => open(level)).join('');
    return head + inner.repeat(Math.max(1, Math.ceil((size - head.length) / inner.length)));
  };
}

/** By what they are made of. */
export const HOSTILE: Readonly<Record<string, Hostile>> = {
  ...Object.fromEntries(UNITS.map((unit) => [JSON.stringify(unit), repeated(unit)])),
  'many keys': keyed,
  'anchors and aliases': (size) =>
    Array.from({ length: Math.ceil(size / 16) }, (_, index) => `a${index}: &a${index} [*a${Math.max(0, index - 1)}]\n`).join(''),
  'many names of heredocs': (size) => Array.from({ length: Math.ceil(size / 10) }, (_, index) => `x = <<A${index}\n`).join(''),
  'deep maps with a long list': nested((level) => `${' '.repeat(level)}a:\n`, `${' '.repeat(60)}- b\n`, 60),
  'deep JSON with a long list': nested(() => '{"a":[', '"b",', 60),
  'deep blocks with many values': nested(() => 'a {\n', 'b = "c"\n', 60),
  'deep elements with many attributes': nested(() => '<a>', '<b c="d"/>', 60),
  'deep brackets with many strings': nested(() => 'a = {\n', 'b: "c",\n', 60),
  'one long line with many values': (size) => `x ${'A=1 --b c "D: eeee" '.repeat(Math.ceil(size / 20))}`,
  'spaces before an end': (size) => `key${' '.repeat(size)}\n`,
  'spaces behind a value': (size) => `key = a${' '.repeat(size)}\n`,
  'one long value': (size) => `key: ${'a'.repeat(size)}\n`,
  'one long quoted value': (size) => `key: "${'\\"'.repeat(size / 2)}"\n`,
};

/** A head, and a part again and again with `#` for its number. */
function many(head: string, part: string, tail = ''): Hostile {
  return (size) => {
    const parts = Array.from({ length: Math.ceil(size / part.length) }, (_, index) => part.replaceAll('#', String(index)));
    return head + parts.join('') + tail;
  };
}

/** By reader: whole texts in which something must be looked up again and again. */
export const HOSTILE_FOR: Readonly<Record<string, readonly Hostile[]>> = {
  'gitlab-ci': [
    many('.t:\n  environment: a\n', 'j#:\n  extends: [.t, j0, j1]\n  script: [a]\n'),
    many('j0:\n  script: [a]\n  extends: [', 'j0, j#, ', ']\n'),
    (size) => many('', 'j#:\n  extends: [k#, k0]\n')(size / 2) + many('', 'k#:\n  extends: j#\n')(size / 2),
  ],
  circleci: [
    many('jobs:\n  a:\n    steps: [{ run: b }]\nworkflows:\n  w:\n    jobs:\n', '      - a: { name: n#, context: c# }\n'),
    (size) => many('jobs:\n', '  j#: { steps: [] }\n')(size / 2) + many('workflows:\n  w:\n    jobs:\n', '      - j#\n')(size / 2),
  ],
  'github-workflow': [
    many('jobs:\n', '  j#: { environment: "${{ matrix.e }}", strategy: { matrix: { e: [a, b] } } }\n'),
    (size) =>
      many('jobs:\n  a:\n    strategy:\n      matrix:\n        e: [', 'a#, ', ']\n    with:\n')(size / 2) +
      many('', '      env#: ${{ matrix.e }}\n')(size / 2),
    many('jobs:\n  a:\n    steps:\n', '      - run: deploy --env p# $' + '{{ secrets.A# }}\n'),
  ],
  'azure-pipelines': [many('stages:\n', '- stage: s#\n  jobs:\n  - deployment: d\n    environment: e#\n    variables:\n    - group: g#\n')],
  'bitbucket-pipelines': [many('pipelines:\n  branches:\n', '    b#:\n    - step: { name: n#, script: [a], deployment: d }\n')],
  buildkite: [many('steps:\n', '- label: l#\n  env: { A: b }\n  command: c\n')],
  travis: [many('jobs:\n  include:\n', '  - name: n#\n    script: a $TOKEN\n')],
  drone: [many('', 'kind: pipeline\nname: n#\nsteps:\n- name: a\n  environment: { A: { from_secret: b# } }\n---\n')],
  jenkinsfile: [many('', 'stage("s#") { sh "deploy $TOKEN" }\n'), many('', 'stage("s#") { ')],
  xml: [many('<server>', '<id>i#</id><a>b</a>'), many('<dict>', '<key>k#</key><dict><key>a</key><string>b</string></dict>')],
  markdown: [many('', '```sh\nA#=b\n```\n'), many('', '~~~js\nconst a# = "b";\n')],
  'agent-config': [many('{ "mcpServers": {', '"s#": { "env": { "A": "b" }, "args": ["--token", "c"] },', '}}')],
  compose: [many('services:\n', '  s#:\n    environment: [A=b]\n')],
  kubernetes: [many('apiVersion: v1\nkind: Secret\nmetadata: { name: a }\ndata:\n', '  k#: QT1iCg==\n')],
  toml: [many('', '[t#]\na = "b"\n'), many('', '[[t]]\na = "b"\n'), many('', 'a.b.c.k# = "b"\n')],
  hcl: [many('', 'resource "a" "r#" {\n  b = "c"\n}\n'), many('locals {\n  a = f(', '"a#", ', ')\n}\n')],
  json: [many('{', '"k#": { "name": "a", "value": "b" },', '}'), many('{"resources": [', '{ "type": "a", "name": "n#" },', ']}')],
};
