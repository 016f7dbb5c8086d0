import { createHash } from 'node:crypto';
import { afterAll, expect, test } from '@jest/globals';

import type { JudgedFinding } from '../../src/domain/finding.ts';
import { type ReplayVariant, replay } from '../../src/surfaces/replay.ts';
import { check } from '../../src/check.ts';
import { checkTree } from '../support/check-tree.ts';
import { removeFolders, repository } from '../support/repository.ts';

afterAll(removeFolders);

/** Values by seed, so that a failure can be seen again. */
function drawn(): { readonly uuid: () => string; readonly password: () => string; readonly values: string[] } {
  const values: string[] = [];
  const hex = (): string => createHash('sha256').update(`replay-${values.length}`).digest('hex');
  const keep = (value: string): string => {
    values.push(value);
    return value;
  };
  return {
    values,
    uuid: () => keep(hex().replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-a$4-$5')),
    password: () => keep(`Q${hex().slice(0, 28)}z`),
  };
}

async function judged(
  variant: ReplayVariant,
  ci = true,
): Promise<{ readonly findings: readonly JudgedFinding[]; readonly outcome: string; readonly values: readonly string[] }> {
  const draw = drawn();
  const files = Object.entries(replay(variant, draw)).map(([path, text]) => ({ path, text, ignored: path === '.env.local' }));
  const { findings, outcome } = await checkTree(ci ? files.filter(({ ignored }) => !ignored) : files, { ci });
  return { findings, outcome, values: draw.values };
}

const placesOf = ({ primary, related }: JudgedFinding): string[] => [primary, ...related].map(({ location }) => location.path);

test('V1: the committed token is found in all its places, with what it destroys', async () => {
  const { findings, outcome } = await judged('V1');

  const finding = findings.find(({ credential }) => credential?.type === 'railway-api-token' && credential !== undefined);
  expect(outcome).toBe('fail');
  expect(finding).toMatchObject({ policy: 'unscoped-infra-token-committed', level: 'error', destroys: 'yes', destroysBackups: 'yes' });
  expect(placesOf(finding!)).toEqual(
    expect.arrayContaining(['docs/runbook.md', 'scripts/backup-db.sh', 'scripts/domains/add-custom-domain.sh']),
  );
  expect(finding!.reach).toContain('every project');
  expect(finding!.remedy).toContain('project token');
});

test('V1: the volume that staging and production share is found', async () => {
  const { findings } = await judged('V1');

  const shared = findings.find(({ policy }) => policy === 'nonprod-points-at-prod');
  expect(placesOf(shared!)).toEqual(expect.arrayContaining(['apps/api/.env.staging', 'apps/api/.env.production']));
});

test('V2: a token in an ignored file is found with --ignored on a person\u2019s checkout, and CI says nothing of it', async () => {
  const here = await judged('V2', false);
  const inCi = await judged('V2', true);

  expect(here.findings.map(({ policy }) => policy)).toContain('ignored-prod-credential-in-worktree');
  expect(inCi.findings).toEqual([]);
});

test('V3: a request in a runbook is enough: the host beside the header names the token', async () => {
  const { findings, outcome } = await judged('V3');

  expect(outcome).toBe('fail');
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ policy: 'unscoped-infra-token-committed', level: 'error', destroysBackups: 'yes' });
  expect(placesOf(findings[0]!)).toEqual(['docs/runbook.md']);
});

test.each(['V4', 'V5'] as const)('%s: nothing is found', async (variant) => {
  const { findings } = await judged(variant);

  expect(findings.map(({ policy, primary }) => `${policy} ${primary.location.path}`)).toEqual([]);
});

test('no drawn value stands in a finding', async () => {
  const { findings, values } = await judged('V1');

  // The volume's id is drawn second and is no secret: it is what staging and production share.
  const [token, volume, ...passwords] = values;
  const secrets = [token, ...passwords];
  const text = JSON.stringify(findings);
  expect(secrets.length).toBeGreaterThan(2);
  expect(text).toContain(volume);
  for (const value of secrets) expect(text).not.toContain(value);
});

test('V6: a pull request that adds the token to the repaired repository is blocked, on that line', async () => {
  const draw = drawn();
  const base = Object.entries(replay('V4', draw)).map(([path, text]) => ({ path, text }));
  const path = 'scripts/domains/add-custom-domain.sh';
  const added = { path, text: replay('V1', draw)[path]! };

  const { findings, outcome } = await checkTree([...base, added], { base });

  expect(outcome).toBe('fail');
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    introduced: true,
    level: 'error',
    destroysBackups: 'yes',
    primary: { location: { path, startLine: 4 } },
  });
  expect(findings[0]!.remedy).toContain('project token');
});

test('V7: a token that was removed is found in history, and only there', async () => {
  const repo = repository(replay('V4'));
  const path = 'scripts/domains/add-custom-domain.sh';
  const brought = repo.commit({ [path]: replay('V1')[path]! });
  repo.git('rm', '--quiet', path);
  repo.commit();
  const request = {
    cwd: repo.root,
    env: repo.env,
    failOn: 'error',
    config: undefined,
    noConfig: true,
    cache: false,
    ci: true,
    today: '2026-11-25',
  } as const;

  const now = await check({ ...request, scope: { kind: 'worktree', ignored: false, paths: [] } });
  const history = await check({ ...request, scope: { kind: 'history', all: false } });

  expect(now.findings).toEqual([]);
  expect(history.findings).toHaveLength(1);
  expect(history.findings[0]).toMatchObject({ policy: 'unscoped-infra-token-committed', primary: { location: { path, commit: brought } } });
});
