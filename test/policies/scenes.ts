import type { Capability, Credential } from '../../src/domain/credential.ts';
import type { Attribution, Tier } from '../../src/domain/environment.ts';
import type { CredentialOccurrence, Occurrence, Scene } from '../../src/domain/occurrence.ts';
import { evaluate } from '../../src/policies/evaluate.ts';
import type { PolicyContext } from '../../src/policies/policy.ts';

const CAPABILITY: Capability = {
  reach: 'unknown',
  destroys: 'unknown',
  destroysBackups: 'unknown',
  scope: 'unknown',
  infrastructure: false,
};
const CREDENTIAL: Credential = {
  provider: 'stripe',
  type: 'stripe-secret-key',
  name: 'Stripe secret key',
  mode: 'unknown',
  certainty: 'certain',
  capability: CAPABILITY,
  length: 40,
  bits: 120,
  identity: 'i1',
  spelling: 's1',
  password: undefined,
  connection: undefined,
  registered: undefined,
  account: undefined,
  publishable: false,
  signing: false,
  decryption: false,
  weak: undefined,
  local: false,
  user: undefined,
  wrapping: [],
};

/** A tier for the canonical environments of tests. */
function tierOf(environment: string | undefined): Tier {
  if (environment === undefined) return 'unknown';
  return environment === 'production' ? 'production' : 'non-production';
}

export function attributed(environment: string | undefined, more: Partial<Attribution> = {}): Attribution {
  const tier = tierOf(environment);
  const evidence = environment === undefined ? [] : [{ kind: 'path' as const, text: `the file names ${environment}`, environment, tier }];
  return {
    environment,
    tier,
    confidence: environment === undefined ? 'none' : 'likely',
    evidence,
    candidates: [],
    place: 'configuration',
    ...more,
  };
}

export interface Placed {
  readonly path: string;
  readonly environment?: string;
  readonly key?: string;
  readonly line?: number;
  readonly attribution?: Partial<Attribution>;
  readonly credential?: Partial<Credential>;
  readonly form?: CredentialOccurrence['form'];
  readonly ignored?: boolean;
}

export function credentialAt({
  path,
  environment,
  key = 'KEY',
  line = 1,
  attribution,
  credential,
  form = 'literal',
  ignored = false,
}: Placed): CredentialOccurrence {
  return {
    kind: 'credential',
    location: { path, keyPath: key, startLine: line, startColumn: 5, endLine: line, endColumn: 45, commit: undefined },
    key,
    keyPath: [key],
    scopes: [],
    form,
    format: 'dotenv',
    job: undefined,
    credential: { ...CREDENTIAL, ...credential },
    attribution: attributed(environment, attribution),
    role: 'unknown',
    ignored,
  };
}

export function sceneOf(occurrences: readonly Occurrence[], more: Partial<Scene> = {}): Scene {
  return { occurrences, jobs: [], facts: [], paths: new Set(), trackedButIgnored: [], ...more };
}

export const CONTEXT = {
  settings: {
    levels: {},
    sharing: [],
    environments: [],
    file: undefined,
    ownsDomain: () => false,
    ignoresPath: () => false,
    credentialTypes: [],
    imports: undefined,
    notes: [],
  },
  today: '2026-01-01',
  ci: true,
} as PolicyContext;

/** `level policy path:line` of everything that the policies say of these credentials. */
export function said(placed: readonly Placed[], context: PolicyContext = CONTEXT): string[] {
  return evaluate(sceneOf(placed.map(credentialAt)), context).findings.map(
    ({ level, policy, primary }) => `${level} ${policy} ${primary.location.path}:${primary.location.startLine}`,
  );
}
