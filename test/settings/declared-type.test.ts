import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { checkTree } from '../support/check-tree.ts';

const TYPE = "{ id: acme-key, name: Acme key, pattern: 'acme_[a-f0-9]{24}', keywords: [acme_]";

function keyText(): string {
  return `K=${['acme', randomBytes(12).toString('hex')].join('_')}\n`;
}

async function judgedAt(path: string, type: string, more = ''): Promise<readonly (readonly [string, string, string | undefined])[]> {
  const { findings } = await checkTree([{ path, text: keyText() }], { settings: `credentials: { types: [${type}] }\n${more}` });
  return findings.map(({ policy, message, primary }) => [policy, message, primary.evidence.at(-1)?.text] as const);
}

test('a type of the settings that belongs to production is reported where another environment has it', async () => {
  const found = await judgedAt('.env.staging', `${TYPE}, environment: production }`);

  expect(found).toEqual([
    ['live-key-in-nonprod', 'A live Acme key stands in staging.', 'the settings declare that the type acme-key belongs to production'],
  ]);
});

test('a type of the settings that belongs to production places what nothing else places', async () => {
  expect(await judgedAt('config.txt', `${TYPE}, environment: live-eu }`, 'environments: { live-eu: { tier: production } }')).toEqual([
    ['prod-credential-committed', expect.any(String), 'the settings declare that the type acme-key belongs to live-eu'],
  ]);
});

test('a type of the settings without an environment says nothing of one', async () => {
  expect(await judgedAt('.env.staging', `${TYPE} }`)).toEqual([]);
});
