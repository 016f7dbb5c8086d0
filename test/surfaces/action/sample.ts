/** The part of JSON Schema that GitHub's description uses for its answers. */
export interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

const TEXTS: Readonly<Record<string, string>> = {
  'date-time': '2026-11-25T00:00:00Z',
  uri: 'https://api.github.com/x',
  email: 'a@example.com',
};

/** The smallest answer that a description allows. */
export function sampleOf(schema: Schema): unknown {
  const choice = schema.anyOf?.[0] ?? schema.oneOf?.[0];
  if (choice !== undefined) return sampleOf(choice);
  if (schema.allOf !== undefined) return Object.assign({}, ...schema.allOf.map(sampleOf));
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.type === 'array') return [];
  if (schema.type === 'string') return TEXTS[schema.format ?? ''] ?? 'x';
  if (schema.type === 'boolean') return false;
  if (schema.type === 'integer' || schema.type === 'number') return 1;
  if (schema.type === 'null') return null;
  const { required = [], properties = {} } = schema;
  return Object.fromEntries(required.map((name) => [name, sampleOf(properties[name] ?? { type: 'null' })]));
}
