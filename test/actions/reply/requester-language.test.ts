// In which language a customer is written to, as Zendesk keeps it.
import { RequesterLanguage } from '../../../src/actions/reply/requester-language';
import { languageDeskOf } from '../../../src/zendesk/language-desk';
import { sendThrough } from '../../../src/zendesk/rest/request';
import type { Desk } from '../../../workbench/desk/desk';
import { endUserId } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import { deskFrame } from '../../support/desk-frame';

const NO_FAULT = { status: null, retryAfter: null, delayMs: 0, drop: false, malformed: false, times: 1 };
const GERMAN = String(endUserId('longName'));

function languageAt(desk: Desk, shipped: readonly string[]) {
  const frame = deskFrame(desk, 'agent', 'reply');
  const languages = languageDeskOf(sendThrough({ request: (options) => frame.request(options) }));
  return new RequesterLanguage(languages, (locale) => shipped.includes(locale));
}

const asked = (desk: Desk) => desk.requests.all().map(({ path }) => path);

test("a language that the app speaks is the requester's own, and the account is not asked", async () => {
  const desk = stillDesk();
  expect(await languageAt(desk, ['de', 'en-US']).of(GERMAN)).toBe('de');
  expect(asked(desk)).toEqual([`/api/v2/users/${GERMAN}`]);
});

test("one that it does not speak falls back to the account's", async () => {
  const desk = stillDesk();
  desk.state.account = { ...desk.state.account, locale: 'pl' };
  expect(await languageAt(desk, ['pl']).of(GERMAN)).toBe('pl');
});

test('and then to English', async () => {
  const desk = stillDesk();
  desk.state.account = { ...desk.state.account, locale: 'fi' };
  expect(await languageAt(desk, ['pl']).of(GERMAN)).toBe('en');
});

test.each([null, '999999'])(
  "a requester %p who is gone is written to in the account's language",
  async (id) => {
    expect(await languageAt(stillDesk(), ['en-US']).of(id)).toBe('en-US');
  },
);

test('nobody is asked for twice, and a reading that failed is asked for again', async () => {
  const desk = stillDesk();
  desk.faults.arm({ ...NO_FAULT, match: 'GET /api/v2/users', status: 503 });
  const language = languageAt(desk, ['de']);
  await expect(language.of(GERMAN)).rejects.toMatchObject({ kind: 'unavailable' });
  expect(await Promise.all([language.of(GERMAN), language.of(GERMAN)])).toEqual(['de', 'de']);
  await language.of(GERMAN);
  expect(asked(desk)).toHaveLength(2);
});

test('a language that could not be read is a failure, never another language', async () => {
  const desk = stillDesk();
  desk.faults.arm({ ...NO_FAULT, match: 'GET /api/v2/users', drop: true });
  await expect(languageAt(desk, ['de']).of(GERMAN)).rejects.toMatchObject({ kind: 'offline' });
});
