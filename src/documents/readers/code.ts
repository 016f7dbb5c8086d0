import type { Entry, Scope } from '../../domain/document.ts';
import { storeCalls } from '../code-references.ts';
import { type CodeFamily, codeEntries } from '../code-scan.ts';
import type { DocumentReader } from '../reader.ts';

const C_LIKE: CodeFamily = {
  slashComments: true,
  hashComments: false,
  dashComments: false,
  charQuotes: true,
  backticks: false,
  tripleQuotes: true,
};
const SCRIPT: CodeFamily = { ...C_LIKE, charQuotes: false, backticks: true, tripleQuotes: false, dialect: 'script' };
const HASHED: CodeFamily = { ...C_LIKE, slashComments: false, hashComments: true, charQuotes: false };
const PYTHON: CodeFamily = { ...HASHED, dialect: 'python' };
const RUBY: CodeFamily = { ...HASHED, tripleQuotes: false, dialect: 'ruby' };
const PHP: CodeFamily = { ...SCRIPT, hashComments: true, backticks: false, dialect: 'php' };
const LUA: CodeFamily = { ...HASHED, hashComments: false, dashComments: true, tripleQuotes: false };
const GO: CodeFamily = { ...C_LIKE, backticks: true, tripleQuotes: false, dialect: 'go' };
const DART: CodeFamily = { ...C_LIKE, charQuotes: false };

const FAMILIES: ReadonlyMap<string, CodeFamily> = new Map([
  ...['js', 'jsx', 'ts', 'tsx', 'mjs', 'cjs', 'mts', 'cts', 'vue', 'svelte', 'astro'].map((extension) => [extension, SCRIPT] as const),
  ...['py', 'pyi'].map((extension) => [extension, PYTHON] as const),
  ...['rb', 'rake', 'gemspec'].map((extension) => [extension, RUBY] as const),
  ...['ex', 'exs'].map((extension) => [extension, HASHED] as const),
  ...['kt', 'kts', 'scala'].map((extension) => [extension, { ...C_LIKE, dialect: 'kotlin' }] as const),
  ['cs', { ...C_LIKE, dialect: 'csharp' }],
  ['rs', { ...C_LIKE, dialect: 'rust' }],
  ...['java', 'swift', 'c', 'h', 'cpp', 'cc', 'hpp', 'm', 'fs'].map((extension) => [extension, C_LIKE] as const),
  ...['groovy', 'gradle'].map((extension) => [extension, { ...C_LIKE, charQuotes: false, blockScopes: true }] as const),
  ['r', { ...C_LIKE, slashComments: false, hashComments: true, charQuotes: false, tripleQuotes: false }],
  ['php', PHP],
  ['lua', LUA],
  ['go', GO],
  ['dart', DART],
]);

function familyOf(path: string): CodeFamily | undefined {
  return FAMILIES.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
}

export const reader: DocumentReader = {
  id: 'code',
  title: 'Source code',
  files:
    '*.js, *.ts, *.py, *.rb, *.go, *.java, *.kt, *.cs, *.php, *.ex, *.rs, *.swift, *.scala, *.dart, *.lua, *.groovy, *.gradle, *.R and their kin',
  understands:
    'String literals with a name: assignments, object keys, keyword arguments, calls, defaults of environment variables; names that SDKs read from stores as references; comments.',
  rank: 220,
  reads: (path) => familyOf(path) !== undefined,
  read: ({ path, text }) => {
    const calls = storeCalls(text);
    const taken = new Set(calls.map(({ span }) => span.start));
    const literals = codeEntries(text, familyOf(path) ?? C_LIKE);
    const entries = [...(calls.length === 0 ? literals : literals.filter(({ span }) => !taken.has(span.start))), ...calls];
    return { entries: ECOSYSTEM.test(path) ? entries.map(inEcosystem) : entries };
  },
};

const ECOSYSTEM = /(?:^|\/)(?:ecosystem|pm2)[^/]{0,60}\.[cm]?[jt]s$/;

/** PM2: `env_production` holds the variables of production. https://pm2.keymetrics.io/docs/usage/application-declaration/ */
function inEcosystem(entry: Entry): Entry {
  const scopes = entry.scopes.map(
    (scope): Scope => (scope.name.startsWith('env_') ? { kind: 'environment', name: scope.name.slice(4) } : scope),
  );
  return { ...entry, scopes };
}
