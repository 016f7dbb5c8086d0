import type { Region, Span } from './location.ts';
import type { Secret } from './secret.ts';

/**
 * A part of a file that can name an environment: a TOML table, a YAML key, a
 * job, a compose service. Outermost first in `Entry.scopes`.
 */
export interface Scope {
  readonly kind:
    | 'key' // a parent key that is nothing more: `production:` in database.yml
    | 'section' // [env.production], an AWS profile, an INI section
    | 'profile' // Spring on-profile, Quarkus %prod, .NET, build profiles, netlify context
    | 'environment' // something the format itself calls an environment (GitHub `environment:`, Postman, http-client)
    | 'namespace' // Kubernetes namespace
    | 'resource' // Kubernetes object, Terraform block: `kind/name`
    | 'service' // compose service, MCP server
    | 'job'
    | 'step'
    | 'context' // CircleCI context, kubeconfig context, Azure variable group
    | 'command'; // shell command line or script target
  readonly name: string;
}

/**
 * What a reader knows of how a value stands there.
 * `literal` – the value itself; `default` – what is used when a variable is unset
 * (`process.env.X ?? "…"`); `reference` – the reader knows it names something kept
 * elsewhere; `comment` – it stands in a comment, prose or a code block of prose.
 */
export type EntryForm = 'literal' | 'default' | 'reference' | 'comment';

/** A named value of a document. */
export interface Entry {
  /** The name that says what the value is: `DATABASE_URL`. Not empty. */
  readonly key: string;
  /**
   * All keys from the outside in, the last one being `key` or a place below it: a position in a list (`env.0`), a
   * label (`password.production`, `password.value`).
   */
  readonly keyPath: readonly string[];
  /** The value as the program would see it: unquoted, unescaped, decoded where `encoding` says so. */
  readonly value: Secret;
  /** Where the value stands as written, without its quotes. */
  readonly span: Span;
  /**
   * How the text at the span stands for `value`. `base64`: it decodes to it; `alias`: it names a YAML anchor, at which
   * the value stands.
   */
  readonly encoding?: 'base64' | 'alias';
  readonly form: EntryForm;
  readonly scopes: readonly Scope[];
  /** Id of the CI job that it stands in. */
  readonly job?: string;
  /**
   * For `reference`: the system and the name, where the reader knows better than
   * the value's own shape does (`secretKeyRef`, `credentials('…')`, `context:`).
   */
  readonly reference?: { readonly system: string; readonly name: string };
}

/** A job of a CI configuration, as far as separation needs it. */
export interface Job {
  /** `jobs.<id>` in GitHub; the job's name elsewhere. */
  readonly id: string;
  readonly name: string | undefined;
  readonly platform: 'github' | 'gitlab' | 'circleci' | 'azure' | 'bitbucket' | 'jenkins' | 'buildkite' | 'travis' | 'drone';
  readonly region: Region;
  /** The declared deployment environment. `names` are the literal names it can take; empty when only an expression is known. */
  readonly environment: { readonly names: readonly string[]; readonly expression: string | undefined; readonly region: Region } | undefined;
  /** Whether an expression places it, its environment or an input of that name, that can take more than the file tells. */
  readonly open?: boolean;
  /** Other words that place the job, strongest first: inputs to a reusable workflow, matrix values, `--context prod`, app names. */
  readonly hints: readonly {
    readonly kind: 'input' | 'matrix' | 'branch' | 'target';
    /** Name of the input or of the axis of the matrix. */
    readonly name?: string;
    readonly text: string;
    readonly region: Region;
  }[];
  /** Events that start the workflow: `push`, `pull_request_target`, `workflow_run`. */
  readonly triggers: readonly string[];
  /** Branches that it is limited to; empty means not limited. */
  readonly branches: readonly string[];
  /** `if:` of the job, as written. */
  readonly condition: string | undefined;
  /** Expressions that hand over secrets without naming one: `secrets: inherit`, `toJSON(secrets)`, `secrets[format(…)]`. */
  readonly dynamicSecrets: readonly { readonly text: string; readonly region: Region }[];
  /** Text of the job's `run:` scripts and commands, for verbs such as `terraform destroy`. Never printed. */
  readonly commands: readonly { readonly text: Secret; readonly region: Region }[];
  readonly workflow: string | undefined;
}

/** What a reader, or nobody, understood. */
export interface DocumentNote {
  /** A sentence without file content: `line 4 is not valid YAML; what stands before and after it was read`. */
  readonly message: string;
  readonly line: number | undefined;
}

/**
 * A fact about a document that is neither credential, reference nor target but that a
 * policy needs: a destructive command, a missing protection, a ciphertext.
 */
export interface FoundFact {
  /** `ciphertext`, `destructive-command`, `backup-command`, `unprotected-data`, `protected-data`, `workspace-conditional`, `state-backend`, `agent-permission`, `deploy-destination` … */
  readonly kind: string;
  /** What it is about: a command's verb, a resource's address, a recipient. Holds no secret. */
  readonly subject: string;
  readonly span: Span;
  readonly scopes: readonly Scope[];
  readonly job: string | undefined;
  /** More, by name: `{ attribute: 'deletion_protection', value: 'false' }`. Holds no secret. */
  readonly detail: Readonly<Record<string, string>>;
}

export interface DocumentContent {
  readonly entries: readonly Entry[];
  readonly jobs?: readonly Job[];
  readonly notes?: readonly DocumentNote[];
}

/** A text with what was understood of it. */
export interface Document extends DocumentContent {
  readonly path: string;
  readonly text: string;
  /** Id of the reader, or `text` when none understands the file. */
  readonly format: string;
  readonly facts: readonly FoundFact[];
}
