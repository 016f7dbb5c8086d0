import type { Credential } from '../domain/credential.ts';
import type { KeyBlock } from './pem.ts';

/** UTF-16 code units around a key in which the other fields of its file stand. */
const NEAR = 3000;

/** What the file around a key block says that it is: its type and, where the file names one, its account. */
export interface JoinedKey {
  readonly type: string;
  readonly more: Partial<Credential>;
}

/**
 * A key block with the fields that stand beside it: a Google service account's key is a private key in a JSON object
 * of a fixed form, as a file or as the value of a variable, its quotes escaped or not.
 */
export function joinedKey(text: string, { start, end, type }: KeyBlock): JoinedKey {
  if (type !== 'private-key') return { type, more: {} };
  const around = text.slice(Math.max(0, start - NEAR), end + NEAR);
  if (
    !/["']?type\\{0,3}["']?\s{0,4}[:=]\s{0,4}\\{0,3}["']service_account\\{0,3}["']/.test(around) &&
    !/\.iam\.gserviceaccount\.com/.test(around)
  )
    return { type, more: {} };
  const project =
    /project_id\\{0,3}["']?\s{0,4}[:=]\s{0,4}\\{0,3}["']([a-z][a-z0-9.:-]{3,62})\\{0,3}["']/.exec(around)?.[1] ??
    /@([a-z][a-z0-9-]{3,40})\.iam\.gserviceaccount\.com/.exec(around)?.[1];
  return { type: 'google-service-account-key', more: project === undefined ? {} : { account: `gcp:${project}` } };
}
