// What `npm test` runs: the quick refusals first, the browser last.

export interface Step {
  readonly title: string;
  /** Lines for the shell; the project's programs are on its path. */
  readonly commands: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** jest steps report how many tests passed and failed. */
  readonly isJest?: true;
  readonly needsBrowser?: true;
}

/** Steps that follow one another. */
export type Lane = readonly Step[];

/**
 * What can say nothing in another zone than in UTC, and takes long: the engine's random histories bring zones of their
 * own, large accounts ask how much and not when, and words hold no dates. All of it runs in UTC.
 */
const SAME_IN_EVERY_ZONE = [
  'domain/(twin|fold|fold-start|statement|resume)[.]test',
  'actions/(account|recount)/load[.]test',
  'workbench/load[.]test',
  'meter/meter-memory[.]test',
  'house/',
  'scripts/built-package[.]test',
].join('|');

/** One stage after another; a stage's lanes side by side, for each of these programs keeps only one core busy. */
export const STAGES: readonly (readonly Lane[])[] = [
  [
    [{ title: 'Lint', commands: ['npm run --silent lint'] }],
    [
      { title: 'Format', commands: ['npm run --silent format'] },
      { title: 'Types', commands: ['npm run --silent types'] },
      { title: 'Dead code', commands: ['npm run --silent dead'] },
      { title: 'Build', commands: ['npm run --silent build', 'npm run --silent build:workbench'] },
      { title: 'Validate', commands: ['tsx scripts/validate.ts'] },
      { title: 'Package', commands: ['tsx scripts/package.ts'] },
      { title: 'Size', commands: ['npm run --silent size'] },
    ],
  ],
  [[{ title: 'Unit and integration tests, in UTC', commands: ['jest'], env: { TZ: 'UTC' }, isJest: true }]],
  [
    [
      {
        // Half an hour off the grid and with summer time: what leans on the machine's zone fails here. The random
        // histories left are fewer: a zone that matters shows in the first of them.
        title: 'Unit and integration tests, in Newfoundland',
        commands: [`jest --testPathPatterns "^(?!(.*/)?test/(${SAME_IN_EVERY_ZONE}))"`],
        env: { TZ: 'America/St_Johns', RUNS: '50' },
        isJest: true,
      },
    ],
  ],
  [
    [
      {
        title: 'Browser tests',
        commands: ['jest --config jest.browser.config.js'],
        env: { TZ: 'UTC' },
        isJest: true,
        needsBrowser: true,
      },
    ],
  ],
];
