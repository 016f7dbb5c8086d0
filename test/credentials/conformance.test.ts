import { describe, expect, test } from '@jest/globals';
import type { Context, CredentialType } from '../../src/credentials/provider.ts';
import { registry } from '../../src/credentials/providers/registry.gen.ts';
import { draw, tokenOf } from '../support/tokens.ts';
import { notLinear } from './linear.ts';
import { credentials } from './look.ts';

const TYPES = registry.flatMap(({ types }) => types);
const TOKENS = TYPES.filter(({ shape }) => shape.form === 'token');
const CONTEXTS = TYPES.filter(({ shape }) => shape.form === 'context');
const MATCHED = TYPES.filter(({ shape }) => shape.form === 'matcher');

type Surrounding = readonly [name: string, path: string, text: (key: string, value: string) => string];

const SURROUNDINGS: readonly Surrounding[] = [
  ['dotenv', '.env', (key, value) => `${key}=${value}\n`],
  ['JSON', 'config.json', (key, value) => JSON.stringify({ app: { [key]: value } }, undefined, 2)],
  ['YAML', 'config.yaml', (key, value) => `app:\n  ${key}: "${value}"\n`],
  ['TOML', 'config.toml', (key, value) => `[app]\n${key} = "${value}"\n`],
  ['HCL', 'main.tf', (key, value) => `locals {\n  ${key} = "${value}"\n}\n`],
  ['XML', 'config.xml', (key, value) => `<app>\n  <add key="${key}" value="${value.replaceAll('&', '&amp;')}"/>\n</app>\n`],
  ['shell', 'run.sh', (key, value) => `export ${key}="${value}"\n`],
  ['a string of code', 'client.ts', (key, value) => `const ${key} = '${value}';\n`],
  ['a header', 'notes.md', (key, value) => `curl -H "${key.replaceAll('_', '-')}: ${value}" https://acme.io/x\n`],
  ['a URL', 'notes.md', (key, value) => `See https://acme.io/x?${key}=${value}&page=2 for more.\n`],
];

function contextOf({ shape }: CredentialType): Context | undefined {
  return shape.form === 'matcher' ? undefined : shape.context;
}

/** A key that proves the type where it needs one. */
function keyOf(type: CredentialType): string {
  return (contextOf(type)?.keys?.[0] ?? 'key').toUpperCase();
}

/** A line that proves the type where no key does. */
function lineBefore(type: CredentialType): string {
  const { keys, hosts, headers } = contextOf(type) ?? {};
  return keys !== undefined ? '' : `# ${[...(hosts ?? []), ...(headers ?? [])].join(' ')}\n`;
}

function isFound(type: CredentialType, path: string, text: string): boolean {
  return credentials(path, text).some((credential) => credential.type === type.id);
}

function foundInContext(type: CredentialType, value: string): boolean {
  const { keys, hosts = [], headers = [] } = contextOf(type)!;
  if (keys !== undefined && keys.length > 0) return isFound(type, '.env', `${keys[0]!.toUpperCase()}=${value}\n`);
  const [header = 'authorization'] = headers;
  const line = header.startsWith('-')
    ? `tool ${header} ${value}\n`
    : `curl -H "${header}: ${hosts.length > 0 ? 'Bearer ' : ''}${value}" https://${hosts[0] ?? 'acme.io'}/v1\n`;
  return isFound(type, 'run.sh', line);
}

