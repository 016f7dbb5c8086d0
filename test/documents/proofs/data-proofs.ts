import { asciiJson, asIs, escaping, json, type ReaderProof, type Spelling, values } from './proof.ts';

const BACKSLASH = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' } as const;

function line(
  name: string,
  arbitrary: Spelling['values'],
  write: Spelling['write'],
  before: (key: string) => string,
  after = '',
): Spelling {
  return { name, values: arbitrary, write, around: (key) => [before(key), `${after}\n`] };
}

const BARE = values({ without: '"\'`\\#' });
/** A dotenv value over lines keeps its line ends as they are written. */
const dotenv: readonly Spelling[] = [
  line('bare', BARE, asIs, (key) => `${key}=`),
  line('bare, with a comment', BARE, asIs, (key) => `${key}=`, ' # note'),
  line('exported', BARE, asIs, (key) => `export ${key}=`),
  line('double quotes', values({ lines: true, tabs: true, loose: true }), escaping(BACKSLASH), (key) => `${key}="`, '"'),
  line('double quotes, with a comment', values({ lines: true, loose: true }), escaping(BACKSLASH), (key) => `${key} = "`, '" # "note"'),
  line('single quotes', values({ without: "'", loose: true }), asIs, (key) => `${key}='`, "'"),
  line('backticks', values({ without: '`', loose: true }), asIs, (key) => `${key}=\``, '`'),
  line('over lines', values({ lines: true, without: '"\\' }), asIs, (key) => `${key}="`, '"'),
];

const XML = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' } as const;
function numbered(value: string): string {
  return [...value]
    .map((char, index) =>
      /[\w ]/.test(char) ? char : `&#${index % 2 === 0 ? char.codePointAt(0) : `x${char.codePointAt(0)!.toString(16)}`};`,
    )
    .join('');
}

const xml: readonly Spelling[] = [
  line('an attribute', values({ loose: true }), escaping(XML), (key) => `<add key="${key}" value="`, '"/>'),
  line(
    'an attribute in single quotes',
    values({ without: "'", loose: true }),
    escaping({ '&': '&amp;', '<': '&lt;' }),
    (key) => `<add key='${key}' value='`,
    "' />",
  ),
  line('numbers for characters', values({ loose: true }), numbered, (key) => `<add key="${key}" value="`, '"/>'),
  line('an element', values(), escaping({ '&': '&amp;', '<': '&lt;', '>': '&gt;' }), (key) => `<${key}>`, '</XX>'),
  line(
    'CDATA',
    values().map((text) => text.replaceAll(']]>', ']]')),
    asIs,
    (key) => `<${key}><![CDATA[`,
    ']]></XX>',
  ),
  line('a property list', values(), escaping(XML), (key) => `<key>${key}</key>\n<string>`, '</string>'),
].map((one) => ({
  ...one,
  around: (key: string): readonly [string, string] => [one.around(key)[0], one.around(key)[1].replace('XX', key)],
}));

