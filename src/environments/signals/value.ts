import type { Evidence } from '../../domain/environment.ts';
import type { Signal, Subject } from '../signal.ts';
import { environmentsIn } from '../tier.ts';

/** What the value says of itself: declared accounts and hosts, the mode of its format, the words of its host. */
export const signal: Signal = { id: 'value', kind: 'value', order: 0, find };

function find({ detection, settings }: Subject): readonly Evidence[] {
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
    }));
  }
  if (detection.kind === 'credential') return ofMode(detection.credential.mode);
  if (detection.target.kind !== 'host' || detection.target.local) return [];
  // The last label is a top-level domain: `.dev` and `.test` say nothing.
  const labels = detection.target.name.split('.').slice(0, -1).join('.');
  return environmentsIn(labels, 'plain').map(({ environment, tier }) => ({
    kind: 'value',
    text: `the host ${detection.target.name} names ${environment}`,
    environment,
    tier,
  }));
}

function ofMode(mode: 'live' | 'test' | 'unknown'): readonly Evidence[] {
  if (mode === 'live')
    return [
      { kind: 'value', text: 'the format of the value says that it is a live credential', environment: 'production', tier: 'production' },
    ];
  return mode === 'test'
    ? [{ kind: 'value', text: 'the format of the value says that it is a test credential', environment: 'test', tier: 'non-production' }]
    : [];
}
