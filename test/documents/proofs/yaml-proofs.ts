import { asciiJson, asIs, json, type ReaderProof, type Spelling, values } from './proof.ts';

const PLAIN = '/+-_@~^.()$;=\\<';
const BLOCK = values({ lines: true }).map((text) => text.replaceAll(/\n\s*/g, '\n').replaceAll('\u2028', 'x'));
const WORDS = values({ only: PLAIN }).map((text) => text.replaceAll(/ +/g, ' ').replaceAll(/[-<=]/g, 'x'));

/** The spellings of YAML for values that stand behind `before(key)`, in a map that is indented by `indent`. */
function yamlSpellings(before: (key: string) => string, indent: string): Spelling[] {
  const pad = `${indent}    `;
  const around =
    (open: string, close: string) =>
    (key: string): readonly [string, string] => [`${before(key)}${open}`, `${close}\n`];
  const spelling = (name: string, arbitrary: Spelling['values'], write: Spelling['write'], open: string, close = open): Spelling => ({
    name,
    values: arbitrary,
    write,
    around: around(open, close),
  });
  return [
    spelling('double quotes', values({ lines: true, tabs: true, loose: true }), json, '"'),
    spelling('double quotes in ASCII', values({ lines: true, loose: true }), asciiJson, '"'),
    spelling('single quotes', values({ loose: true }), (value) => value.replaceAll("'", "''"), "'"),
    spelling('plain', WORDS, asIs, ''),
    spelling('plain, with a comment', WORDS, asIs, '', ' # note'),
    spelling('plain, anchored', WORDS, asIs, '&anchor ', ''),
    spelling('plain over lines', WORDS, (value, eol) => value.replaceAll(' ', `${eol}${pad}`), ''),
    spelling('literal', BLOCK, (value, eol) => value.replaceAll('\n', `${eol}${pad}`), `|-\n${pad}`, ''),
    spelling('literal with indicator', BLOCK, (value, eol) => value.replaceAll('\n', `${eol}${pad}`), `|4- # note\n${pad}`, ''),
    spelling('folded', BLOCK, (value, eol) => value.replaceAll('\n', `${eol}${eol}${pad}`), `>-\n${pad}`, ''),
    spelling('double quotes over lines', WORDS, (value, eol) => json(value).replaceAll(' ', `${eol}${pad}`), '"'),
  ];
}

function mapped(path: string, head: string, indent = '', more: Partial<ReaderProof> = {}): ReaderProof {
  return { path, head, spellings: yamlSpellings((key) => `${indent}${key}: `, indent), hasMark: true, ...more };
}

const flow: Spelling = {
  name: 'flow',
  values: values({ lines: true, loose: true }),
  write: json,
  around: (key) => [`flow${key}: { a: [1, b], ${key}: "`, '", z: y }\n'],
};
const listed: Spelling = {
  name: 'a list of assignments',
  values: values({ only: '/+-_@~^.' }).map((text) => text.replaceAll(' ', 'x')),
  write: asIs,
  around: (key) => [`list${key}:\n  - one\n  - ${key}=`, '\n'],
};
const named: Spelling = {
  name: 'name and value',
  values: values({ lines: true, loose: true }),
  write: json,
  around: (key) => [`pair${key}:\n  - name: ${key}\n    value: "`, '"\n'],
};

export const YAML_PROOFS: Readonly<Record<string, ReaderProof>> = {
  yaml: { path: 'a.yaml', spellings: [...yamlSpellings((key) => `${key}: `, ''), flow, listed, named], hasMark: true },
  kubernetes: mapped('k8s.yaml', 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: app\n  namespace: shop\ndata:\n', '  '),
  compose: mapped('docker-compose.yml', 'services:\n  web:\n    image: x\n    environment:\n', '      '),
  'github-workflow': mapped('.github/workflows/a.yml', 'on: push\njobs:\n  deploy:\n    runs-on: x\n    env:\n', '      ', {
    tail: '    steps:\n      - run: make\n',
  }),
  'github-action': mapped('action.yml', 'name: x\nruns:\n  using: composite\n  steps:\n    - run: make\n      env:\n', '        '),
  'gitlab-ci': mapped('.gitlab-ci.yml', 'deploy:\n  script: [make]\n  variables:\n', '    '),
  circleci: mapped('.circleci/config.yml', 'jobs:\n  deploy:\n    environment:\n', '      '),
  'azure-pipelines': mapped('azure-pipelines.yml', 'jobs:\n  - job: one\n    variables:\n', '      '),
  'bitbucket-pipelines': mapped(
    'bitbucket-pipelines.yml',
    'pipelines:\n  default:\n    - step:\n        name: x\n        variables:\n',
    '          ',
  ),
  buildkite: mapped('.buildkite/pipeline.yml', 'steps:\n  - label: x\n    env:\n', '      '),
  travis: mapped('.travis.yml', 'language: x\nenv:\n', '  '),
  drone: mapped('.drone.yml', 'kind: pipeline\nname: x\nsteps:\n  - name: one\n    environment:\n', '      '),
};
