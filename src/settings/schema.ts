/**
 * The part of JSON Schema (draft-07) that the settings need. One source of truth:
 * `validate.ts` is driven by it, and `schema/envsep.schema.json` is its printed form
 * (a test compares them).
 */
export interface SchemaNode {
  readonly type: 'object' | 'array' | 'string';
  readonly description: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: false | SchemaNode;
  readonly required?: readonly string[];
  /** At least one of these keys. */
  readonly anyOf?: readonly { readonly required: readonly string[] }[];
  readonly items?: SchemaNode;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** Longest glob, in UTF-16 code units: enough for any path that people write, small enough to stay quick. */
const GLOB_LENGTH = 256;
const LIST_LENGTH = 1000;

export const LEVELS = ['error', 'warning', 'note', 'off'] as const;
export const TIERS = ['production', 'non-production', 'unknown'] as const;

function list(description: string): SchemaNode {
  return {
    type: 'array',
    description,
    maxItems: LIST_LENGTH,
    items: { type: 'string', description: 'One entry.', minLength: 1, maxLength: GLOB_LENGTH },
  };
}

function text(description: string, maxLength = GLOB_LENGTH): SchemaNode {
  return { type: 'string', description, minLength: 1, maxLength };
}

const DATE: SchemaNode = {
  type: 'string',
  description: 'Day after which it no longer counts: YYYY-MM-DD.',
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
};

const ENVIRONMENT: SchemaNode = {
  type: 'object',
  description: 'One environment: its tier and what belongs to it.',
  additionalProperties: false,
  properties: {
    tier: { type: 'string', description: 'The class of the environment. Without it, the name tells.', enum: TIERS },
    paths: list('Globs of files that belong to it: `deploy/prod/**`.'),
    keys: list('Globs of key names that belong to it: `PROD_*`.'),
    hosts: list('Host names, or globs of them: `*.prod.example.com`.'),
    branches: list('Globs of branches that deploy to it: `release/*`.'),
    accounts: list('Accounts and projects: `aws:123456789012`, `gcp:my-project`, `supabase:<ref>`.'),
  },
};

const SHARED: SchemaNode = {
  type: 'object',
  description: 'Something that environments share on purpose.',
  additionalProperties: false,
  required: ['reason'],
  anyOf: [{ required: ['key'] }, { required: ['target'] }, { required: ['reference'] }],
  properties: {
    key: text('Glob of the key name.'),
    target: text('A host, account, project or bucket.'),
    reference: text('Name of a secret that is kept elsewhere.'),
    environments: list('The environments that share it. Without it: all.'),
    reason: text('Why it is shared.', 500),
    until: DATE,
  },
};

const CREDENTIAL_TYPE: SchemaNode = {
  type: 'object',
  description: 'A credential type of your own.',
  additionalProperties: false,
  required: ['id', 'pattern', 'keywords'],
  properties: {
    id: { type: 'string', description: 'Kebab-case id.', pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$', maxLength: 64 },
    name: text('Name for messages.', 100),
    pattern: text('Regular expression of the whole value; every quantifier bounded, no groups repeated.', 300),
    keywords: {
      type: 'array',
      description: 'Literals, one of which every match contains.',
      minItems: 1,
      maxItems: 20,
      items: { type: 'string', description: 'At least three characters.', minLength: 3, maxLength: 64 },
    },
    mode: { type: 'string', description: 'What such a value says of itself.', enum: ['live', 'test', 'unknown'] },
    environment: text('The environment that such a value belongs to.'),
  },
};

export const SETTINGS_SCHEMA: SchemaNode = {
  type: 'object',
  description: 'Settings of envsep: envsep.yml, .envsep.yml, envsep.json, or `envsep` in package.json.',
  additionalProperties: false,
  properties: {
    $schema: text('Address of this schema, for editors.'),
    environments: {
      type: 'object',
      description: 'Environments by name. What is declared here outranks every other evidence.',
      additionalProperties: ENVIRONMENT,
    },
    policies: {
      type: 'object',
      description: 'Levels of policies, by id.',
      additionalProperties: { type: 'string', description: 'error blocks.', enum: LEVELS },
    },
    ignore: list('Globs of files that are not read.'),
    shared: { type: 'array', description: 'What environments share on purpose, and why.', maxItems: LIST_LENGTH, items: SHARED },
    domains: list('Your own domains: `example.com` covers its subdomains.'),
    credentials: {
      type: 'object',
      description: 'Credential types of your own.',
      additionalProperties: false,
      properties: {
        types: { type: 'array', description: 'Credential types.', maxItems: 100, items: CREDENTIAL_TYPE },
        import: text(
          'A rules file in the format of `.gitleaks.toml`, from the repository root. Its rules warn; what of it cannot be taken stands in the coverage.',
        ),
      },
    },
  },
};

/** The published JSON Schema, as text. */
export function printedSchema(): string {
  const head = { $schema: 'http://json-schema.org/draft-07/schema#', title: 'envsep settings' };
  return `${JSON.stringify({ ...head, ...SETTINGS_SCHEMA }, undefined, 2)}\n`;
}
