import type { Evidence } from '../../domain/environment.ts';
import type { Signal, Subject } from '../signal.ts';
import { environmentsIn, tierOf, type NamedEnvironment } from '../tier.ts';
import { segments } from '../tokenize.ts';

/** Keys whose value selects behaviour and says nothing of where they stand. */
const SELECTORS = /^(?:NODE_ENV|APP_ENV|RAILS_ENV|RACK_ENV|MIX_ENV|ENVIRONMENT|SPRING_PROFILES_ACTIVE|ASPNETCORE_ENVIRONMENT)$/i;
const AFTER = new Set([
  'secret',
  'key',
  'api',
  'token',
  'publishable',
  'restricted',
  'webhook',
  'client',
  'password',
  'database',
  'db',
  'access',
]);

/** A segment of the key: `PROD_DATABASE_URL`. */
export const signal: Signal = { id: 'key-segment', kind: 'key', order: 0, find };

function find({ detection }: Subject): readonly Evidence[] {
  if (detection === undefined || SELECTORS.test(detection.key)) return [];
  const { key } = detection;
  const plain = environmentsIn(key, 'plain');
  const named = plain.length > 0 ? plain : besideCredential(key);
  return named.map(({ environment, tier }) => ({ kind: 'key', text: `the key ${key} names ${environment}`, environment, tier }));
}

/** `STRIPE_LIVE_SECRET_KEY` and `DB_PASSWORD_TEST`, but not `LIVE_CHAT_TOKEN`. */
function besideCredential(key: string): readonly NamedEnvironment[] {
  const words = segments(key);
  return words.flatMap((word, index) => {
    if (word !== 'live' && word !== 'test') return [];
    const next = words[index + 1];
    if (words.length < 2 || (next !== undefined && !AFTER.has(next))) return [];
    const environment = word === 'live' ? 'production' : 'test';
    return [{ environment, tier: tierOf(environment), word }];
  });
}
