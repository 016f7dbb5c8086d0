import { Secret as SecretValue } from './secret-values.ts';

export type { Secret } from './secret-values.ts';

/** Wraps a text so that no log, message or JSON can show it. */
export function secret(text: string): SecretValue {
  return SecretValue.of(text);
}
