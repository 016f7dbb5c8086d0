// Writes the generated parts of README and docs/ from the code: policies, formats, settings, the Action's inputs.
// With --check it writes nothing and fails when something is stale.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'yaml';

const check = process.argv.includes('--check');
const stale = [];

/** The plug-ins, loaded from source. */
async function plugins() {
  const folder = mkdtempSync(join(tmpdir(), 'envsep-documents-'));
  const outfile = join(folder, 'plugins.mjs');
  try {
    await build({
      stdin: {
        contents: `
          export { registry as policies } from './src/policies/catalog/registry.gen.ts';
          export { STANDARDS } from './src/policies/standards.ts';
          export { registry as readers } from './src/documents/readers/registry.gen.ts';
          export { registry as reporters } from './src/reports/reporters/registry.gen.ts';
          export { registry as providers } from './src/credentials/providers/registry.gen.ts';
          export { folded } from './src/reports/folded.ts';
          export { runDemo } from './src/surfaces/command-demo.ts';
          export { check } from './src/check.ts';`,
        resolveDir: '.',
        loader: 'ts',
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile,
      banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (...cells) => `| ${cells.map(cell).join(' | ')} |`;
const table = (head, rows) => [row(...head), `|${head.map(() => '---').join('|')}|`, ...rows.map((cells) => row(...cells))].join('\n');

function put(file, text) {
  let old = '';
  try {
    old = readFileSync(file, 'utf8');
  } catch {}
  if (old === text) return;
  if (check) stale.push(file);
  else writeFileSync(file, text);
}

/** Replaces what stands between `<!-- begin name -->` and `<!-- end name -->`. */
function between(text, name, content) {
  const begin = `<!-- begin ${name} -->`;
  const end = `<!-- end ${name} -->`;
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md has no place for ${name}`);
  return `${text.slice(0, from + begin.length)}\n${content}\n${text.slice(to)}`;
}

/** The settings reference, from the published schema. */
function settingsReference(schema) {
  const lines = [
    '# Settings',
    '',
    'Generated from [`schema/envsep.schema.json`](../schema/envsep.schema.json).',
    '',
    schema.description ?? '',
    '',
  ];
  const visit = (node, path, depth) => {
    for (const [name, property] of Object.entries(node.properties ?? {})) {
      const at = path === '' ? name : `${path}.${name}`;
      lines.push(`${'#'.repeat(Math.min(depth, 4))} \`${at}\``, '', `${property.description ?? ''} ${typeOf(property)}`.trim(), '');
      visit(property, at, depth + 1);
      if (property.items?.properties) visit(property.items, `${at}[]`, depth + 1);
      if (property.additionalProperties?.properties) visit(property.additionalProperties, `${at}.<name>`, depth + 1);
    }
  };
  visit(schema, '', 2);
  return `${lines.join('\n').trimEnd()}\n`;
}

function typeOf(property) {
  if (property.enum) return `One of ${property.enum.map((value) => `\`${value}\``).join(', ')}.`;
  if (property.type === 'array') return 'A list.';
  return property.type === undefined ? '' : `Type: ${property.type}.`;
}

/** Width of the example in the README, in characters. */
const EXAMPLE_WIDTH = 100;

/** One finding of `envsep demo`, as it is printed: without anything that is drawn at random. */
async function exampleFinding() {
  let text = '';
  const host = { isTTY: false, env: { NO_COLOR: '1' }, version: '', help: (policy) => policy, stdout: (part) => (text += part) };
  const run = { env: process.env, ci: true, today: '2026-01-01', stdin: async () => Buffer.alloc(0) };
  await runDemo([], { ...host, check: (call) => judge({ ...call, ...run }) });
  const block = /^error\[unscoped-infra-token-committed\](?:.+\n)+/m.exec(text)?.[0].trimEnd();
  if (block === undefined) throw new Error('the demo reports no token of a whole account');
  return block.split('\n').flatMap((line) => folded(line, EXAMPLE_WIDTH, line.search(/\S/) + 2));
}

const { policies, STANDARDS, readers, reporters, providers, folded, runDemo, check: judge } = await plugins();
const action = parse(readFileSync('action.yml', 'utf8'));
const shown = Object.entries(action.inputs).filter(([name]) => !name.startsWith('_'));

let readme = readFileSync('README.md', 'utf8');
readme = between(
  readme,
  'policies',
  table(
    ['policy', 'reports'],
    policies
      .filter(({ level }) => level === 'error')
      .map(({ id, summary }) => [`[\`${id}\`](src/policies/catalog/${id}.md)`, summary]),
  ),
);
readme = between(readme, 'demo', ['```text', ...(await exampleFinding()), '```'].join('\n'));
readme = between(
  readme,
  'inputs',
  table(
    ['input', 'default', 'what it does'],
    shown.map(([name, { description, default: value }]) => [
      `\`${name}\``,
      value === '' || value === undefined ? '' : `\`${value}\``,
      description,
    ]),
  ),
);
readme = between(
  readme,
  'outputs',
  table(
    ['output', 'what it holds'],
    Object.entries(action.outputs).map(([name, { description }]) => [`\`${name}\``, description]),
  ),
);
readme = between(
  readme,
  'formats',
  table(
    ['`--format`', 'what it is for'],
    reporters.map(({ id, summary }) => [`\`${id}\``, summary]),
  ),
);
put('README.md', readme);

