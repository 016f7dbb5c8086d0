import { expect, test } from '@jest/globals';
import { FORMATS, render } from '../../src/reports/render.ts';
import { COVERAGE, judged, OPTIONS, placeAt, verdictOf } from './verdicts.ts';

const HOSTILE = 'a|b`<img src=x onerror=1>"\' [x](https://evil.example) @team ]]> &amp; ##[error]\u001b[2J\u202e\n::error::y/\ud800';

function show(format: string, ...findings: Parameters<typeof verdictOf>[0]): string {
  return render(verdictOf(findings), format, OPTIONS);
}

test('text says what, where on both sides, why, what it reaches and destroys, what to do, and what was covered', () => {
  const text = show('text', judged());

  expect(text).toBe(
    [
      'error[cross-env-secret-reuse] The same key stands in production and staging.',
      '  --> .env.staging:3:5  app.KEY  the same value',
      '      staging: the file name names staging',
      '  and .env.production:3:5  app.KEY  the same value',
      '      production: the file name names production',
      '  reaches the whole account · destroys data: depends · destroys backups: unknown',
      '  fix: Create a second key.',
      '  standards: NHI9:2025, CWE-344',
      '  envsep explain cross-env-secret-reuse',
      '',
      'fail: 1 error, 0 warnings, 0 notes; 3 files looked at (range), 1 skipped, 1 note on reading; not run: p-off',
      '  not read, binary: logo.png',
      '  a line is not valid YAML: a.yml:4',
      '',
    ].join('\n'),
  );
});

test('text puts a caret under the masked value', () => {
  const text = render(verdictOf([judged()]), 'text', { ...OPTIONS, line: () => 'KEY=••••' });

  expect(text).toContain('      3 | KEY=••••\n        |     ^^^^\n');
});

test('text offers the ways out where a commit is stopped, and only there', () => {
  const staged = { coverage: { ...COVERAGE, scope: 'staged' } };

  expect(render(verdictOf([judged()], staged), 'text', OPTIONS)).toContain('git restore --staged <file>');
  expect(render(verdictOf([], { ...staged, outcome: 'pass' }), 'text', OPTIONS)).not.toContain('git restore');
});

test('text tells who makes the first commit how to take a file out of it without a commit to restore from', () => {
  const first = { coverage: { ...COVERAGE, scope: 'staged', base: undefined } };

  expect(render(verdictOf([judged()], first), 'text', OPTIONS)).toContain('git rm --cached <file>');
});

test('text says once that nothing is known of what a credential reaches and destroys', () => {
  const unknown = { destroys: 'unknown', destroysBackups: 'unknown' } as const;

  expect(show('text', judged({ ...unknown, reach: 'unknown' }))).toContain(
    '\n  unknown what it reaches and whether it can destroy data or backups\n',
  );
  expect(show('text', judged({ ...unknown, reach: 'unknown: its issuer is not known' }))).toContain('data or backups: its issuer is not known\n');
  expect(show('text', judged({ ...unknown, reach: 'one project' }))).toContain('  reaches one project · destroys data: unknown');
});

test.each([40, 60, 80])('text on a terminal of %i columns breaks lines between words and no word', (width) => {
  const long = judged({ message: 'The same key stands in production and staging, and in many more places than a line has room for.' });
  const wide = render(verdictOf([long]), 'text', OPTIONS);
  const narrow = render(verdictOf([long]), 'text', { ...OPTIONS, width });

  expect(narrow.split('\n').filter((line) => line.length > width && line.trim().includes(' '))).toEqual([]);
  expect(narrow.split(/\s+/)).toEqual(wide.split(/\s+/));
});

