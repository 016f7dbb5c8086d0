import { nearest } from './nearest.ts';
import type { SchemaNode } from './schema.ts';

/** Where in the settings something is wrong, and what was expected there. */
export interface Problem {
  /** Keys and indexes from the outside in. */
  readonly path: readonly (string | number)[];
  /** The problem is the key itself, not its value. */
  readonly atKey: boolean;
  readonly message: string;
}

/** Checks a parsed document against a schema; all problems, in document order. */
export function validate(value: unknown, schema: SchemaNode, path: Problem['path'] = []): readonly Problem[] {
  if (schema.type === 'object') return validateObject(value, schema, path);
  if (schema.type === 'array') return validateArray(value, schema, path);
  return validateString(value, schema, path);
}

function problem(path: Problem['path'], message: string, atKey = false): Problem {
  return { path, atKey, message };
}

function validateObject(value: unknown, schema: SchemaNode, path: Problem['path']): readonly Problem[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [problem(path, `expected an object of keys and values, found ${kindOf(value)}`)];
  }
  const entries = Object.entries(value).flatMap(([key, child]) => validateEntry(key, child, schema, path));
  return [...entries, ...missingKeys(value, schema, path)];
}

function validateEntry(key: string, child: unknown, schema: SchemaNode, path: Problem['path']): readonly Problem[] {
  const known = schema.properties !== undefined && Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined;
  const inner = known ?? (schema.additionalProperties || undefined);
  return inner === undefined ? [unknownKey(key, schema, path)] : validate(child, inner, [...path, key]);
}

function missingKeys(value: object, schema: SchemaNode, path: Problem['path']): readonly Problem[] {
  const missing = (schema.required ?? [])
    .filter((key) => !Object.hasOwn(value, key))
    .map((key) => problem(path, `the key "${key}" is missing`));
  const choices = schema.anyOf ?? [];
  const chosen = choices.length === 0 || choices.some(({ required }) => required.every((key) => Object.hasOwn(value, key)));
  if (chosen) return missing;
  return [...missing, problem(path, `expected one of the keys ${quoteAll(choices.flatMap(({ required }) => required))}`)];
}

function unknownKey(key: string, schema: SchemaNode, path: Problem['path']): Problem {
  const known = Object.keys(schema.properties ?? {}).filter((name) => name !== '$schema');
  const near = nearest(key, known);
  const hint = near === undefined ? `expected one of ${quoteAll(known)}` : `did you mean "${near}"?`;
  return problem([...path, key], `unknown key "${printable(key)}"; ${hint}`, true);
}

function validateArray(value: unknown, schema: SchemaNode, path: Problem['path']): readonly Problem[] {
  if (!Array.isArray(value)) return [problem(path, `expected a list, found ${kindOf(value)}`)];
  if (schema.maxItems !== undefined && value.length > schema.maxItems)
    return [problem(path, `expected at most ${schema.maxItems} entries`)];
  const problems: Problem[] = [];
  if (schema.minItems !== undefined && value.length < schema.minItems)
    problems.push(problem(path, `expected at least ${schema.minItems} entries`));
  const items = schema.items;
  if (items === undefined) return problems;
  return [...problems, ...value.flatMap((child, index) => validate(child, items, [...path, index]))];
}

function validateString(value: unknown, schema: SchemaNode, path: Problem['path']): readonly Problem[] {
  if (typeof value !== 'string')
    return [problem(path, `expected a text, found ${kindOf(value)}${typeof value === 'number' ? ' (put it in quotes)' : ''}`)];
  if (schema.enum !== undefined && !schema.enum.includes(value)) {
    const near = nearest(value, schema.enum);
    return [
      problem(
        path,
        `expected ${quoteAll(schema.enum)}, found "${printable(value)}"${near === undefined ? '' : `; did you mean "${near}"?`}`,
      ),
    ];
  }
  if (schema.minLength !== undefined && value.length < schema.minLength)
    return [problem(path, `expected at least ${schema.minLength} characters`)];
  if (schema.maxLength !== undefined && value.length > schema.maxLength)
    return [problem(path, `expected at most ${schema.maxLength} characters`)];
  if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(value)) return [problem(path, `expected ${schema.description}`)];
  return [];
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string') return 'a text';
  return `a ${typeof value}`;
}

function quoteAll(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(', ');
}

/** A word of settings has no digits in it and is not as long; what is may be a secret that was put there by mistake. */
const MAY_BE_SECRET = /(?=[^\s]{0,400}\d)(?=[^\s]{0,400}[A-Za-z])[^\s]{16,400}/;

/** Settings are shown in messages: without control characters, not endless, and never what may be a secret. */
export function printable(text: string): string {
  if (MAY_BE_SECRET.test(text)) return `<${text.length} characters>`;
  const clean = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
  return clean.length > 60 ? `${clean.slice(0, 59)}…` : clean;
}
