// Builds dist/cli.cjs and dist/action.cjs: one file each, nothing to install. A first argument names another folder.
import { readdirSync, readFileSync, writeFileSync, existsSync, chmodSync } from 'node:fs';
import { build } from 'esbuild';

const folder = process.argv[2] ?? 'dist';
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

for (const name of ['cli', 'action']) {
  const entry = `src/main-${name}.ts`;
  if (!existsSync(entry)) continue;
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
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    define: { ENVSEP_VERSION: JSON.stringify(version), 'import.meta.url': '__importMetaUrl' },
    loader: { '.wasm': 'binary' },
    banner: {
      js: `${name === 'cli' ? '#!/usr/bin/env node\n' : ''}const __importMetaUrl=require('node:url').pathToFileURL(__filename).href;`,
    },
  });
  if (name === 'cli') chmodSync(outfile, 0o755);
  writeFileSync(`${folder}/${name}.LEGAL.txt`, licences(result.metafile.inputs));
}
