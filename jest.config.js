export default {
  testEnvironment: 'node',
  // The gate has nothing else to do.
  maxWorkers: '100%',
  // The gate counts from the runner's own report.
  ...(process.env.ENVSEP_TEST_REPORT === undefined ? {} : { testResultsProcessor: '<rootDir>/src/build/test-report.cjs' }),
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/cases/.*/'],
  modulePathIgnorePatterns: ['<rootDir>/test/cases/.*/.*/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'es6' } }],
  },
};
