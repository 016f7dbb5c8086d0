import type { FindingPlace, JudgedFinding, Verdict } from '../../domain/finding.ts';
import { uri } from '../markup.ts';
import type { RenderOptions, Reporter } from '../reporter.ts';
import { damageOf } from '../tally.ts';

/** What GitHub code scanning takes: results of a run, related locations it shows, length of a description, tags it shows. */
const LIMITS = { results: 25_000, related: 100, description: 1024, tags: 10 } as const;
/** CVSS-like: 7.0 to 8.9 is shown as high, 4.0 to 6.9 as medium. */
const SEVERITY: Readonly<Record<string, string>> = { error: '8.5', warning: '5.5', note: '3.0', off: '3.0' };

/** SARIF 2.1.0, complete for code scanning. Fingerprints are ours: they survive moved lines. */
export const reporter: Reporter = {
  id: 'sarif',
  summary: 'SARIF 2.1.0, for code scanning',
  render(verdict, options) {
    const findings = verdict.findings.slice(0, LIMITS.results);
    const ids = [...new Set(findings.map(({ policy }) => policy))].sort();
    const driver = {
      name: 'envsep',
      version: options.version,
      informationUri: 'https://github.com/envsep/envsep',
      rules: ids.map((id) => rule(id, findings, options)),
    };
    const run = {
      tool: { driver },
      // What stands before the slash is the category of code scanning: another tool's results stay apart.
      automationDetails: { id: 'envsep/' },
      columnKind: 'utf16CodeUnits',
      originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the repository.' } } },
      ...provenance(options, verdict),
      invocations: [
        {
          executionSuccessful: true,
          exitCode: verdict.outcome === 'fail' ? 1 : 0,
          toolExecutionNotifications: readingNotes(verdict, findings.length),
          toolConfigurationNotifications: silentPolicies(verdict),
        },
      ],
      results: findings.map((finding) => result(finding, ids, verdict)),
      properties: { verdict: verdict.outcome, scope: verdict.coverage.scope, files: verdict.coverage.files },
    };
    const report = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
    return `${JSON.stringify(report, undefined, 2)}\n`;
  },
};

/** Where the report's paths begin. */
const ROOT = '%SRCROOT%';

function provenance({ source }: RenderOptions, { coverage }: Verdict): object {
  if (source === undefined) return {};
  const revision = source.revision ?? coverage.head;
  return {
    versionControlProvenance: [
      {
        repositoryUri: source.repository,
        ...(revision === undefined ? {} : { revisionId: revision }),
        ...(source.branch === undefined ? {} : { branch: source.branch }),
        mappedTo: { uriBaseId: ROOT },
      },
    ],
  };
}

function rule(id: string, findings: readonly JudgedFinding[], { help, policies = [] }: RenderOptions): object {
  const known = policies.find((policy) => policy.id === id);
  const first = findings.find(({ policy }) => policy === id);
  const level = first?.level ?? known?.level ?? 'warning';
  const summary = known?.summary ?? id;
  const page = known?.page ?? '';
  const standards = first?.standards ?? [];
  const weaknesses = standards.flatMap((name) => (/^CWE-\d{1,6}$/.test(name) ? [`external/cwe/${name.toLowerCase()}`] : []));
  const others = standards.filter((name) => !name.startsWith('CWE-'));
  return {
    id,
    name: id,
    shortDescription: { text: summary.slice(0, LIMITS.description) },
    fullDescription: { text: (section(page) || summary).slice(0, LIMITS.description) },
    help: { text: page || `See ${help(id)}`, markdown: page || `See [${id}](${help(id)})` },
    helpUri: help(id),
    defaultConfiguration: { level: known?.level === 'off' || known === undefined ? level : known.level },
    properties: {
      'security-severity': SEVERITY[known?.level ?? level],
      precision: 'high',
      tags: ['security', ...weaknesses, ...others].slice(0, LIMITS.tags),
    },
  };
}

