import { describe, expect, test } from '@jest/globals';
import { reader as action } from '../../../src/documents/readers/github-action.ts';
import { reader } from '../../../src/documents/readers/github-workflow.ts';
import { reveal } from '../../../src/domain/secret-values.ts';

const PATH = '.github/workflows/deploy.yml';
const x = (body: string): string => `\${{ ${body} }}`;

function read(text: string): ReturnType<typeof reader.read> {
  return reader.read({ path: PATH, text });
}

function shown(text: string): string[] {
  return read(text).entries.map((entry) => {
    const to = entry.reference === undefined ? reveal(entry.value) : `${entry.reference.system}:${entry.reference.name}`;
    return `${entry.form} ${entry.job ?? '-'} ${entry.key} ${to} @${text.slice(entry.span.start, entry.span.end)}`;
  });
}

const DEPLOY = `name: Deploy
on:
  push:
    branches: [main, "!x"]
  workflow_dispatch:
    inputs:
      target: { type: choice, options: [qa, production] }
env:
  REGION: eu-1
  TOP: ${x('secrets.TOP')}
jobs:
  ship:
    name: Ship it
    if: github.ref == 'refs/heads/main'
    environment: { name: production, url: "https://x.example" }
    runs-on: ubuntu-latest
    env:
      DB: "${x('secrets.PROD_DB')}"
      URL: postgres://app:${x('secrets.PW')}@db.prod.internal/app
      MODE: plain
    steps:
      - name: Push
        uses: some/action@v1
        with:
          token: ${x("secrets.TOKEN || 'fall-back'")}
          app-name: shop-staging
      - run: |
          export KEY="${x('vars.KEY')}"
          curl -H "Authorization: Bearer ${x('secrets.BEARER')}" https://api.shop.example/x
          echo ${x('secrets.BARE')}
          kubectl --context prod apply
`;

