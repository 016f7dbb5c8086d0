// Builds dist/cli.cjs with dist/engine.cjs, and dist/action.cjs: nothing to install.
// A first argument names another folder, further ones the bundles to build.
import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const [folder = 'dist', ...only] = process.argv.slice(2);
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Licence texts of every package whose code went into a bundle. */
function licences(inputs) {
  const packages = new Set();
  for (const input of Object.keys(inputs)) {
    const match = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input.slice(input.lastIndexOf('node_modules/')));
    if (match) packages.add(`${input.slice(0, input.lastIndexOf('node_modules/'))}node_modules/${match[1]}`);
  }
  return [...packages]
    .sort()
    .map((folder) => {
      const manifest = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
      const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
      const text = file === undefined ? `${manifest.license}\n` : readFileSync(`${folder}/${file}`, 'utf8');
      return `${manifest.name} ${manifest.version} (${manifest.license})\n\n${text.trimEnd()}\n`;
    })
    .join(`\n${'-'.repeat(78)}\n\n`);
}

/** What few runs need: its exports are there at once, and are made when the first of them is asked for. */
const LAZY = ['yaml', 'toml-eslint-parser', 'micromatch', 're2js', 'node:worker_threads'];

const lazily = {
  name: 'lazily',
  setup(bundle) {
    bundle.onResolve({ filter: new RegExp(`^(?:${LAZY.join('|')})$`) }, ({ path, namespace }) =>
      namespace === 'lazily' ? undefined : { path, namespace: 'lazily' },
    );
    bundle.onLoad({ filter: /.*/, namespace: 'lazily' }, async ({ path }) => {
      const whole = await import(path);
      // What a CommonJS package exports is the default of its namespace, and is what an import of the default gets.
      const names = [...new Set([...Object.keys(whole), ...Object.keys(whole.default ?? {})])];
      const getters = names
        .filter((name) => name !== 'default' && /^[A-Za-z_$][\w$]*$/.test(name))
        .map((name) => `Object.defineProperty(exports, '${name}', { enumerable: true, get: () => all().${name} });`);
      return {
        resolveDir: process.cwd(),
        contents: `let made;\nconst all = () => (made ??= require('${path}'));\n${getters.join('\n')}`,
      };
    });
  },
};

/** The entry points, and what each becomes. `cli.cjs` only loads `engine.cjs`, so it is built after it and knows which one. */
const BUNDLES = [
  ['engine', 'src/main-cli.ts'],
  ['cli', 'src/main-launch.ts'],
  ['action', 'src/main-action.ts'],
];

let engine = '';
for (const [name, entry] of BUNDLES) {
  if (only.length > 0 && !only.includes(name)) continue;
  const outfile = `${folder}/${name}.cjs`;
  const result = await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    keepNames: false,
    // Plain ASCII is read as one byte a character.
    charset: name === 'action' ? 'utf8' : 'ascii',
    legalComments: 'none',
    metafile: true,
    plugins: name === 'engine' ? [lazily] : [],
    define: { ENVSEP_VERSION: JSON.stringify(version), ENGINE_ID: JSON.stringify(engine), 'import.meta.url': '__importMetaUrl' },
    loader: { '.wasm': 'binary' },
    banner: {
      js: name === 'cli' ? '#!/usr/bin/env node' : "const __importMetaUrl=require('node:url').pathToFileURL(__filename).href;",
    },
  });
  if (name === 'engine') engine = createHash('sha256').update(readFileSync(outfile)).digest('hex').slice(0, 16);
  if (name === 'cli') chmodSync(outfile, 0o755);
  const texts = licences(result.metafile.inputs);
  if (texts !== '') writeFileSync(`${folder}/${name}.LEGAL.txt`, texts);
}