/** The text under a page's first heading of the second order. */
function section(page: string): string {
  return (page.split(/^## /m)[1] ?? '').split('\n').slice(1).join(' ').trim();
}

function result(finding: JudgedFinding, ids: readonly string[], { coverage }: Verdict): object {
  const { policy, level, fingerprint, introduced, suppressed, confidence, environments } = finding;
  return {
    ruleId: policy,
    ruleIndex: ids.indexOf(policy),
    level,
    message: { text: message(finding) },
    locations: [place(finding.primary)],
    relatedLocations: finding.related
      .slice(0, LIMITS.related)
      .map((related, index) => ({ id: index + 1, ...place(related), message: { text: noLink(sideOf(related)) } })),
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    ...(coverage.base === undefined ? {} : { baselineState: introduced ? 'new' : 'unchanged' }),
    suppressions:
      suppressed === undefined
        ? []
        : [{ kind: suppressed.by === 'comment' ? 'inSource' : 'external', status: 'accepted', justification: suppressed.reason }],
    properties: { confidence, environments, introduced },
  };
}

function message(finding: JudgedFinding): string {
  const damage = damageOf(finding);
  const related = finding.related
    .slice(0, LIMITS.related)
    .map((other, index) => `[${noLink(other.location.path).replace(/[[\]\\]/g, '_')}:${other.location.startLine}](${index + 1})`);
  const also = related.length === 0 ? '' : ` Other side: ${related.join(', ')}.`;
  const reach = damage === undefined ? '' : ` ${damage[0]?.toUpperCase()}${noLink(damage.slice(1))}.`;
  return `${noLink(finding.message)}${also}${reach} ${noLink(finding.remedy)}`;
}

/** Text of the repository makes no embedded link. */
function noLink(text: string): string {
  return text.replaceAll('](', '] (');
}

function sideOf({ message: text, environment }: FindingPlace): string {
  return [text, environment].filter((part) => part !== undefined && part !== '').join(', ') || 'the other side';
}

function place({ location }: FindingPlace): object {
  const { path, startLine, startColumn, endLine, endColumn, keyPath } = location;
  // A finding about a whole file has no width; a region without any is none to code scanning.
  const end = endLine === startLine ? Math.max(endColumn, startColumn + 1) : endColumn;
  return {
    physicalLocation: { artifactLocation: artifact(path), region: { startLine, startColumn, endLine, endColumn: end } },
    ...(keyPath === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: keyPath }] }),
  };
}

function artifact(path: string): object {
  return { uri: uri(path), uriBaseId: ROOT };
}

/** Most notes on what was not read; a report has a size that it may not exceed. */
const MOST_NOTES = 1000;

function readingNotes({ coverage, findings }: Verdict, shown: number): readonly object[] {
  const at = (path: string, line: number | undefined) => [
    { physicalLocation: { artifactLocation: artifact(path), ...(line === undefined ? {} : { region: { startLine: line } }) } },
  ];
  const cut = findings.length - shown;
  const notes = [
    ...coverage.notes.map(({ path, line, message: text }) => ({ level: 'note', message: { text }, locations: at(path, line) })),
    ...coverage.skipped.map(({ path, reason }) => ({
      level: 'note',
      message: { text: `not read: ${reason}` },
      locations: at(path, undefined),
    })),
  ];
  const left = notes.length - MOST_NOTES;
  return [
    ...(cut > 0 ? [warning(`${cut} findings are not in this report: it holds ${LIMITS.results}.`)] : []),
    ...(left > 0 ? [warning(`${left} notes on what was not read are not in this report: it holds ${MOST_NOTES}.`)] : []),
    ...notes.slice(0, MOST_NOTES),
  ];
}

function warning(text: string): object {
  return { level: 'warning', message: { text } };
}

function silentPolicies({ coverage }: Verdict): readonly object[] {
  return coverage.policiesNotRun.map(({ policy, reason }) => ({
    level: 'note',
    message: { text: `${policy} could not run: ${reason}` },
    properties: { policy },
  }));
}