describe('the reader of GitHub workflows', () => {
  test('gives references with key, job and the exact place of the expression', () => {
    const found = shown(DEPLOY);
    for (const line of [
      `literal - REGION eu-1 @eu-1`,
      `reference - TOP github-secret:TOP @${x('secrets.TOP')}`,
      `reference ship DB github-secret:PROD_DB @${x('secrets.PROD_DB')}`,
      `reference ship URL github-secret:PW @${x('secrets.PW')}`,
      `literal ship MODE plain @plain`,
      `reference ship token github-secret:TOKEN @${x("secrets.TOKEN || 'fall-back'")}`,
      `default ship token fall-back @fall-back`,
      `reference ship KEY github-variable:KEY @${x('vars.KEY')}`,
      `reference ship Authorization github-secret:BEARER @${x('secrets.BEARER')}`,
      `reference ship BARE github-secret:BARE @${x('secrets.BARE')}`,
    ])
      expect(found).toContain(line);
    expect(found.filter((line) => line.includes('secrets.PROD_DB'))).toHaveLength(1);
    expect(found.filter((line) => line.includes(' KEY '))).toHaveLength(1);
  });

  test('gives job, environment and step as scopes', () => {
    const entry = read(DEPLOY).entries.find(({ key }) => key === 'token');
    expect(entry?.scopes).toEqual([
      { kind: 'job', name: 'ship' },
      { kind: 'environment', name: 'production' },
      { kind: 'step', name: 'Push' },
    ]);
    expect(entry?.keyPath).toEqual(['jobs', 'ship', 'steps', '0', 'with', 'token']);
  });

  test('describes the job', () => {
    const [job] = read(DEPLOY).jobs!;
    expect(job).toMatchObject({
      id: 'ship',
      name: 'Ship it',
      workflow: 'Deploy',
      platform: 'github',
      triggers: ['push', 'workflow_dispatch'],
      branches: ['main'],
      condition: "github.ref == 'refs/heads/main'",
    });
    expect(job!.environment).toMatchObject({ names: ['production'], expression: undefined, region: { startLine: 15 } });
    expect(job!.hints.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'branch main',
      'target shop-staging',
      'target prod',
      'target api.shop.example',
    ]);
    expect(job!.commands.map(({ text }) => reveal(text))[0]).toContain('kubectl --context prod apply');
  });

  test.each([
    ['prod', ['prod'], ''],
    [x("github.ref == 'refs/heads/main' && 'production' || 'staging'"), ['production', 'staging'], ''],
    [x('inputs.target'), ['qa', 'production'], ''],
    [x('github.event.inputs.target'), ['qa', 'production'], ''],
    [x('matrix.env'), ['a', 'b', 'c'], 'strategy: { matrix: { env: [a, b], include: [{ env: c }] } }'],
    [x('matrix.to.name'), ['a', 'b'], 'strategy: { matrix: { to: [{ name: a }, { name: b }] } }'],
    [`eu-${x('matrix.env')}`, ['eu-a'], 'strategy: { matrix: { env: [a] } }'],
    [x('needs.x.outputs.env'), [], ''],
    [x("inputs.target == 'qa' && 'test' || 'live'"), ['test', 'live'], ''],
  ])('resolves the environment %s', (environment, names, rest) => {
    const text = `on: { workflow_dispatch: { inputs: { target: { options: [qa, production] } } } }
jobs:
  a:
    environment: "${environment}"
    ${rest}
    steps: [{ run: x }]
`;
    const [job] = read(text).jobs!;
    expect(job!.environment?.names).toEqual(names);
    expect(job!.environment?.expression !== undefined).toBe(environment.includes('$'));
  });

  test('takes inputs of called workflows and matrix values as hints', () => {
    const text = `jobs:
  call:
    uses: ./.github/workflows/deploy.yml
    with: { environment: staging, run-tests: "true" }
    secrets: inherit
    strategy: { matrix: { stage: [dev, prod], node: [20] } }
`;
    const [job] = read(text).jobs!;
    expect(job!.hints.map(({ kind, name, text: word }) => [kind, name, word].filter(Boolean).join(' '))).toEqual([
      'input environment staging',
      'matrix stage dev',
      'matrix stage prod',
      'target deploy',
    ]);
    expect(job!.dynamicSecrets.map(({ text: word, region }) => `${word} ${region.startLine}`)).toEqual(['secrets: inherit 5']);
  });

  test('takes no build mode for a place', () => {
    const text = 'jobs:\n  a:\n    steps:\n      - env: { NODE_ENV: production }\n        run: docker build --target production .\n';
    expect(read(text).jobs![0]!.hints).toEqual([]);
  });

  test.each([
    [x('inputs.listed'), false],
    [x('inputs.free'), true],
    [x("inputs.listed || 'qa'"), false],
    [x("inputs.free || 'production'"), true],
    [x("github.ref == 'refs/heads/main' && 'production' || 'staging'"), false],
    [x("(github.ref_name == 'a || b' && ('production')) || 'staging'"), false],
    [x("github.ref == 'refs/heads/main' && 'production' || github.ref_name"), true],
    [x("vars.TARGET || 'production'"), true],
    [x('matrix.place'), false],
    [x('matrix.found'), true],
    [x("format('{0}', inputs.listed)"), true],
    ['production', false],
  ])('whether %s can take more than the file tells: %s', (environment, open) => {
    const { jobs } = read(`on:
  workflow_dispatch:
    inputs:
      listed: { type: choice, options: [qa, production] }
      free: { default: production }
jobs:
  ship:
    strategy: { matrix: { place: [qa, production], found: "${x('fromJSON(needs.a.outputs.b)')}" } }
    environment: ${JSON.stringify(environment)}
  call:
    uses: ./.github/workflows/ship.yml
    with: { environment: ${JSON.stringify(environment)}, other: "${x('github.sha')}" }
`);

    expect(jobs![0]!.open === true).toBe(open);
    if (!environment.includes('matrix')) expect(jobs![1]!.open === true).toBe(open);
  });

  test('sees expressions that take secrets without naming one', () => {
    const text = `jobs:\n  a:\n    env:\n      ALL: ${x('toJSON(secrets)')}\n      ONE: ${x("secrets[format('{0}_KEY', matrix.e)]")}\n      X: ${x("secrets['A']")}\n`;
    expect(read(text).jobs![0]!.dynamicSecrets.map(({ region }) => region.startLine)).toEqual([4, 5]);
    expect(shown(text)).toEqual([`reference a X github-secret:A @${x("secrets['A']")}`]);
  });

  test('reads what it can of a broken file and of a file without jobs', () => {
    expect(read('jobs:\n  a: [\n  env:\n    K: v1234\n').notes).toHaveLength(1);
    expect(read('').entries).toEqual([]);
    expect(read('jobs: 3').jobs).toEqual([]);
  });
});

test('the reader of composite actions gives defaults of inputs and references of steps', () => {
  const text = `inputs:\n  host: { default: db.prod.internal }\nruns:\n  using: composite\n  steps:\n    - run: deploy --token ${x('secrets.T')}\n`;
  const found = action
    .read({ path: 'action.yml', text })
    .entries.map(({ form, key, span }) => `${form} ${key} ${text.slice(span.start, span.end)}`);
  expect(found).toEqual([`default host db.prod.internal`, `reference token ${x('secrets.T')}`]);
});