test('text in colour has the words that it has without', () => {
  const options = { ...OPTIONS, width: 60 };
  const colored = render(verdictOf([judged()]), 'text', { ...options, color: true });

  expect(colored.replaceAll(/\u001b\[[\d;]*m/g, '')).toBe(render(verdictOf([judged()]), 'text', options));
});

test('markdown has the table of findings, the matrix and the coverage', () => {
  const text = show('markdown', judged());

  expect(text).toContain('## envsep: fail');
  expect(text).toContain('[cross-env-secret-reuse](https://example.com/cross-env-secret-reuse)');
  expect(text).toContain('| **production** | *2* | **1** |');
  expect(text).toContain('- **production** and **staging**: `app.KEY` (cross-env-secret-reuse)');
  expect(text).toContain('- not read, binary: `logo.png`');
  expect(text).toContain('**Fix:** Create a second key.');
});

test('a hostile path stays one row of markdown without markup', () => {
  const text = show('markdown', judged({ primary: placeAt(HOSTILE, HOSTILE) }));
  const rows = text.split('\n').filter((line) => line.startsWith('| **error**'));

  expect(rows).toHaveLength(1);
  expect(rows[0]?.match(/(?<!\\)\|/g)).toHaveLength(5);
  expect(text).not.toMatch(/<img|\]\(https:\/\/evil|@team|\u001b|\u202e|##\[/);
});

test('markdown links places to the commit that was judged', () => {
  const source = { repository: 'https://github.com/o/r', revision: 'b'.repeat(40), branch: undefined };
  const text = render(verdictOf([judged({ primary: placeAt('a (1)/ü|.env', 'staging') })]), 'markdown', { ...OPTIONS, source });

  expect(text).toContain(`[\`a (1)/ü\\|.env:3\`](https://github.com/o/r/blob/${'b'.repeat(40)}/a%20%281%29/%C3%BC%7C.env#L3)`);
});

test.each(['text', 'github', 'markdown'])('%s names what was not read, a bounded list of each reason', (format) => {
  const skipped = Array.from({ length: 3000 }, (_, index) => ({ path: `image${index}.png`, reason: 'binary' }));
  const notes = [{ path: '.', line: undefined, message: 'the clone is shallow' }];
  const text = render(verdictOf([], { outcome: 'pass', coverage: { ...COVERAGE, skipped, notes } }), format, OPTIONS);

  expect(text).toMatch(/not read, binary: `?image0\.png`?, .* and 2995 more/);
  expect(text).toMatch(/the clone is shallow$/m);
  expect(text.length).toBeLessThan(2000);
});

test('markdown stays under its size with many findings and says how many it leaves out', () => {
  const text = show('markdown', ...Array.from({ length: 2000 }, () => judged()));

  expect(text.length).toBeLessThan(65_536);
  expect(text).toMatch(/\d+ more findings: see the log/);
});

test('html runs nothing and loads nothing, whatever a path holds', () => {
  const text = show('html', judged({ primary: placeAt(HOSTILE, HOSTILE), message: '<script>alert(1)</script>' }));

  expect(text).toContain("default-src 'none'; style-src 'sha256-");
  expect(text).not.toMatch(/<script|<img|\u202e|\sonerror=1>/);
  expect(text).toContain('&lt;script&gt;');
});

test('junit is well-formed and fails exactly what decides the verdict', () => {
  const accepted = judged({ suppressed: { by: 'baseline', reason: 'old', until: undefined } });
  const text = show(
    'junit',
    judged({ primary: placeAt(HOSTILE, 'staging') }),
    judged({ level: 'note' }),
    judged({ introduced: false }),
    accepted,
  );

  expect(text).toContain('tests="5" failures="1" errors="0" skipped="3"');
  expect(text.match(/<failure /g)).toHaveLength(1);
  expect(text.replace(/<\/?[a-z?][^<>]*>/g, '')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;|#39;)/);
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\ud800-\udfff]/);
});

test('junit counts one passing case when there is nothing', () => {
  const text = render(verdictOf([], { outcome: 'pass', coverage: { ...COVERAGE, policiesNotRun: [] } }), 'junit', OPTIONS);

  expect(text).toContain('tests="1" failures="0"');
});

test('gitlab leaves out what somebody accepted and names each finding by its fingerprint', () => {
  const issues = JSON.parse(show('gitlab', judged(), judged({ suppressed: { by: 'comment', reason: 'x', until: undefined } })));

  expect(issues).toEqual([
    {
      description: 'The same key stands in production and staging. Create a second key.',
      check_name: 'cross-env-secret-reuse',
      fingerprint: 'f'.repeat(32),
      severity: 'critical',
      location: { path: '.env.staging', lines: { begin: 3, end: 3 } },
    },
  ]);
});

test('sarif has what code scanning asks for', () => {
  const page = '# p\n\n## What it reports\n\nTwo sides.\n\n## Why\n\nBecause.\n';
  const policies = [{ id: 'cross-env-secret-reuse', summary: 'the same secret', level: 'error' as const, page }];
  const accepted = judged({ suppressed: { by: 'comment', reason: 'known', until: undefined }, introduced: false });
  const { runs } = JSON.parse(render(verdictOf([judged(), accepted]), 'sarif', { ...OPTIONS, policies }));
  const [run] = runs;

  expect(run.tool.driver.rules).toEqual([
    expect.objectContaining({
      id: 'cross-env-secret-reuse',
      shortDescription: { text: 'the same secret' },
      fullDescription: { text: 'Two sides.' },
      help: { text: page, markdown: page },
      properties: { 'security-severity': '8.5', precision: 'high', tags: ['security', 'external/cwe/cwe-344', 'NHI9:2025'] },
    }),
  ]);
  expect(run.results[0]).toMatchObject({
    ruleIndex: 0,
    level: 'error',
    partialFingerprints: { primaryLocationLineHash: 'f'.repeat(32) },
    locations: [
      { physicalLocation: { artifactLocation: { uri: '.env.staging' }, region: { startLine: 3, startColumn: 5, endColumn: 9 } } },
    ],
    relatedLocations: [{ id: 1 }],
    suppressions: [],
    baselineState: 'new',
  });
  expect(run.results[1]).toMatchObject({
    baselineState: 'unchanged',
    suppressions: [{ kind: 'inSource', justification: 'known' }],
  });
  expect(run.invocations[0].toolExecutionNotifications).toHaveLength(2);
  expect(run.invocations[0].toolConfigurationNotifications).toHaveLength(1);
});

test('sarif encodes a hostile path and lets it make no link', () => {
  const [run] = JSON.parse(show('sarif', judged({ primary: placeAt(HOSTILE, 'staging'), message: HOSTILE }))).runs;

  expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toMatch(/^[A-Za-z0-9%._~!'()*/-]+$/);
  expect(run.results[0].message.text).not.toContain('](https');
});

test.each(FORMATS)('%s shows no binding and ends with a line feed', (format) => {
  const text = show(format, judged(), judged({ introduced: false }));

  expect(text).not.toContain('binding-');
  expect(text.endsWith('\n')).toBe(true);
});
