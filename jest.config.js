// Two projects: node for the rules, the simulated desk and scripts; jsdom for anything that draws.
const shared = {
  rootDir: import.meta.dirname,
  transform: {
    '\\.m?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // One file a language that compiles its words; webpack picks a group of them by the query.
  moduleNameMapper: {
    '^.*/translations/([a-z-]+)\\.json\\?[a-z_]+$': '<rootDir>/test/support/translations/$1.cjs',
  },
  // msw and two of its dependencies ship modules only; docs/decisions/003-jest-with-msw.md.
  transformIgnorePatterns: [
    '/node_modules/(?!(rettime|react-merge-refs|@open-draft|until-async|@messageformat/runtime|temporal-polyfill|temporal-utils)/)',
  ],
  setupFiles: ['<rootDir>/test/support/temporal.ts'],
  setupFilesAfterEnv: ['<rootDir>/test/support/fail-on-console.ts'],
};

export default {
  // A slow machine is no fault of a test: what hangs is found all the same.
  testTimeout: 20_000,
  // Left to itself jest leaves one core idle, which on two is half of them.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/support/longest-first.cjs',
  projects: [
    {
      ...shared,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/test/browser/'],
    },
    {
      ...shared,
      displayName: 'screen',
      testEnvironment: 'jest-fixed-jsdom',
      testMatch: ['<rootDir>/test/**/*.test.tsx'],
      setupFiles: [...shared.setupFiles, '<rootDir>/test/support/match-media.ts'],
      setupFilesAfterEnv: [...shared.setupFilesAfterEnv, '<rootDir>/test/support/matchers.ts'],
    },
  ],
};
