import { createHash } from 'node:crypto';
import type { Finding, FindingPlace } from '../domain/finding.ts';

/**
 * Names a finding: SHA-256 over policy, paths, key paths and type, cut to 32
 * hexadecimal digits. Never over a value, a line or a column.
 */
export function fingerprint(finding: Finding): string {
  const places = [...new Set(placesOf(finding).map(({ location }) => `${location.path}\0${location.keyPath ?? ''}`))].sort();
  const parts = [finding.policy, finding.credential?.type ?? '', ...places];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

export function placesOf({ primary, related }: Finding): readonly FindingPlace[] {
  return [primary, ...related];
}
