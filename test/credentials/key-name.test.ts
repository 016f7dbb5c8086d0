import { describe, expect, test } from '@jest/globals';
import { meaningOf } from '../../src/credentials/key-name.ts';
import { isLocalHost } from '../../src/credentials/placeholder.ts';

describe('a key', () => {
  test.each(
    'DB_PASSWORD dbPassword spring.datasource.password API_KEY apiKey stripeSecretKey SECRET_KEY_BASE GITHUB_TOKEN accessToken client_secret JWT_SECRET PGPASSWORD_PASSWORD admin-password x-api-key ENCRYPTION_KEY STRIPE_SECRET_KEY_TEST auth_token private_key INPUT_TOKEN NEXT_PUBLIC_API_SECRET'.split(
      ' ',
    ),
  )('%s names a secret', (key) => {
    expect(meaningOf(key).secret).toBe(true);
  });

  test.each(
    'MAX_TOKENS max_output_tokens tokenCount token_limit PASSWORD_MIN_LENGTH token_ttl secret_name SECRET_ID passwordPolicy TOKEN_URL password_reset_path tokenType public_key PUBLIC_API_KEY key primaryKey keyboard monkey author path password_rotated_date encrypted_password password_hash token-validity-in-seconds secretName keyPrefix sort_key passwordField nextToken endToken'.split(
      ' ',
    ),
  )('%s only speaks about one, or about something else', (key) => {
    expect(meaningOf(key).secret).toBe(false);
  });

  test.each(
    'JWT_SECRET SESSION_SECRET COOKIE_SECRET NEXTAUTH_SECRET SECRET_KEY SECRET_KEY_BASE DJANGO_SECRET_KEY APP_KEY PROD_APP_KEY webhookSecret AUTH_SECRET PROD_SECRET_KEY'.split(
      ' ',
    ),
  )('%s signs', (key) => {
    expect(meaningOf(key).signing).toBe(true);
  });

  test.each('STRIPE_SECRET_KEY AWS_SECRET_KEY CLERK_SECRET_KEY session_token AWS_SESSION_TOKEN API_KEY DB_PASSWORD'.split(' '))(
    '%s does not sign',
    (key) => {
      expect(meaningOf(key).signing).toBe(false);
    },
  );
});

describe('a host', () => {
  test.each(['localhost', '127.0.0.1', '::1', 'db', 'postgres', 'test-db', 'host.docker.internal', 'app.localhost'])(
    '%s is local',
    (host) => {
      expect(isLocalHost(host)).toBe(true);
    },
  );

  test.each(['prod-db', 'db-production', 'stg-db', 'live_db', 'db.prod.svc.cluster.local', 'db.prod.svc', 'db.acme.io', '10.0.0.5'])(
    '%s is not',
    (host) => {
      expect(isLocalHost(host)).toBe(false);
    },
  );
});
