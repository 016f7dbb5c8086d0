// Cuts the payloads that the Action's tests start from out of GitHub's own examples (@octokit/webhooks-examples, not a dependency: 9 MB).
// Usage: node src/build/webhook-slice.mjs <folder with node_modules/@octokit/webhooks-examples>
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const [folder] = process.argv.slice(2);
const require = createRequire(resolve(folder, 'x.js'));
const loaded = require('@octokit/webhooks-examples');
const definitions = loaded.default ?? loaded;
const { version } = JSON.parse(readFileSync(`${folder}/node_modules/@octokit/webhooks-examples/package.json`, 'utf8'));

const is = (fields) => (payload) => Object.entries(fields).every(([name, value]) => payload[name] === value);
/** Name of ours, name of the event, which of its examples. */
const WANTED = [
  ['pull_request.opened', 'pull_request', is({ action: 'opened' })],
  ['pull_request.synchronize', 'pull_request', is({ action: 'synchronize' })],
  ['pull_request.reopened', 'pull_request', is({ action: 'reopened' })],
  ['pull_request.closed', 'pull_request', is({ action: 'closed' })],
  ['pull_request_review.submitted', 'pull_request_review', is({ action: 'submitted' })],
  ['merge_group.checks_requested', 'merge_group', is({ action: 'checks_requested' })],
  ['push.branch', 'push', (payload) => payload.ref.startsWith('refs/heads/')],
  ['push.tag', 'push', (payload) => payload.created && payload.ref.startsWith('refs/tags/')],
  ['push.deleted', 'push', is({ deleted: true })],
  ['workflow_dispatch', 'workflow_dispatch', () => true],
  ['release.published', 'release', is({ action: 'published' })],
];

/** Addresses are half of a payload, and nothing here reads them. */
function cut(node) {
  if (Array.isArray(node)) return node.map(cut);
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([name]) => !['_links', 'node_id'].includes(name) && !/(?:^|_)url$/.test(name))
      .map(([name, value]) => [name, cut(value)]),
  );
}

const payloads = Object.fromEntries(
  WANTED.map(([name, event, wanted]) => [name, cut(definitions.find((definition) => definition.name === event).examples.find(wanted))]),
);
writeFileSync(
  'test/surfaces/action/payloads.json',
  `${JSON.stringify({ source: `@octokit/webhooks-examples ${version} (MIT), api.github.com`, payloads }, undefined, 1)}\n`,
);