put(
  'docs/formats.md',
  `# Formats\n\nGenerated from the readers. Everything else is read as text: credentials that are recognised by their own shape are found in any file.\n\n${table(
    ['format', 'files', 'what is understood'],
    readers.map(({ title, files, understands }) => [title, files, understands]),
  )}\n`,
);
put(
  'docs/policies.md',
  `# Policies\n\nGenerated from the policies.\n\n${table(
    ['policy', 'level', 'reports', 'standards'],
    policies.map(({ id, level, summary, standards }) => [
      `[\`${id}\`](../src/policies/catalog/${id}.md)`,
      level,
      summary,
      STANDARDS[standards].join(', '),
    ]),
  )}\n`,
);
put('docs/settings.md', settingsReference(JSON.parse(readFileSync('schema/envsep.schema.json', 'utf8'))));

/** Every credential type by its provider, and the formats that have none, with the reason. */
function credentialTypes() {
  const byName = [...providers].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const rows = byName.flatMap(({ name: provider, types }) =>
    types.map(({ id, name, certainty, kind, mode, account }) => [
      provider,
      name,
      `\`${id}\``,
      kind === 'secret' ? certainty : `${certainty}, ${kind}`,
      typeof mode === 'function' ? 'read from the value' : (mode ?? 'unknown'),
      account === undefined ? '' : 'read from the value',
    ]),
  );
  const leftOut = JSON.parse(readFileSync('src/build/left-out.json', 'utf8'));
  return [
    '# Credential types',
    '',
    'Generated from the catalogue. Every format that is recognised, by provider. `certain`: nothing but such a credential looks like this. `likely`: the shape or its context may deceive; a key, host or header near the value, or the reader, must confirm it. The mode is what the value says of itself, not where it stands; the account is what the value tells of who owns it. Publishable keys and identifiers are never reported as leaks.',
    '',
    `${rows.length} types of ${providers.length} providers. A type's reason says what its bounds rest on: “known length” means that the collected facts give it, not always that the provider documents it; the page named in the type is where to ask.`,
    '',
    table(['provider', 'name', 'type', 'certainty', 'mode', 'account'], rows),
    '',
    '## Left out',
    '',
    'Formats that were looked at and have no type of their own.',
    '',
    table(
      ['issuer', 'credential', 'reason'],
      leftOut.map(({ issuer, credential, reason }) => [issuer, credential.replaceAll('*', '\\*'), reason]),
    ),
    '',
  ].join('\n');
}
put('docs/credential-types.md', credentialTypes());

if (stale.length > 0) {
  console.error(`stale: ${stale.join(', ')}; run npm run docs`);
  process.exitCode = 1;
}
