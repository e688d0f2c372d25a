// The house's lint: types are known to it, rooms are kept apart (lint/rooms.js), rules stay free of clock and chance.
import js from '@eslint/js';
import jest from 'eslint-plugin-jest';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { arrows } from './lint/arrows.js';
import { fileShape } from './lint/file-shape.js';
import { refuseUnknownRooms } from './lint/rooms.js';

const ROOT = import.meta.dirname;
refuseUnknownRooms(ROOT);

const TYPESCRIPT = ['**/*.ts', '**/*.tsx'];
const CLOCK = 'Time is an argument here: the rules have no clock.';
const CHANCE = 'The rules have no randomness: every client must get the same answer.';

/** What is loaded on use, so that a file that does not come is a failure with a retry and never a bug. */
const LOADING = [
  ':not(ArrowFunctionExpression) > ImportExpression',
  ':not(CallExpression[callee.name=/^(loadPart|part)$/], Property) > ArrowFunctionExpression > ImportExpression',
].map((selector) => ({
  selector,
  message: 'Load code by loadPart() or part(), words by a WordGroup: a missing file is a failure, not a bug.',
}));

export default tseslint.config(
  { ignores: ['dist/', 'release/', 'coverage/', 'workbench/host/build/', '.stryker-tmp/', 'reports/'] },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { house: { rules: { arrows, 'file-shape': fileShape } } },
  },
  js.configs.recommended,
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: ROOT } },
    rules: {
      'house/arrows': 'error',
      'house/file-shape': 'error',
      'max-lines': ['error', { max: 200 }],
      'no-console': 'error',
      'prefer-const': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-definitions': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-deprecated': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/prefer-nullish-coalescing': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  { files: ['src/**'], rules: { 'no-restricted-syntax': ['error', ...LOADING] } },
  {
    files: ['src/domain/**', 'src/actions/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...LOADING,
        { selector: "NewExpression[callee.name='Date']", message: CLOCK },
        { selector: "CallExpression[callee.name='Date']", message: CLOCK },
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: CLOCK },
        { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: CLOCK },
        { selector: "MemberExpression[object.name='performance']", message: CLOCK },
        { selector: "MemberExpression[object.name='Math'][property.name='random']", message: CHANCE },
        { selector: "MemberExpression[object.name='crypto']", message: CHANCE },
      ],
    },
  },
  {
    // The simulated Zendesk is handed whatever a frame or a curl sends; there String() is the point.
    files: ['workbench/**/*.ts', 'workbench/**/*.tsx', 'test/**/*.ts', 'test/**/*.tsx'],
    rules: { '@typescript-eslint/no-base-to-string': 'off' },
  },
  {
    files: ['src/ui/**', 'workbench/host/**', 'test/ui/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
  {
    files: ['test/**/*.ts', 'test/**/*.tsx'],
    extends: [jest.configs['flat/recommended']],
    rules: {
      'max-lines': ['error', { max: 300 }],
      // A property holds of every history; which of its claims apply depends on the history.
      'jest/no-conditional-expect': 'off',
      // expect() is handed methods; what is written to the console fails a test by itself.
      '@typescript-eslint/unbound-method': 'off',
      'no-console': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.cjs', '**/*.mjs'],
    languageOptions: { globals: globals.node },
    rules: {
      'max-lines': ['error', { max: 200 }],
      'no-unused-vars': ['error', { ignoreRestSiblings: true, varsIgnorePattern: '^_' }],
    },
  },
);
