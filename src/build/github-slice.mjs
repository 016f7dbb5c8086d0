// Cuts the endpoints that the Action uses out of GitHub's own OpenAPI description (@octokit/openapi, not a dependency: 385 MB).
// Usage: node src/build/github-slice.mjs <folder with node_modules/@octokit/openapi>
import { readFileSync, writeFileSync } from 'node:fs';

const [folder] = process.argv.slice(2);
const at = `${folder}/node_modules/@octokit/openapi`;
const description = JSON.parse(readFileSync(`${at}/generated/api.github.com.deref.json`, 'utf8'));
const { version } = JSON.parse(readFileSync(`${at}/package.json`, 'utf8'));
const WANTED = {
  '/repos/{owner}/{repo}/check-runs': ['post'],
  '/repos/{owner}/{repo}/check-runs/{check_run_id}': ['patch'],
  '/repos/{owner}/{repo}/issues/{issue_number}/comments': ['get', 'post'],
  '/repos/{owner}/{repo}/issues/comments/{comment_id}': ['patch'],
};

/** OpenAPI 3.0 `nullable` becomes JSON Schema; prose and examples go. */
function plain(node) {
  if (Array.isArray(node)) return node.map(plain);
  if (node === null || typeof node !== 'object') return node;
  const { nullable, description: _prose, example: _example, examples: _examples, ...rest } = node;
  const out = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, plain(value)]));
  return nullable === true ? { anyOf: [out, { type: 'null' }] } : out;
}

/** An answer's optional fields are half of its description, and nothing here reads them. */
function required(node) {
  if (Array.isArray(node)) return node.map(required);
  if (node === null || typeof node !== 'object') return node;
  const { properties, ...rest } = node;
  const out = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, key === 'required' || key === 'enum' ? value : required(value)]));
  if (properties === undefined) return out;
  const kept = Object.entries(properties).filter(([name]) => (node.required ?? []).includes(name));
  return { ...out, properties: Object.fromEntries(kept.map(([name, value]) => [name, required(value)])) };
}

const paths = {};
for (const [path, methods] of Object.entries(WANTED)) {
  paths[path] = {};
  for (const method of methods) {
    const operation = description.paths[path][method];
    const request = operation.requestBody?.content['application/json'].schema;
    const [status, success] = Object.entries(operation.responses).find(([code]) => code.startsWith('2'));
    const response = required(plain(success.content['application/json'].schema));
    paths[path][method] = { ...(request === undefined ? {} : { request: plain(request) }), status: Number(status), response };
  }
}
writeFileSync(
  'test/surfaces/action/github-api.json',
  `${JSON.stringify({ source: `@octokit/openapi ${version}, api.github.com`, paths }, null, 1)}\n`,
);
