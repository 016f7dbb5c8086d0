import type { TokenShape } from './provider.ts';

/** What the header and the payload of a JSON Web Token say (RFC 7519). Claims are read, never verified. */
export interface JsonWebToken {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
}

/**
 * Three base64url parts, of which the first two begin as JSON objects do. Bounds: claims of cloud providers run to
 * some thousand characters, RS512 signatures to 1366.
 */
export const JWT_SHAPE: TokenShape = {
  form: 'token',
  anchors: ['eyJ'],
  pattern: /eyJ[A-Za-z0-9_-]{10,4000}\.ey[A-Za-z0-9_-]{4,8000}\.[A-Za-z0-9_-]{20,1400}/,
};

/** Several types read the same token one after the other. */
let last: { readonly value: string; readonly token: JsonWebToken | undefined } | undefined;

/** Undefined where the first two parts are not JSON objects or the header names no algorithm. */
export function jsonWebToken(value: string): JsonWebToken | undefined {
  if (last?.value !== value) last = { value, token: parsed(value) };
  return last.token;
}

function parsed(value: string): JsonWebToken | undefined {
  const [head = '', body = ''] = value.split('.');
  const header = objectIn(head);
  const claims = objectIn(body);
  return header === undefined || claims === undefined || typeof header['alg'] !== 'string' ? undefined : { header, claims };
}

function objectIn(part: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const found: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** A claim's text; empty for an absent one or another kind. */
export function claim(value: string, name: string): string {
  const found = jsonWebToken(value)?.claims[name];
  return typeof found === 'string' ? found : '';
}

/** Whom the token is for: `aud` may be a list. */
export function audiences(value: string): readonly string[] {
  const found = jsonWebToken(value)?.claims['aud'];
  return (Array.isArray(found) ? found : [found]).filter((one): one is string => typeof one === 'string');
}

/** Host of the issuer, where `iss` is a URL. */
export function issuerHost(value: string): string {
  return /^https?:\/\/([a-z0-9.-]{3,200})/i.exec(claim(value, 'iss'))?.[1]?.toLowerCase() ?? '';
}

/** Puts a header and claims into a drawn token, so that tests find it as its type. */
export function withClaims(
  claims: Readonly<Record<string, unknown>>,
  header: Readonly<Record<string, unknown>> = {},
): (value: string) => string {
  return (value) => {
    const part = (content: object): string => Buffer.from(JSON.stringify(content)).toString('base64url');
    return `${part({ alg: 'HS256', ...header, typ: 'JWT' })}.${part(claims)}.${value.split('.')[2]}`;
  };
}
