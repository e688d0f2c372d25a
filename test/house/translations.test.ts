// Every language says what English says, in its own grammar: same keys, same values taken, every plural form, every
// message printed.
import { CHARGES } from '../../src/ui/shared/charges-words';
import { CONTRACTS } from '../../src/ui/shared/contracts-words';
import { ESTIMATE } from '../../src/ui/shared/estimate-words';
import { FORM } from '../../src/ui/shared/form-words';
import { INSIGHT } from '../../src/ui/shared/insight-words';
import { ORGANIZATION } from '../../src/ui/shared/organization-words';
import { OVERVIEW } from '../../src/ui/shared/overview-words';
import { PAGE } from '../../src/ui/shared/page-words';
import { RECOUNT } from '../../src/ui/shared/recount-words';
import { MORE, RECORDS, SLA } from '../../src/ui/shared/details-words';
import { PLANS } from '../../src/ui/shared/plans-words';
import { PANEL } from '../../src/ui/shared/panel-words';
import { SET_UP } from '../../src/ui/shared/set-up-words';
import { STATEMENTS } from '../../src/ui/shared/statements-words';
import { ACTS, REPLY, WHY } from '../../src/ui/shared/ticket-words';
import type { Message } from '../../src/ui/shared/words';
import { LANGUAGES, leavesOf, messagesOf, placesOf, valuesFor } from './support/messages';

/** Names and signs that are one in every language. */
const SAME = new Set([
  'app.name',
  // Polish has these of Latin, like English.
  'sla.minutes',
  'sla.hours',
  'sla.hours_minutes',
  'panel.contract.plan',
  'why.window.of_contract',
  'acts.sentences',
  'records.object.support_plan',
  'records.field.plan',
  'records.field.status',
  'overview.columns.plan',
  'insight.advice.plan',
  'form.conflict.line',
  'plans.list.name',
  'plans.contracts.plan',
  'contracts.columns.plan',
  'contracts.field.plan',
  'contracts.field.status',
  'statements.of',
  'statements.drift.verdict',
  'statements.terms.plan',
  'statements.allowance.limit',
  'plans.editor.target',
  'plans.effect.change',
  'plans.effect.left_of',
]);

const GROUPS = [
  PANEL,
  MORE,
  SLA,
  RECORDS,
  WHY,
  ACTS,
  REPLY,
  ESTIMATE,
  ORGANIZATION,
  PAGE,
  OVERVIEW,
  CHARGES,
  RECOUNT,
  INSIGHT,
  STATEMENTS,
  FORM,
  PLANS,
  SET_UP,
  CONTRACTS,
];

const english = messagesOf('en');
const others = LANGUAGES.filter((language) => language !== 'en');
const sharedKeys = (language: string) => [...messagesOf(language).keys()].filter((key) => english.has(key));
const text = (language: string, key: string) => messagesOf(language).get(key) ?? '';

test('English, Polish and Simplified Chinese are shipped, in files that Zendesk accepts by name', () => {
  expect(LANGUAGES).toEqual(['en', 'pl', 'zh-cn']);
  for (const language of LANGUAGES) expect(language).toMatch(/^[a-z]{2,3}(-\w{2,3})?$/);
});

test.each(others)('%s has the keys of English, no more and no fewer', (language) => {
  const keys = [...messagesOf(language).keys()];
  expect(keys.sort()).toEqual([...english.keys()].sort());
});

test.each(others)(
  '%s takes the same values as English in every message, each as the same kind',
  (language) => {
    const taken = (message: string) =>
      [
        ...new Set(
          placesOf(message).map(({ name, kind, cases }) =>
            kind === 'select' ? `${name} ${kind} ${[...cases].sort().join()}` : `${name} ${kind}`,
          ),
        ),
      ].sort();
    for (const key of sharedKeys(language)) {
      expect([key, taken(text(language, key))]).toEqual([key, taken(text('en', key))]);
    }
  },
);

test.each(LANGUAGES)('every plural of %s has exactly the forms that its grammar needs', (language) => {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  for (const [key, message] of messagesOf(language)) {
    for (const { kind, cases } of key.startsWith('app.') ? [] : placesOf(message)) {
      const forms = kind === 'plural' ? cases.filter((one) => !one.startsWith('=')) : pluralCategories;
      expect([key, ...[...forms].sort()]).toEqual([key, ...[...pluralCategories].sort()]);
    }
  }
});

test.each(LANGUAGES)(
  'every message of %s is loaded and prints whole, whatever the numbers',
  async (language) => {
    const keys = [...messagesOf(language).keys()].filter((key) => !key.startsWith('app.'));
    const printed = new Set<string>();
    for (const group of GROUPS) {
      for (const [key, print] of leavesOf({ [group.name]: await group.in(language).load() })) {
        const message = text(language, key);
        for (const values of valuesFor(message)) {
          const said = (print as Message)(values);
          expect([key, said]).toEqual([key, expect.not.stringMatching(/undefined|NaN|[{}]|''|^\s*$/)]);
          if (placesOf(message).length === 0) expect(said).toBe(message.replaceAll("''", "'"));
        }
        printed.add(key);
      }
    }
    expect([...printed].sort()).toEqual(keys.sort());
  },
);

test.each(others)('no message of %s is still English', (language) => {
  const left = sharedKeys(language).filter((key) => text(language, key) === text('en', key));
  expect(left.filter((key) => !SAME.has(key))).toEqual([]);
});

test.each(LANGUAGES)(
  'an apostrophe is written twice in %s, since alone it quotes what follows',
  (language) => {
    for (const [key, message] of messagesOf(language)) {
      const isAlone = !key.startsWith('app.') && /(?<!')'(?:'')*(?!')/.test(message);
      expect([key, isAlone]).toEqual([key, false]);
    }
  },
);
