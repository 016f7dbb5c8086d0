import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import type { JudgedFinding } from '../../src/domain/finding.ts';
import { pages, registry } from '../../src/policies/catalog/registry.gen.ts';
import { render } from '../../src/reports/render.ts';
import { webAddress } from '../../src/surfaces/repository-root.ts';
import { COVERAGE, judged, OPTIONS, placeAt, verdictOf } from './verdicts.ts';

/** The official schema (src/build/sarif-schema.mjs), and the formats of RFC 3986 and RFC 3339 that it names. */
const ajv = new Ajv({ strict: false, allErrors: true });
ajv.addFormat('uri', /^[a-z][a-z0-9+.-]*:[!-~]*$/i);
ajv.addFormat('uri-reference', /^(?:[A-Za-z0-9._~:/?#[\]@!$&'()*+,;=-]|%[0-9A-F]{2})*$/i);
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/);
const isSarif = ajv.compile(JSON.parse(readFileSync(new URL('./sarif-schema.json', import.meta.url), 'utf8')));

const POLICIES = registry.map(({ id, level, summary }) => ({ id, level, summary, page: pages[id] ?? '' }));
const SOURCE = { repository: 'https://github.com/owner/name', revision: 'b'.repeat(40), branch: 'main' };
const HOSTILE = 'a|b`<img src=x> [x](https://evil.example) %zz ##[error]\u001b[2J\u202e\n::error::y/\ud800 ü';

// biome-ignore lint/suspicious/noExplicitAny: what is read is checked against the schema
type Run = any;

function sarif(
  findings: readonly JudgedFinding[],
  more: Parameters<typeof verdictOf>[1] = {},
): { readonly text: string; readonly run: Run } {
  const text = render(verdictOf(findings, more), 'sarif', { ...OPTIONS, policies: POLICIES, source: SOURCE });
  return { text, run: JSON.parse(text).runs[0] };
}

const everyPolicy = POLICIES.map(({ id }, index) => judged({ policy: id, primary: placeAt(`dir/${index}.env`, 'staging') }));
const wholeFile = judged({
  primary: {
    ...placeAt('a b/ü.yml', 'x'),
    location: { path: 'a b/ü.yml', startLine: 1, startColumn: 1, endLine: 1, endColumn: 1, keyPath: undefined, commit: undefined },
  },
});

test.each([
  ['nothing', []],
  ['a finding of every policy', everyPolicy],
  ['one about a whole file', [wholeFile]],
  ['hostile text everywhere', [judged({ primary: placeAt(HOSTILE, HOSTILE), message: HOSTILE, remedy: HOSTILE, environments: [HOSTILE] })]],
  [
    'what was accepted',
    [
      judged({ suppressed: { by: 'comment', reason: HOSTILE, until: undefined } }),
      judged({ introduced: false, suppressed: { by: 'baseline', reason: 'x', until: undefined } }),
    ],
  ],
] as const)('a report of %s is valid by the official schema', (_, findings) => {
  const { text } = sarif(findings);

  expect(isSarif(JSON.parse(text)) || ajv.errorsText(isSarif.errors)).toBe(true);
});

test('the validator refuses what is wrong', () => {
  const report = JSON.parse(sarif([judged()]).text);
  report.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri = 'a b';
  report.runs[0].invocations[0].exitCode = 'x';

  expect(isSarif(report)).toBe(false);
  expect(ajv.errorsText(isSarif.errors)).toMatch(/format.*exitCode|exitCode.*format/);
});

test('every rule has what code scanning shows, within its limits', () => {
  const { run } = sarif(everyPolicy);

  expect(run.tool.driver.rules).toHaveLength(POLICIES.length);
  for (const { id, name, shortDescription, fullDescription, help, helpUri, properties, defaultConfiguration } of run.tool.driver.rules) {
    expect([id.length <= 255, name.length <= 255]).toEqual([true, true]);
    for (const { text } of [shortDescription, fullDescription]) expect(text.length > 0 && text.length <= 1024).toBe(true);
    expect(help.text.length).toBeGreaterThan(200);
    expect(help.markdown).toContain('## How to fix');
    expect(helpUri).toMatch(/^https:\/\//);
    expect(Number(properties['security-severity'])).toBeGreaterThanOrEqual(0.1);
    expect(Number(properties['security-severity'])).toBeLessThanOrEqual(10);
    expect(properties.tags).toContain('security');
    expect(properties.tags.length).toBeLessThanOrEqual(10);
    expect(['error', 'warning', 'note']).toContain(defaultConfiguration.level);
  }
});

test('every result has a rule, a place with a width, and a fingerprint of its own', () => {
  const { run } = sarif([...everyPolicy, wholeFile]);

  for (const { ruleId, ruleIndex, locations, partialFingerprints, message } of run.results) {
    expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    const { region, artifactLocation } = locations[0].physicalLocation;
    expect(region.endLine > region.startLine || region.endColumn > region.startColumn).toBe(true);
    expect(artifactLocation).toEqual({ uri: expect.stringMatching(/^[^/]/), uriBaseId: '%SRCROOT%' });
    expect(partialFingerprints.primaryLocationLineHash).toMatch(/^[0-9a-f]{32}$/);
    expect(message.text.length).toBeGreaterThan(0);
  }
});

test('it says where the code is, and what was not read', () => {
  const skipped = Array.from({ length: 1500 }, (_, index) => ({ path: `image${index}.png`, reason: 'binary' }));
  const { run } = sarif([judged()], { coverage: { ...COVERAGE, skipped } });

  expect(run.versionControlProvenance).toEqual([
    { repositoryUri: SOURCE.repository, revisionId: SOURCE.revision, branch: 'main', mappedTo: { uriBaseId: '%SRCROOT%' } },
  ]);
  expect(run.originalUriBaseIds).toHaveProperty('%SRCROOT%');
  expect(run.automationDetails.id).toBe('envsep/');
  const [invocation] = run.invocations;
  expect(invocation).toMatchObject({ executionSuccessful: true, exitCode: 1 });
  expect(invocation.toolExecutionNotifications[0].message.text).toBe(
    '501 notes on what was not read are not in this report: it holds 1000.',
  );
  expect(invocation.toolConfigurationNotifications[0].message.text).toMatch(/p-off could not run/);
});

test('more results than code scanning takes are cut, said, and small enough to upload', () => {
  const { text, run } = sarif(Array.from({ length: 25_010 }, () => judged()));

  expect(run.results).toHaveLength(25_000);
  expect(run.invocations[0].toolExecutionNotifications[0].message.text).toMatch(/^10 findings are not in this report/);
  expect(gzipSync(text).length).toBeLessThan(10_000_000);
});

test.each([
  ['https://github.com/owner/name.git', 'https://github.com/owner/name'],
  ['https://user:secret@github.com/owner/name', 'https://github.com/owner/name'],
  ['git@github.com:owner/name.git', 'https://github.com/owner/name'],
  ['ssh://git@ghe.example:2222/owner/name.git', 'https://ghe.example/owner/name'],
  ['http://localhost:3000/a/b/', 'http://localhost:3000/a/b'],
  ['/srv/git/name.git', undefined],
  ['file:///srv/git/name.git', undefined],
  ['https://github.com/owner/name?token=x', undefined],
])('the address of %s is %s', (remote, address) => {
  expect(webAddress(remote)).toBe(address);
});
