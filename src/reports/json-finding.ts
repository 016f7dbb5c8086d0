import type { Coverage, FindingPlace, JudgedFinding } from '../domain/finding.ts';
import type { RenderOptions } from './reporter.ts';

/** A finding as the machine contract spells it, keys in its order. */
export function jsonFinding(finding: JudgedFinding, { help }: RenderOptions): object {
  const { credential, suppressed } = finding;
  return {
    policy: finding.policy,
    level: finding.level,
    message: finding.message,
    fingerprint: finding.fingerprint,
    introduced: finding.introduced,
    confidence: finding.confidence,
    environments: finding.environments,
    location: jsonPlace(finding.primary),
    related: finding.related.map((place) => ({ ...jsonPlace(place), message: place.message })),
    credential:
      credential === undefined
        ? null
        : {
            provider: credential.provider,
            type: credential.type,
            mode: credential.mode,
            length: credential.length,
            identity: credential.identity,
          },
    evidence: finding.primary.evidence.map(({ kind, text }) => ({ kind, text })),
    reach: finding.reach ?? null,
    destroys: finding.destroys,
    destroysBackups: finding.destroysBackups,
    remedy: finding.remedy,
    standards: finding.standards,
    help: help(finding.policy),
    suppressed: suppressed === undefined ? null : { by: suppressed.by, reason: suppressed.reason, until: suppressed.until ?? null },
  };
}

function jsonPlace({ location, environment }: FindingPlace): object {
  const { path, startLine, startColumn, endLine, endColumn, keyPath, commit } = location;
  return {
    path,
    startLine,
    startColumn,
    endLine,
    endColumn,
    keyPath: keyPath ?? null,
    environment: environment ?? null,
    commit: commit ?? null,
  };
}

/** What was looked at, as the machine contract spells it. */
export function jsonCoverage({ scope, base, head, files, bytes, skipped, policiesNotRun, notes, environments }: Coverage): object {
  return {
    scope,
    base: base ?? null,
    head: head ?? null,
    files,
    bytes,
    skipped,
    policiesNotRun,
    notes: notes.map(({ path, line, message }) => ({ path, line: line ?? null, message })),
    environments,
  };
}
