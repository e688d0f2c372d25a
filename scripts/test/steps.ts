// What `npm test` runs, in this order: the quick refusals first, the browser last.

export interface Step {
  readonly title: string;
  /** Lines for the shell; the project's programs are on its path. */
  readonly commands: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** jest steps report how many tests passed and failed. */
  readonly isJest?: true;
  readonly needsBrowser?: true;
}

export const STEPS: readonly Step[] = [
  { title: 'Format', commands: ['npm run --silent format'] },
  { title: 'Lint', commands: ['npm run --silent lint'] },
  { title: 'Types', commands: ['npm run --silent types'] },
  { title: 'Dead code', commands: ['npm run --silent dead'] },
  { title: 'Build', commands: ['npm run --silent build', 'npm run --silent build:workbench'] },
  { title: 'Validate', commands: ['tsx scripts/validate.ts'] },
  { title: 'Package', commands: ['tsx scripts/package.ts'] },
  { title: 'Size', commands: ['npm run --silent size'] },
  { title: 'Unit and integration tests, in UTC', commands: ['jest'], env: { TZ: 'UTC' }, isJest: true },
  {
    // Half an hour off the grid and with summer time: what leans on the machine's zone fails here. Left out are the
    // long random histories, whose contracts bring a dozen zones of their own.
    title: 'Unit and integration tests, in Newfoundland',
    commands: ['jest --testPathPatterns "^(?!(.*/)?test/domain/(twin|fold|fold-start|statement)[.]test)"'],
    env: { TZ: 'America/St_Johns' },
    isJest: true,
  },
  {
    title: 'Browser tests',
    commands: ['jest --config jest.browser.config.js'],
    env: { TZ: 'UTC' },
    isJest: true,
    needsBrowser: true,
  },
];
