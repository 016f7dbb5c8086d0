import { expect, test } from '@jest/globals';
import { clueOfWholeName } from '../../src/environments/whole-name.ts';

test.each([
  ['db/prd/users.sql', 'production'],
  ['notebooks/production.ipynb', 'production'],
  ['src/Config/Sandbox/Settings.cs', 'sandbox'],
  ['deploy/prod-eu/Makefile', 'production'],
  ['ci/staging/Jenkinsfile', 'staging'],
])('the path %s names %s', (path, environment) => {
  expect(clueOfWholeName(path).map((clue) => clue.environment)).toEqual([environment]);
});

test.each(['src/product/prodigy.go', 'usr/local/bin/run.sh', 'src/test/Main.java', 'app/production_order_service.py', 'Dockerfile.prod'])(
  'the path %s names none',
  (path) => {
    expect(clueOfWholeName(path)).toEqual([]);
  },
);
