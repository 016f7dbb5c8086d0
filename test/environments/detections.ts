import type { Job, Scope } from '../../src/domain/document.ts';
import type { Fact } from '../../src/domain/occurrence.ts';
import type { Detection } from '../../src/domain/occurrence.ts';
import type { DeclaredEnvironment, Settings } from '../../src/domain/settings.ts';

const REGION = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 };
const no = (): boolean => false;

/** Settings that declare the environments given; all predicates that are not given say no. */
export function settings(
  ...environments: readonly (Pick<DeclaredEnvironment, 'name' | 'tier'> & Partial<DeclaredEnvironment>)[]
): Settings {
  return {
    file: undefined,
    environments: environments.map((own) => ({ ownsPath: no, ownsKey: no, ownsHost: no, ownsBranch: no, ownsAccount: no, ...own })),
    levels: {},
    ignoresPath: no,
    sharing: [],
    ownsDomain: no,
    credentialTypes: [],
    imports: undefined,
    notes: [],
  };
}

/** A detection without what says its kind, at a key path such as `production.password`. */
function at(path: string, keyPath: readonly string[], scopes?: readonly Scope[], job?: string) {
  const parents = keyPath.slice(0, -1).map((name) => ({ kind: 'key', name }) as const);
  return {
    location: { ...REGION, path, keyPath: keyPath.join('.'), commit: undefined },
    key: keyPath.at(-1) ?? '',
    keyPath,
    scopes: scopes ?? parents,
    form: 'literal',
    format: 'text',
    job,
  } as const;
}

export function reference(path: string, key: string, more: { readonly scopes?: readonly Scope[]; readonly job?: string } = {}): Detection {
  return {
    ...at(path, key.split('.'), more.scopes, more.job),
    kind: 'reference',
    reference: { system: 'env', name: 'X', identity: 'env:x' },
  };
}

export function target(path: string, key: string, name: string, kind: 'host' | 'account' = 'host'): Detection {
  return {
    ...at(path, key.split('.')),
    kind: 'target',
    target: { kind, name, identity: `${kind}:${name}`, connection: true, own: true, local: false },
  };
}

export function credential(
  path: string,
  key: string,
  more: { readonly mode?: 'live' | 'test'; readonly account?: string; readonly type?: string; readonly signing?: boolean } = {},
): Detection {
  return {
    ...at(path, key.split('.')),
    kind: 'credential',
    credential: {
      provider: 'generic',
      type: more.type ?? 'generic-secret',
      name: 'secret',
      mode: more.mode ?? 'unknown',
      certainty: 'certain',
      capability: { reach: 'unknown', destroys: 'unknown', destroysBackups: 'unknown', scope: 'unknown', infrastructure: false },
      length: 32,
      bits: 128,
      identity: 'a',
      spelling: 'a',
      password: undefined,
      connection: undefined,
      registered: undefined,
      account: more.account,
      publishable: false,
      signing: more.signing ?? false,
      decryption: false,
      weak: undefined,
      local: false,
      user: undefined,
      wrapping: [],
    },
  };
}

export function job(id: string, more: Partial<Job> = {}): Job {
  return {
    id,
    name: undefined,
    platform: 'github',
    region: REGION,
    environment: undefined,
    hints: [],
    triggers: [],
    branches: [],
    condition: undefined,
    dynamicSecrets: [],
    commands: [],
    workflow: undefined,
    ...more,
  };
}

export function environment(...names: readonly string[]): NonNullable<Job['environment']> {
  return { names, expression: names.length === 0 ? 'inputs.target' : undefined, region: REGION };
}

export function hint(kind: Job['hints'][number]['kind'], text: string, name?: string): Job['hints'][number] {
  return { kind, text, region: REGION, ...(name === undefined ? {} : { name }) };
}

export function fact(path: string, scopes: readonly Scope[] = []): Fact {
  return {
    kind: 'destructive-command',
    subject: 'terraform destroy',
    location: { ...REGION, path, keyPath: undefined, commit: undefined },
    scopes,
    job: undefined,
    detail: {},
  };
}