const PROPERTY = { '\\': '\\\\', '\n': '\\n', '\t': '\\t', '\r': '\\r' } as const;
function unicodeProperty(value: string): string {
  return escaping(PROPERTY)(value).replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
const properties: readonly Spelling[] = [
  line('with =', values({ tabs: true }), escaping(PROPERTY), (key) => `${key}=`),
  line('with :', values(), escaping(PROPERTY), (key) => `${key} : `),
  line('with a blank', values({ without: '=: ' }), escaping(PROPERTY), (key) => `${key} `),
  line('escaped', values({ lines: true }), unicodeProperty, (key) => `${key}=`),
  line(
    'over lines',
    values(),
    (value, eol) => escaping(PROPERTY)(value).replaceAll(' ', ` \\${eol}    `),
    (key) => `${key}=`,
  ),
];

const TOML = { ...BACKSLASH, '\u2028': '\\u2028' } as const;
const toml: readonly Spelling[] = [
  line('basic', values({ lines: true, tabs: true, loose: true }), escaping(TOML), (key) => `${key} = "`, '"'),
  line('basic, in ASCII', values({ lines: true, loose: true }), asciiToml, (key) => `${key} = "`, '" # note'),
  line('literal', values({ without: "'", loose: true }), asIs, (key) => `${key} = '`, "'"),
  line(
    'basic over lines',
    values({ lines: true, without: '"\\' }),
    (value, eol) => value.replaceAll('\n', eol),
    (key) => `${key} = """`,
    '"""',
  ),
  line(
    'basic over lines from the next',
    values({ lines: true, without: '"\\' }),
    (value, eol) => value.replaceAll('\n', eol),
    (key) => `${key} = """\n`,
    '"""',
  ),
  line(
    'literal over lines',
    values({ lines: true, without: "'" }),
    (value, eol) => value.replaceAll('\n', eol),
    (key) => `${key} = '''\n`,
    "'''",
  ),
  line('an inline table', values({ loose: true }), json, (key) => `in${key} = { a = [1, "b"], ${key} = "`, '" }'),
];
function asciiToml(value: string): string {
  return [...value]
    .map((char) => (char > '~' ? `\\U${char.codePointAt(0)!.toString(16).padStart(8, '0')}` : escaping(BACKSLASH)(char)))
    .join('');
}

const HCL = BACKSLASH;
const hclValues = { lines: true, tabs: true, loose: true, without: '$%{}' } as const;
const hcl: readonly Spelling[] = [
  line('quotes', values(hclValues), escaping(HCL), (key) => `  ${key} = "`, '"'),
  line('quotes, with a comment', values(hclValues), escaping(HCL), (key) => `  ${key} = "`, '" // note'),
  line('quotes, in ASCII', values(hclValues), asciiHcl, (key) => `  ${key} = "`, '"'),
  line(
    'an expression',
    values({ only: '/+-_@~^.()' }).map((text) => `\${join("-", ["}", "\${var.x["y"]}"])}${text}`),
    asIs,
    (key) => `  ${key} = "`,
    '"',
  ),
  line(
    'a dollar before a brace',
    values({ only: '/+-_@.' }).map((text) => `\${x}${text}`),
    (value) => `$${value}`,
    (key) => `  ${key} = "`,
    '"',
  ),
  line(
    'a heredoc',
    values({ lines: true, without: '$%' }),
    (value, eol) => value.replaceAll('\n', eol),
    (key) => `  ${key} = <<EOT\n`,
    '\nEOT',
  ),
  line('an object', values(hclValues), escaping(HCL), (key) => `  o${key} = { a = ["b"], ${key} = "`, '" }'),
];
function asciiHcl(value: string): string {
  return asciiToml(value);
}

const INI = values({ without: '"\'`#;\\' });
const ini: readonly Spelling[] = [
  line('bare', INI, asIs, (key) => `${key} = `),
  line('bare, tight', INI, asIs, (key) => `${key}=`),
  line('double quotes', values({ without: '"\\', loose: true }), asIs, (key) => `${key} = "`, '"'),
  line('single quotes', values({ without: "'", loose: true }), asIs, (key) => `${key} = '`, "'"),
  line('bare, with a comment', INI, asIs, (key) => `${key} = `, ' # note'),
];

const PASS = { ':': '\\:', '\\': '\\\\' } as const;
const netrc: readonly Spelling[] = [
  {
    name: 'a word',
    values: values({ without: ' "\'\\#', only: '!$%&/()=?*+-_.:,;@~^' }).map((text) => text.replaceAll(/\s/g, 'x')),
    write: asIs,
    around: () => ['machine h login u password ', '\n'],
  },
  {
    name: 'quotes',
    values: values(),
    write: escaping({ '"': '\\"', '\\': '\\\\' }),
    around: () => ['machine h\n  login u\n  password "', '"\n'],
  },
  { name: 'pgpass', path: '.pgpass', values: values({ without: '#' }), write: escaping(PASS), around: () => ['h:5432:*:u:', '\n'] },
];

const csv: readonly Spelling[] = [
  line('bare', values({ without: '",\n#' }), asIs, (key) => `${key},`),
  line(
    'quotes',
    values({ lines: true, loose: true }),
    (value, eol) => value.replaceAll('"', '""').replaceAll('\n', eol),
    (key) => `${key},"`,
    '"',
  ),
];

const jsonSpellings: readonly Spelling[] = [
  line('double quotes', values({ lines: true, tabs: true, loose: true }), json, (key) => `  "${key}": "`, '",'),
  line('double quotes, in ASCII', values({ lines: true, loose: true }), asciiJson, (key) => `  "${key}": "`, '", // note'),
  line('single quotes', values({ loose: true, without: '\u2028' }), escaping({ "'": "\\'", '\\': '\\\\' }), (key) => `  ${key}: '`, "',"),
  line('name and value', values({ lines: true, loose: true }), json, (key) => `  "p${key}": [{ "name": "${key}", "value": "`, '" }],'),
  line(
    'a continued line',
    values({ only: '/+-_@' }),
    (value, eol) => value.replaceAll(' ', ` \\${eol}`),
    (key) => `  "${key}": "`,
    '",',
  ),
];
const plainJson = jsonSpellings.slice(0, 2);

/** A lone value of these formats has no quotes; behind a URL's question mark parameters would begin. */
const LINE = values({ without: '"\'`#{}?' });
const http: readonly Spelling[] = [
  line('a variable', LINE, asIs, (key) => `@${key} = `),
  line('a header', LINE, asIs, (key) => `${key}: `),
];
const bruno: readonly Spelling[] = [
  line('a variable', LINE, asIs, (key) => `vars {\n  ${key}: `, '\n}'),
  line('a variable that is switched off', LINE, asIs, (key) => `vars {\n  ~${key}: `, '\n}'),
  line('a header', LINE, asIs, (key) => `headers {\n  ${key}: `, '\n}'),
];
const NOTEBOOK = values({ without: '"\'`\\', loose: true });
const notebook: readonly Spelling[] = [
  line(
    'a line of a code cell',
    NOTEBOOK,
    asIs,
    (key) => `{"cell_type": "code", "source": ["import os\\n", "${key} = '`,
    `'\\n"], "outputs": []},`,
  ),
  line('a code cell in one text', NOTEBOOK, asIs, (key) => `{"cell_type": "code", "source": "import os\\n${key} = '`, `'"},`),
];

export const DATA_PROOFS: Readonly<Record<string, ReaderProof>> = {
  dotenv: { path: '.env.production', head: '# note\n', spellings: dotenv, hasMark: true },
  json: { path: 'a.json', head: '{\n', tail: '  "z": 1\n}\n', spellings: jsonSpellings, hasMark: true },
  'package-json': {
    path: 'package.json',
    head: '{\n  "name": "x",\n  "config": {\n',
    tail: '  "z": 1\n} }\n',
    spellings: plainJson,
    hasMark: true,
  },
  'agent-config': {
    path: '.mcp.json',
    head: '{ "mcpServers": { "s": { "command": "x", "env": {\n',
    tail: '  "z": 1\n} } } }\n',
    spellings: plainJson,
    hasMark: true,
  },
  toml: { path: 'a.toml', head: 'top = 1\n[env.production]\n', spellings: toml, hasMark: true },
  hcl: { path: 'a.tf', head: '# note\nresource "a" "b" {\n', tail: '}\n', spellings: hcl, hasMark: true },
  xml: { path: 'a.xml', head: '<?xml version="1.0"?>\n<!-- note -->\n<c>\n', tail: '</c>\n', spellings: xml, hasMark: true },
  ini: { path: 'a.ini', head: '; note\n[production]\n', spellings: ini, hasMark: true },
  properties: { path: 'a.properties', head: '# note\n', spellings: properties, hasMark: true },
  netrc: { path: '.netrc', spellings: netrc },
  csv: { path: 'a.csv', head: 'name,value\n', spellings: csv },
  http: { path: 'a.http', head: '# note\n', spellings: http, hasMark: true },
  bruno: { path: 'a.bru', head: 'meta {\n  name: x\n}\n', spellings: bruno, hasMark: true },
  notebook: { path: 'a.ipynb', head: '{ "cells": [\n', tail: '{}], "nbformat": 4 }\n', spellings: notebook, hasMark: true },
};
