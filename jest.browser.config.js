// End to end: the built app in the workbench, in the system's Chromium. `npm run build` and `build:workbench` come first.
import unit from './jest.config.js';

const [node] = unit.projects;

export default {
  ...node,
  displayName: 'browser',
  testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
  testPathIgnorePatterns: [],
  // A browser and a workbench each: more at once only slow each other down.
  maxWorkers: 2,
  testSequencer: unit.testSequencer,
  testTimeout: 60_000,
};