describe('every credential type', () => {
  test('has an id of its own that is kebab-case and a provider file of its name', () => {
    const ids = TYPES.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  test('says where its facts come from, when they were read, and why its bounds are what they are', () => {
    const bad = TYPES.filter(
      ({ source, checked, reason, name }) =>
        !/^https:\/\/[^\s]+$/.test(source) || !/^20\d\d-[01]\d-[0-3]\d$/.test(checked) || reason.length < 10 || name === '',
    );
    expect(bad.map(({ id }) => id)).toEqual([]);
  });

  test('has samples, and near misses where its shape speaks for itself', () => {
    expect(TYPES.filter(({ matches }) => matches.length === 0).map(({ id }) => id)).toEqual([]);
    expect([...TOKENS, ...CONTEXTS].filter(({ rejects }) => rejects.length === 0).map(({ id }) => id)).toEqual([]);
  });

  test('has a pattern without state that takes linear time', () => {
    const bad = TYPES.flatMap(({ id, shape }) => {
      if (shape.form === 'matcher') return [];
      const why = /[gy]/.test(shape.pattern.flags) ? 'flags' : notLinear(shape.pattern);
      return why === undefined ? [] : [`${id}: ${why}`];
    });
    expect(bad).toEqual([]);
  });

  test('announces itself by literals that are long enough', () => {
    expect(
      TOKENS.filter(
        ({ shape }) => shape.form === 'token' && (shape.anchors.length === 0 || shape.anchors.some((anchor) => anchor.length < 3)),
      ).map(({ id }) => id),
    ).toEqual([]);
  });
});

describe('tokens', () => {
  test('are found as their type, every sample', () => {
    const missed = TOKENS.flatMap((type) =>
      type.matches.flatMap((_, index) =>
        ['a', 'b'].flatMap((seed) =>
          isFound(type, '.env', `${lineBefore(type)}${keyOf(type)}=${tokenOf(type, seed, index)}\n`) ? [] : [`${type.id} ${index} ${seed}`],
        ),
      ),
    );
    expect(missed).toEqual([]);
  });

  test.each(SURROUNDINGS)('are found in %s', (_name, path, textOf) => {
    const missed = TOKENS.filter((type) => lineBefore(type) === '' || contextOf(type) === undefined).filter(
      (type) => !isFound(type, path, textOf(keyOf(type), tokenOf(type, 'c'))),
    );
    expect(missed.map(({ id }) => id)).toEqual([]);
  });

  test.each(SURROUNDINGS)('are not found in %s where a sample only looks alike', (_name, path, textOf) => {
    const wrong = TOKENS.flatMap((type) =>
      type.rejects.flatMap((sample, index) => (isFound(type, path, textOf('key', draw(sample, 'b'))) ? [`${type.id} ${index}`] : [])),
    );
    expect(wrong).toEqual([]);
  });

  test('are found where the file begins and ends with them, and beside letters of other scripts', () => {
    const free = TOKENS.filter((type) => contextOf(type) === undefined);
    const missed = free.flatMap((type) => {
      const value = tokenOf(type, 'd');
      return [value, `${value}\n`, `\n${value}`, `ключ：「${value}」秘密`, `\u{1f511} ${value} \u{1f511}`].flatMap((text, index) =>
        isFound(type, 'notes.txt', text) ? [] : [`${type.id} ${index}`],
      );
    });
    expect(missed).toEqual([]);
  });

  test('are not found where a sample only looks alike', () => {
    const wrong = TOKENS.flatMap((type) =>
      type.rejects.flatMap((sample, index) =>
        isFound(type, '.env', `${lineBefore(type)}${keyOf(type)}=${draw(sample, 'a')}\n`) ? [`${type.id} ${index}`] : [],
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('values that only their surroundings name', () => {
  test('are found under the first key, header or host of their type', () => {
    const missed = CONTEXTS.flatMap((type) =>
      type.matches.flatMap((_, index) => (foundInContext(type, tokenOf(type, 'a', index)) ? [] : [`${type.id} ${index}`])),
    );
    expect(missed).toEqual([]);
  });

  test.each(SURROUNDINGS.slice(0, 8))('are found in %s under the first key that they list', (_name, path, textOf) => {
    const missed = CONTEXTS.flatMap((type) => {
      const [key] = contextOf(type)!.keys ?? [];
      return key === undefined || isFound(type, path, textOf(key.toUpperCase(), tokenOf(type, 'e'))) ? [] : [type.id];
    });
    expect(missed).toEqual([]);
  });

  test('are not found under a key that says nothing', () => {
    const wrong = CONTEXTS.filter((type) => isFound(type, '.env', `VALUE=${tokenOf(type, 'a')}\n`));
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('are not found where a sample only looks alike', () => {
    const wrong = CONTEXTS.flatMap((type) =>
      type.rejects.flatMap((sample, index) => (foundInContext(type, draw(sample, 'a')) ? [`${type.id} ${index}`] : [])),
    );
    expect(wrong).toEqual([]);
  });
});

describe('types with a matcher of their own', () => {
  const KEYS: Readonly<Record<string, string>> = { connection: 'DATABASE_URL', 'generic-secret': 'API_SECRET' };

  /** Files whose other fields prove the type. */
  const FILES: Readonly<Record<string, (value: string) => readonly [path: string, text: string]>> = {
    'google-service-account-key': (value) => [
      'account.json',
      JSON.stringify({ type: 'service_account', project_id: 'acme-7', private_key: `${value}\n`, client_email: 'ci@acme-7.iam' }),
    ],
    'google-tink-keyset': (value) => [
      'keys.json',
      JSON.stringify({
        key: [{ keyData: { typeUrl: 'type.googleapis.com/google.crypto.tink.AesGcmKey', value, keyMaterialType: 'SYMMETRIC' } }],
      }),
    ],
    'jwt-private-jwk': (value) => ['key.json', JSON.stringify({ kty: 'EC', crv: 'P-256', d: value })],
    'bitcoin-recovery-phrase': (value) => ['.env', `MNEMONIC="${value}"\n`],
    'solana-keypair': (value) => ['id.json', `${value}\n`],
  };

  test('are found', () => {
    const missed = MATCHED.filter((type) => {
      const { shape } = type;
      const value = tokenOf(type, 'a');
      const file = FILES[type.id]?.(value);
      if (file !== undefined) return !isFound(type, ...file);
      if (shape.form === 'matcher' && shape.matcher === 'pem') return !isFound(type, 'deploy.pem', `${value}\n`);
      const key = (shape.form === 'matcher' ? KEYS[shape.matcher] : undefined) ?? KEYS[type.id] ?? 'DB_PASSWORD';
      return !isFound(type, '.env', `${key}=${value}\n`);
    });
    expect(missed.map(({ id }) => id)).toEqual([]);
  });
});
