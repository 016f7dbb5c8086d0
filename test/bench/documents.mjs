// npm run bench:documents [-- <folder>]: MB of text a second that each document reader reads, alone and with all that a file goes
// through in the documents room (comments, fact finders). `--json` prints JSON. Texts are generated from the spellings that the
// proofs of the readers use, or are the files of a folder. The time is processor time of this process, so that a busy machine
// disturbs it less; megabytes are 10^6 UTF-16 code units.
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Code units of a generated text, and the milliseconds that each figure is measured for. */
const SIZE = 64 * 1024;
const LONG_ENOUGH = 100;
const WARM_UP = 60;
const WANTED = new Set(process.argv.slice(2).filter((argument) => argument.startsWith('--')));
const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--'));

/** Bundles the readers: Node 20 does not run TypeScript. */
async function load(work) {
  const outfile = join(work, 'documents.cjs');
  const contents = `
    export { readDocument } from './src/documents/read.ts';
    export { registry } from './src/documents/readers/registry.gen.ts';
    export { PROOFS } from './test/documents/proofs/proofs.ts';
    export { written } from './test/documents/proofs/proof.ts';
    export { default as fc } from 'fast-check';`;
  await build({ stdin: { contents, resolveDir: resolve('.'), loader: 'ts' }, bundle: true, format: 'cjs', platform: 'node', outfile });
  return createRequire(import.meta.url)(outfile);
}

/** Two texts for each reader, with all its spellings again and again: of the last text, some readers know what they have read. */
function generated(documents) {
  return Object.entries(documents.PROOFS).map(([id, proof]) => [id, [1, 2].map((seed) => generatedText(documents, proof, seed))]);
}

function generatedText({ written, fc }, proof, seed) {
  const spellings = proof.spellings.filter(({ path }) => path === undefined);
  const values = spellings.map((spelling) => fc.sample(spelling.values, { numRuns: 20, seed }));
  const parts = [];
  for (let size = 0; size < SIZE; size = parts.length * 40) {
    const at = parts.length % spellings.length;
    parts.push({ spelling: spellings[at], key: `KEY_${parts.length}`, value: values[at][parts.length % 20] });
  }
  const { path, text } = written(proof, parts, { eol: '\n', mark: false });
  return { path, text };
}

/** The files of a folder, by the reader that reads them. */
function listed(root, { registry }) {
  const readers = [...registry].sort((left, right) => left.rank - right.rank || (left.id < right.id ? -1 : 1));
  const paths = execFileSync('git', ['ls-files', '-z'], { cwd: root, maxBuffer: 1 << 28 })
    .toString()
    .split('\0')
    .filter(Boolean);
  const files = new Map(readers.map(({ id }) => [id, []]));
  for (const path of paths) {
    const file = join(root, path);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) continue;
    const bytes = readFileSync(file);
    if (bytes.includes(0)) continue;
    const text = bytes.toString('utf8');
    const id = readers.find((reader) => reader.reads(path, text.slice(0, 512)))?.id;
    if (id !== undefined) files.get(id).push({ path, text });
  }
  return [...files].filter(([, all]) => all.length > 0);
}

/** The best of the rounds that fit into the time: others are disturbed. */
function speed(sources, read) {
  const size = sources.reduce((sum, { text }) => sum + text.length, 0);
  let best = Number.POSITIVE_INFINITY;
  const begin = process.cpuUsage();
  do for (const source of sources) read(source);
  while (process.cpuUsage(begin).user / 1000 < WARM_UP);
  for (let spent = 0, round = 0; spent < LONG_ENOUGH || round < 3; round += 1) {
    const start = process.cpuUsage();
    for (const source of sources) read(source);
    const { user, system } = process.cpuUsage(start);
    const took = (user + system) / 1000;
    spent += Math.max(took, 1);
    best = Math.min(best, took);
  }
  return size / 1000 / Math.max(best, 0.001);
}

const work = mkdtempSync(join(tmpdir(), 'envsep-bench-'));
try {
  const documents = await load(work);
  const texts = folder === undefined ? generated(documents) : listed(resolve(folder), documents);
  const rows = texts.sort().map(([id, sources]) => {
    const reader = documents.registry.find((one) => one.id === id);
    const size = sources.reduce((sum, { text }) => sum + text.length, 0);
    return {
      reader: id,
      files: sources.length,
      megabytes: Number((size / 1e6).toFixed(3)),
      reading: Number(speed(sources, (source) => reader.read(source)).toFixed(1)),
      document: Number(speed(sources, documents.readDocument).toFixed(1)),
    };
  });
  if (WANTED.has('--json')) console.log(JSON.stringify({ node: process.version, unit: 'MB/s', rows }, undefined, 2));
  else {
    console.log(`Node ${process.version}; MB of text a second of processor time\n`);
    console.log('| reader | files | MB | reading | whole document |\n|---|---|---|---|---|');
    for (const { reader, files, megabytes, reading, document } of rows)
      console.log(`| ${reader} | ${files} | ${megabytes.toFixed(2)} | ${reading.toFixed(1)} | ${document.toFixed(1)} |`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
