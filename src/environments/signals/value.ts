import type { Clue, Signal, Subject } from '../signal.ts';
import { environmentsIn } from '../tier.ts';

/** Public sites whose name says `dev` of developers. */
const DEVELOPER_SITES = /(?:^|\.)(?:dev\.azure\.com|dev\.to|dev\.mysql\.com)$/;

/** What the value says of itself: declared accounts and hosts, the mode of its format, the words of its host. */
export const signal: Signal = { id: 'value', kind: 'value', order: 0, find };

function find({ detection, settings }: Subject): readonly Clue[] {
  if (detection === undefined || detection.kind === 'reference') return [];
  const name = detection.kind === 'target' ? detection.target.name : detection.credential.account;
  const declared = settings.environments.filter(
    (environment) => name !== undefined && (environment.ownsAccount(name) || environment.ownsHost(name)),
  );
  if (declared.length > 0) {
    return declared.map(({ name: environment, tier }) => ({
      kind: 'value',
      text: `the settings declare that ${name} belongs to ${environment}`,
      environment,
      tier,
      certain: true,
    }));
  }
  if (detection.kind === 'credential') return ofMode(detection.credential.mode);
  if (detection.target.kind !== 'host' || detection.target.local || DEVELOPER_SITES.test(detection.target.name)) return [];
  // The last label is a top-level domain: `.dev` and `.test` say nothing.
  const labels = detection.target.name.split('.').slice(0, -1).join('.');
  return environmentsIn(labels, 'plain').map(({ environment, tier }) => ({
    kind: 'value',
    text: `the host ${detection.target.name} names ${environment}`,
    environment,
    tier,
  }));
}

function ofMode(mode: 'live' | 'test' | 'unknown'): readonly Clue[] {
  if (mode === 'unknown') return [];
  const text = `the format of the value says that it is a ${mode} credential`;
  return mode === 'live'
    ? [{ kind: 'value', text, environment: 'production', tier: 'production', certain: true }]
    : [{ kind: 'value', text, environment: 'test', tier: 'non-production', certain: true }];
}
