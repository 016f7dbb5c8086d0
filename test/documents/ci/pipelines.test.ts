import { expect, test } from '@jest/globals';
import { readDocument } from '../../../src/documents/read.ts';

interface Shown {
  readonly format: string;
  readonly jobs: readonly string[];
  readonly references: readonly string[];
}

function shown(path: string, text: string): Shown {
  const { format, jobs = [], entries } = readDocument({ path, text });
  return {
    format,
    jobs: jobs.map(({ id, environment, branches }) => `${id} [${environment?.names.join() ?? '-'}] ${branches.join()}`),
    references: entries.flatMap(({ reference, key, job, span }) =>
      reference === undefined ? [] : [`${job ?? '-'} ${key} ${reference.system}:${reference.name} @${text.slice(span.start, span.end)}`],
    ),
  };
}

const v = (name: string): string => `$${name}`;

test('GitLab: environments, also of what a job extends, and variables named like secrets', () => {
  const text = `variables: { A: b }
.prod: { environment: { name: production } }
ship:
  extends: .prod
  only: [main]
  script:
    - deploy --token ${v('PROD_TOKEN')} ${v('CI_JOB_TOKEN')}
stage:
  environment: staging
  rules: [{ if: '${v('CI_COMMIT_BRANCH')} == "develop"' }]
  script: x
review:
  environment: review/${v('CI_COMMIT_REF_SLUG')}
`;
  expect(shown('.gitlab-ci.yml', text)).toEqual({
    format: 'gitlab-ci',
    jobs: ['ship [production] main', 'stage [staging] develop', 'review [] '],
    references: [`ship PROD_TOKEN gitlab-variable:PROD_TOKEN @${v('PROD_TOKEN')}`],
  });
});

test('CircleCI: contexts and branches of the workflows', () => {
  const text = `jobs:
  deploy:
    environment: { A: b }
    steps: [{ run: x }]
workflows:
  main:
    jobs: [{ deploy: { context: [prod-ctx], filters: { branches: { only: main } } } }]
`;
  expect(shown('.circleci/config.yml', text)).toEqual({
    format: 'circleci',
    jobs: ['deploy [-] main'],
    references: ['deploy context circleci-context:prod-ctx @prod-ctx'],
  });
});

test('Azure: deployments of stages', () => {
  const text = `trigger: [main]
stages:
  - stage: Prod
    jobs:
      - deployment: ship
        environment: production
        variables: [{ group: prod-vars }]
        steps: [{ script: deploy ${v('(API_TOKEN)')} }]
`;
  expect(shown('azure-pipelines.yml', text)).toEqual({
    format: 'azure-pipelines',
    jobs: ['ship [production] main'],
    references: ['ship group azure-variable-group:prod-vars @prod-vars', `ship API_TOKEN azure-variable:API_TOKEN @${v('(API_TOKEN)')}`],
  });
});

test('Bitbucket: deployments and branches', () => {
  const text = `pipelines:
  branches:
    main:
      - step: { name: ship, deployment: production, script: [x] }
      - parallel: [{ step: { name: two, script: [y] } }]
`;
  expect(shown('bitbucket-pipelines.yml', text)).toMatchObject({
    format: 'bitbucket-pipelines',
    jobs: ['ship [production] main', 'two [-] main'],
  });
});

test('Buildkite, Travis and Drone', () => {
  expect(shown('.buildkite/pipeline.yml', 'steps:\n  - { label: ship, branches: main, command: x }\n  - wait\n').jobs).toEqual([
    'ship [-] main',
  ]);
  expect(shown('.travis.yml', 'env: { global: [A=b] }\ndeploy: { provider: heroku, on: { branch: main } }\n').jobs).toEqual([
    'deploy heroku [-] main',
  ]);
  const drone =
    'kind: pipeline\nname: ship\ntrigger: { branch: main, target: production }\nsteps:\n  - name: a\n    environment: { TOKEN: { from_secret: prod_token } }\n';
  expect(shown('.drone.yml', drone)).toEqual({
    format: 'drone',
    jobs: ['ship [production] main'],
    references: ['ship TOKEN drone-secret:prod_token @prod_token'],
  });
});

test('Jenkins: stages, credentials, commands', () => {
  const text = `pipeline {
  environment { TOKEN = credentials('prod-token') }
  stages {
    stage('Deploy prod') {
      when { branch 'main' }
      steps { withCredentials([string(credentialsId: "db-prod", variable: 'DB')]) { sh 'terraform destroy' } }
    }
  }
}
`;
  expect(shown('Jenkinsfile', text)).toEqual({
    format: 'jenkinsfile',
    jobs: ['Deploy prod [-] main'],
    references: ['- TOKEN jenkins-credential:prod-token @prod-token', 'Deploy prod credentialsId jenkins-credential:db-prod @db-prod'],
  });
  expect(readDocument({ path: 'Jenkinsfile', text }).facts).toMatchObject([{ kind: 'destructive-command', job: 'Deploy prod' }]);
});

test.each([
  '.gitlab-ci.yml',
  '.circleci/config.yml',
  'azure-pipelines.yml',
  'bitbucket-pipelines.yml',
  '.buildkite/a.yml',
  '.travis.yml',
  '.drone.yml',
  'Jenkinsfile',
])('odd texts of %s are read without an error', (path) => {
  for (const text of ['', '3', 'a: [', 'jobs: [1]\nsteps: x\npipelines: { a: b }\nworkflows: 4\nstages: y\n', '}}{{stage("x") {'])
    expect(readDocument({ path, text }).format).not.toBe('text');
});
