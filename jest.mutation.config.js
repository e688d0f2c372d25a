// What Stryker runs for every mutant, in one project as it asks.
import config from './jest.config.js';

const [{ displayName: _displayName, ...node }] = config.projects;

export default {
  ...node,
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testEnvironment: `${import.meta.dirname}/test/mutation/first-failure.cjs`,
  testMatch: ['<rootDir>/test/mutation/engine.ts'],
};
