import type { Document, Entry } from '../domain/document.ts';
import { isDigest } from './reference.ts';
import { meaningOf } from './key-name.ts';
import { isFiller, isInstruction, isWrappedFiller } from './placeholder.ts';
import { bitsOf, isOpaque, isWordy } from './strength.ts';

/** A value under a key that names a secret, judged. */
export interface NamedSecret {
  readonly type: 'generic-password' | 'generic-secret';
  readonly weak: 'placeholder' | 'default' | 'guessable' | undefined;
  readonly signing: boolean;
  readonly exposed: boolean;
  readonly bits: number;
}

/** Defaults that services and their documentation come with. */
const DEFAULTS = new Set(
  'postgres root admin password secret test guest minioadmin minio minio123 changeme redis mysql mongo elastic rabbitmq neo4j app user pass toor example dev development local keycloak sa grafana wordpress drupal laravel django symfony rails docker vagrant ubuntu default master qwerty letmein 123456 12345678 password1 password123 admin123 root123 secret123'.split(
    ' ',
  ),
);
/** Formats of program code, where most strings under such a key are names and messages. */
const CODE = new Set(['code', 'shell', 'powershell', 'markdown', 'text', 'dockerfile', 'package-json']);
/** Below this a password is a word or a number. */
const PASSWORD_BITS = 40;
/** Below this a secret is a name: tokens of issuers have 80 and more. */
const SECRET_BITS = 60;
const CODE_BITS = 72;
const COMMENT_BITS = 80;

/** Code of tests, where secrets are made up: only values that a generator made count. */
const TEST_CODE =
  /(?:^|\/)(?:tests?|specs?|__tests__|testing|fixtures|mocks?|__mocks__)\/|[._-](?:test|spec)s?\.\w{1,5}$|(?:^|\/)test_[^/]{1,80}$/i;
const TEST_BITS = 120;

export function isTestCode({ format, path }: Pick<Document, 'format' | 'path'>): boolean {
  return CODE.has(format) && TEST_CODE.test(path);
}

/** Undefined when the entry is no secret: its key does not name one, or its value is a word, a path, an expression. */
export function namedSecret(entry: Entry, value: string, { format, path }: Pick<Document, 'format' | 'path'>): NamedSecret | undefined {
  const meaning = meaningOf(entry.key);
  if (!meaning.secret || value.length > 4096 || !hasSecretShape(value)) return undefined;
  if (!meaning.password && isName(value)) return undefined;
  if (!meaning.password && /^-?\d{1,15}$/.test(value)) return undefined;
  const bits = bitsOf(value);
  const { password, signing, exposed } = meaning;
  const common = { type: password ? 'generic-password' : 'generic-secret', signing, exposed, bits } as const;
  const quiet = entry.form === 'comment' || CODE.has(format);
  const weak = weakness(value, entry.key);
  if (weak !== undefined) return quiet ? undefined : { ...common, weak };
  if (bits >= bitsNeeded(entry, password, { format, path }) && !isWordy(value)) return { ...common, weak: undefined };
  return password && !quiet && value.length >= 4 && !/[\s/]/.test(value) ? { ...common, weak: 'guessable' } : undefined;
}

function bitsNeeded({ form }: Entry, password: boolean, { format, path }: Pick<Document, 'format' | 'path'>): number {
  if (isTestCode({ format, path })) return TEST_BITS;
  if (form === 'comment') return COMMENT_BITS;
  if (CODE.has(format)) return CODE_BITS;
  return password ? PASSWORD_BITS : SECRET_BITS;
}

/** `PROD_DEPLOY_TOKEN`, `invalid_csrf_token`: the name of a variable or message, said where its value is looked up. */
function isName(value: string): boolean {
  if (/^[a-z]{2,16}(?:_[a-z]{2,16}){1,8}$/.test(value)) return true;
  const shape = /^[A-Z][A-Z0-9]{0,20}(?:_[A-Z0-9]{1,20}){1,12}$/;
  return shape.test(value) && value.split('_').every((part) => /^(?:[A-Z]{1,16}\d{0,4}|[A-Z0-9]{1,4}|[A-Z]\d[A-Z]{1,12})$/.test(part));
}

/** Why a value protects nothing. */
export function weakness(value: string, key: string): NamedSecret['weak'] {
  const lower = value.toLowerCase();
  if (DEFAULTS.has(lower)) return 'default';
  const flat = lower.replaceAll(/[^a-z0-9]/g, '');
  if (flat === key.toLowerCase().replaceAll(/[^a-z0-9]/g, '')) return 'placeholder';
  return isInstruction(value) || isFiller(value) || isWrappedFiller(value) ? 'placeholder' : undefined;
}

function hasSecretShape(value: string): boolean {
  if (
    value.length < 4 ||
    /\s/.test(value.trim()) ||
    /^(?:true|false|null|none|yes|no|on|off|~|required|optional|string|enabled|disabled|-?\d{1,5}(?:\.\d{1,6})?)$/i.test(value)
  )
    return false;
  if (isDigest(value) || /^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(value) || /^(?:\.{0,2}|~)\/[\w./-]*$/.test(value)) return false;
  if (/^[^@\s]+@[^@\s]+\.[a-z]{2,}$/i.test(value) || /^\d{4}-\d{2}-\d{2}/.test(value) || /^v?\d+(?:\.\d+){1,3}$/.test(value)) return false;
  // Expressions, templates and calls are not values.
  if (
    (/[${}<>]/.test(value) && !isOpaque(value.replace(/^\$/, ''))) ||
    /[{}]|\(\)|\w\(|\[\[|=>|::\w/.test(value) ||
    /^[\w.-]+\.[a-z_]\w+(?:\.\w+)*$/i.test(value) ||
    /^[\w/-]+\.(?:pem|key|json|ya?ml|txt|crt|p12|env|conf|cfg|xml|js|ts|py|rb)$/i.test(value)
  )
    return false;
  return !/^(?:\/[\w.-]+)+\/?$/.test(value);
}
