import type { Job } from '../../../src/domain/document.ts';
import type { Occurrence, PlacedFact, PlacedJob, ReferenceOccurrence, Scene, TargetOccurrence } from '../../../src/domain/occurrence.ts';
import { evaluate } from '../../../src/policies/evaluate.ts';
import type { PolicyContext } from '../../../src/policies/policy.ts';
import { attributed, CONTEXT, credentialAt, sceneOf } from '../scenes.ts';

const REGION = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 9 };
const WORKFLOW = '.github/workflows/deploy.yml';

export interface JobMore extends Partial<Omit<Job, 'environment'>> {
  readonly path?: string;
  /** Where the job is placed. */
  readonly at?: string;
  /** The declared environment. */
  readonly declares?: string;
}

export function jobAt(id: string, { path = WORKFLOW, at, declares, ...more }: JobMore = {}): PlacedJob {
  const environment = declares === undefined ? undefined : { names: [declares], expression: undefined, region: REGION };
  return {
    id,
    name: undefined,
    platform: 'github',
    region: REGION,
    environment,
    hints: [],
    triggers: ['push'],
    branches: [],
    condition: undefined,
    dynamicSecrets: [],
    commands: [],
    workflow: undefined,
    path,
    attribution: attributed(at ?? declares, declares === undefined ? {} : { confidence: 'certain' }),
    ...more,
  };
}

export interface Where {
  readonly path?: string;
  readonly job?: string;
  readonly at?: string;
  readonly key?: string;
  readonly line?: number;
  readonly attribution?: Parameters<typeof attributed>[1];
}

export function referenceAt(
  name: string,
  { path = WORKFLOW, job, at, key = name, line = 3 }: Where = {},
  system = 'github-secret',
): ReferenceOccurrence {
  const { credential: _, ...base } = credentialAt({ path, key, line, ...(at === undefined ? {} : { environment: at }) });
  return { ...base, kind: 'reference', job, reference: { system, name, identity: `${system}:${name}` } };
}

export function targetAt(
  name: string,
  { path = 'x', at, key = 'DB_HOST', line = 3, attribution }: Where = {},
  more: Partial<TargetOccurrence['target']> = {},
  form: Occurrence['form'] = 'literal',
): TargetOccurrence {
  const { credential: _, ...base } = credentialAt({
    path,
    key,
    line,
    form,
    ...(at === undefined ? {} : { environment: at }),
    ...(attribution === undefined ? {} : { attribution }),
  });
  return {
    ...base,
    kind: 'target',
    target: { kind: 'host', name, identity: `${more.kind ?? 'host'}:${name}`, connection: true, own: true, local: false, ...more },
  };
}

export function factAt(
  kind: string,
  subject: string,
  { path = 'main.tf', at, job, line = 1 }: Where,
  detail: Record<string, string> = {},
): PlacedFact {
  const { location } = credentialAt({ path, line });
  return { kind, subject, location, scopes: [], job, detail, attribution: attributed(at) };
}

/** `level policy path:line` of what the policy with that id says. */
export function says(
  id: string,
  occurrences: readonly Occurrence[],
  more: Partial<Scene> = {},
  context: PolicyContext = CONTEXT,
): string[] {
  return evaluate(sceneOf(occurrences, more), context)
    .findings.filter(({ policy }) => policy === id)
    .map(({ level, primary }) => `${level} ${primary.location.path}:${primary.location.startLine}`);
}

/** The text of the findings of one policy, for what a message must say. */
export function messagesOf(id: string, occurrences: readonly Occurrence[], more: Partial<Scene> = {}): string[] {
  return evaluate(sceneOf(occurrences, more), CONTEXT)
    .findings.filter(({ policy }) => policy === id)
    .map(({ message }) => message);
}
