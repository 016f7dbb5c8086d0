// Vendors the official schema of SARIF 2.1.0 for the tests, without its prose, in the draft that the validator knows.
// Usage: node src/build/sarif-schema.mjs <sarif-schema-2.1.0.json of github.com/oasis-tcs/sarif-spec> <its commit>
import { readFileSync, writeFileSync } from 'node:fs';

const [file, commit] = process.argv.slice(2);

/** Names of properties are kept whatever they are; only the schema's own words are changed. */
function plain(node, isProperties = false) {
  if (Array.isArray(node)) return node.map((item) => plain(item));
  if (node === null || typeof node !== 'object') return node;
  const entries = Object.entries(node).map(([name, value]) => [
    name,
    plain(value, ['properties', 'definitions'].includes(name) && !isProperties),
  ]);
  if (isProperties) return Object.fromEntries(entries);
  const { description: _prose, $schema: _draft, id: _id, exclusiveMinimum, minimum, ...rest } = Object.fromEntries(entries);
  const least = exclusiveMinimum === true ? { exclusiveMinimum: minimum } : minimum === undefined ? {} : { minimum };
  return { ...rest, ...least };
}

const source = `github.com/oasis-tcs/sarif-spec ${commit}, sarif-2.1/schema/sarif-schema-2.1.0.json`;
writeFileSync(
  'test/reports/sarif-schema.json',
  `${JSON.stringify({ $comment: source, ...plain(JSON.parse(readFileSync(file, 'utf8'))) })}\n`,
);
