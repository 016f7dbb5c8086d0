import { asciiJson, asIs, escaping, json, type ReaderProof, type Spelling, values } from './proof.ts';

const BACKSLASH = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' } as const;

function spelling(
  name: string,
  arbitrary: Spelling['values'],
  write: Spelling['write'],
  before: string,
  after: string,
  path?: string,
): Spelling {
  return {
    name,
    values: arbitrary,
    write,
    around: (key) => [before.replace('KEY', key), `${after}\n`],
    ...(path === undefined ? {} : { path }),
  };
}

const ANY = values({ lines: true, tabs: true, loose: true });
const LINE = values({ loose: true });
const single = escaping({ "'": "\\'", '\\': '\\\\' });
const lines = (value: string, eol: string): string => value.replaceAll('\n', eol);

const code: readonly Spelling[] = [
  spelling('JavaScript, double quotes', ANY, json, 'const KEY = "', '";'),
  spelling('JavaScript, single quotes', LINE, single, "const KEY = '", "';"),
  spelling('JavaScript, a template', values({ loose: true, without: '$' }), escaping({ '`': '\\`', '\\': '\\\\' }), 'const KEY = `', '`;'),
  spelling('JavaScript, an object', ANY, asciiJson, 'x = { a: 1, KEY: "', '" };'),
  spelling('JavaScript, behind a template in a template', ANY, json, 'a = `x${b ? `y${c["d"]}` : "`"}z`; const KEY = "', '";'),
  spelling(
    'JavaScript, behind a regular expression',
    ANY,
    json,
    'a = b.replace(/["\'`/*]/g, ""); if (/[/"]\\/"/.test(c)) d(); const KEY = "',
    '";',
  ),
  spelling('JavaScript, behind a division', ANY, json, 'a = (b + 1) / 2; c = d[0] / 4; /* " */ const KEY = "', '"; // it\'s'),
  spelling('JavaScript, behind an apostrophe in a tag', ANY, json, 'a = <p>it\'s</p>;\nconst KEY = "', '";', 'a.tsx'),
  spelling('Python, double quotes', ANY, json, 'KEY = "', '"  # it\'s', 'a.py'),
  spelling('Python, single quotes', LINE, single, "KEY = '", "'", 'a.py'),
  spelling('Python, raw', values({ without: '"\\', loose: true }), asIs, 'KEY = r"', '"', 'a.py'),
  spelling('Python, three quotes', values({ lines: true, without: '"\\', loose: true }), lines, 'KEY = """', '"""', 'a.py'),
  spelling('Ruby', ANY, escaping({ ...BACKSLASH, '#': '\\#' }), 'KEY = "', '"', 'a.rb'),
  spelling('Ruby, a heredoc', values({ lines: true, without: '#\\' }), lines, 'KEY = <<~EOS\n', '\nEOS', 'a.rb'),
  spelling('Go, double quotes', ANY, json, 'var KEY = "', '"', 'a.go'),
  spelling('Go, raw', values({ without: '`', lines: true, loose: true }), lines, 'KEY := `', '`', 'a.go'),
  spelling('Java', ANY, json, 'char a = \'"\'; String KEY = "', '";', 'A.java'),
  spelling('C#', ANY, json, 'const string KEY = "', '";', 'A.cs'),
  spelling('C#, verbatim', LINE, (value) => value.replaceAll('"', '""'), 'var KEY = @"', '";', 'A.cs'),
  spelling('C#, raw', values({ without: '"', loose: true }), asIs, 'var KEY = """', '""";', 'A.cs'),
  spelling('Rust, raw', values({ without: '#', loose: true }), asIs, "fn f<'a>(x: &'a str) {}\nlet KEY = r#\"", '"#;', 'a.rs'),
  spelling('Rust', ANY, escaping(BACKSLASH), 'const KEY: &str = "', '";', 'a.rs'),
  spelling('Kotlin, raw', values({ without: '"$', loose: true }), asIs, 'val KEY = """', '"""', 'a.kt'),
  spelling('Swift', ANY, escaping(BACKSLASH), 'let KEY = "', '"', 'a.swift'),
  spelling('PHP, single quotes', LINE, single, "$KEY = '", "';", 'a.php'),
  spelling('PHP, a key', LINE, single, "return ['KEY' => '", "'];", 'a.php'),
  spelling('PHP, a heredoc', values({ lines: true, without: '$\\' }), lines, '$KEY = <<<EOT\n', '\nEOT;', 'a.php'),
  spelling('Elixir', ANY, escaping({ ...BACKSLASH, '#': '\\#' }), 'config :a, KEY: "', '"', 'a.exs'),
  spelling('Dart', ANY, escaping({ ...BACKSLASH, $: '\\$' }), 'const KEY = "', '";', 'a.dart'),
  spelling('Lua', LINE, escaping({ '"': '\\"', '\\': '\\\\' }), 'KEY = "', '" -- it\'s', 'a.lua'),
];

