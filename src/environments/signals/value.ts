import type { Target } from '../../domain/occurrence.ts';
import type { Clue, Signal, Subject } from '../signal.ts';
import { type Context, environmentsIn } from '../tier.ts';

/** Public sites whose name says `dev` of developers, or `test` and `stage` of what they are for. */
const PUBLIC_SITES = /(?:^|\.)(?:dev\.azure\.com|dev\.to|dev\.mysql\.com|test\.pypi\.org|test\.mosquitto\.org|letsencrypt\.org)$/;
/** Targets whose name is given to them by their owner. */
const NAMED_BY_OWNER: ReadonlySet<Target['kind']> = new Set(['bucket', 'project', 'cluster', 'volume', 'namespace', 'database', 'app']);
/** Systems whose names are names of variables, files and expressions of the same program. */
const OF_THE_PROGRAM = new Set([
  'env',
  'terraform',
  'file',
  'template',
  'command',
  'expression',
  'azure-variable',
  'concourse',
  'sops',
  'fact',
]);
/** Secrets of certificates are named after a domain: `acme-dev-tls`. */
const CERTIFICATE = /[-_](?:tls|cert|certs)$/i;
/** A ciphertext or another long run without words. */
const OPAQUE = /[A-Za-z0-9+/=]{32}/;

/** What the value says of itself: declared accounts and hosts, the mode of its format, the words of its host or its name. */
export const signal: Signal = { id: 'value', kind: 'value', order: 0, find };

function find({ detection, job, settings }: Subject): readonly Clue[] {
  if (detection === undefined) return [];
  if (detection.kind === 'reference') return ofReference(detection.reference.system, detection.reference.name, job?.id);
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
  if (detection.kind === 'target') return ofTarget(detection.target);
  const mode = ofMode(detection.credential.mode);
  const type = settings.credentialTypes.find(({ id }) => id === detection.credential.type);
  const environment = type?.environment;
  if (environment === undefined) return mode;
  const text = `the settings declare that the type ${type?.id} belongs to ${environment}`;
  return mode.map((clue) => ({ ...clue, environment, text }));
}

function ofTarget({ kind, name, local }: Target): readonly Clue[] {
  if (local || PUBLIC_SITES.test(name)) return [];
  // The last label is a top-level domain: `.dev` and `.test` say nothing.
  if (kind === 'host') return named(name.split('.').slice(0, -1).join('.'), `the host ${name}`);
  return NAMED_BY_OWNER.has(kind) && !OPAQUE.test(name) ? named(name.slice(name.indexOf(':') + 1), `the ${kind} ${name}`) : [];
}

/** `secrets.STAGING_KUBECONFIG` and `vault:prod/db` are kept for one environment; what the job is called may contradict. */
function ofReference(system: string, name: string, job: string | undefined): readonly Clue[] {
  if (OF_THE_PROGRAM.has(system) || OPAQUE.test(name) || CERTIFICATE.test(name)) return [];
  const own = named(name, `the name of the reference, ${name},`);
  return own.length === 0 || job === undefined ? own : [...own, ...named(job, `the job ${job}`, 'named')];
}

function named(text: string, what: string, context: Context = 'plain'): readonly Clue[] {
  return environmentsIn(text, context).map(({ environment, tier }) => ({
    kind: 'value',
    text: `${what} names ${environment}`,
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