const shellValue = { '"': '\\"', '\\': '\\\\', $: '\\$', '`': '\\`' } as const;
const shell: readonly Spelling[] = [
  spelling(
    'bare',
    values({ only: '/+-_@~^.:%' }).map((text) => text.replaceAll(/[\s\u2028]/g, 'x')),
    asIs,
    'export KEY=',
    ' OTHER=1',
  ),
  spelling('bare, escaped', values({ only: '/+-_@~^.:%' }), escaping({ ' ': '\\ ', '\u00a0': '\u00a0' }), 'KEY=', ''),
  spelling('double quotes', LINE, escaping(shellValue), 'KEY="', '" run'),
  spelling('single quotes', values({ without: "'", loose: true }), asIs, "KEY='", "' run # it's"),
  spelling('double quotes over lines', values({ lines: true }), (value, eol) => lines(escaping(shellValue)(value), eol), 'KEY="', '"'),
  spelling('ANSI-C quotes', ANY, escaping({ ...BACKSLASH, '"': '"', "'": "\\'" }), "KEY=$'", "'"),
  spelling(
    'a flag',
    values({ only: '/+_@~^.:%' }).map((text) => text.replaceAll(/[\s\u2028]/g, 'x')),
    asIs,
    'run --KEY ',
    '',
  ),
];

const powershell: readonly Spelling[] = [
  spelling('double quotes', LINE, escaping({ '"': '`"', '`': '``', $: '`$' }), '$env:KEY = "', '"'),
  spelling('single quotes', LINE, (value) => value.replaceAll("'", "''"), "$KEY = '", "'"),
];

const dockerfile: readonly Spelling[] = [
  spelling('double quotes', LINE, escaping({ '"': '\\"', '\\': '\\\\', $: '\\$' }), 'ENV KEY="', '"'),
  spelling('single quotes', values({ without: "'", loose: true }), asIs, "ENV KEY='", "' OTHER=1"),
  spelling(
    'bare',
    values({ only: '/+-_@~^.:%$' }).map((text) => text.replaceAll(/\s/g, 'x')),
    asIs,
    'ENV KEY=',
    ' OTHER=1',
  ),
  spelling('bare, escaped', values({ only: '/+-_@~^.:%' }), escaping({ ' ': '\\ ' }), 'ENV KEY=', ''),
  spelling('old form', values({ only: '/+-_@~^.:%"' }), asIs, 'ENV KEY ', ''),
  spelling(
    'default',
    values({ only: '/+-_@~^.:%' }).map((text) => text.replaceAll(/\s/g, 'x')),
    asIs,
    'ARG KEY=',
    '',
  ),
  spelling('on a continued line', LINE, escaping({ '"': '\\"', '\\': '\\\\', $: '\\$' }), 'ENV A=1 \\\n    KEY="', '"'),
];

const markdown: readonly Spelling[] = [
  spelling(
    'prose',
    values({ only: '/+_@~^.%' }).map((text) => `${text.replaceAll(/\s/g, 'x')}end`),
    asIs,
    'Set KEY=',
    ' and go.',
  ),
  spelling('shell', LINE, escaping(shellValue), '```bash\nexport KEY="', '"\n```'),
  spelling('JavaScript', ANY, json, '```js\nconst KEY = "', '";\n```'),
  spelling('Python', ANY, json, '```python\nKEY = "', '"\n```'),
];

const jenkinsfile: readonly Spelling[] = [
  spelling('double quotes', ANY, escaping({ ...BACKSLASH, $: '\\$' }), '  KEY = "', '"'),
  spelling('single quotes', LINE, single, "  KEY = '", "'"),
  spelling('three quotes', values({ lines: true, without: "'\\", loose: true }), lines, "  KEY = '''", "'''"),
];

export const CODE_PROOFS: Readonly<Record<string, ReaderProof>> = {
  code: { path: 'a.ts', spellings: code, hasMark: true },
  shell: { path: 'a.sh', head: '#!/bin/sh\n', spellings: shell },
  powershell: { path: 'a.ps1', spellings: powershell, hasMark: true },
  dockerfile: { path: 'Dockerfile', head: 'FROM x\n', spellings: dockerfile },
  markdown: { path: 'a.md', head: '# Title\n\n', spellings: markdown, hasMark: true },
  jenkinsfile: { path: 'Jenkinsfile', head: "pipeline {\n stage('one') {\n environment {\n", tail: '} } }\n', spellings: jenkinsfile },
};
