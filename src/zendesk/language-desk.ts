// In which languages people and the account are kept: read when a text for a customer is written, never before.
import * as v from 'valibot';
import { Failure } from '../actions/failure';
import type { LanguageDesk } from '../actions/reply/reply-ports';
import type { LocaleDesk } from '../actions/statements/languages';
import { read } from './rest/read';
import type { Send } from './rest/request';

const LOCALE = v.nullish(v.string(), null);
const USER = v.object({ user: v.object({ locale: LOCALE }) });
const USERS = v.object({ users: v.array(v.object({ id: v.number(), locale: LOCALE })) });
const USERS_AT_ONCE = 100;
/** `default` is not in the API description; Zendesk marks the account's own language with it (docs/live-checks.md). */
const LOCALES = v.object({
  locales: v.array(v.object({ locale: LOCALE, default: v.nullish(v.boolean(), false) })),
});

export function languageDeskOf(send: Send): LanguageDesk & LocaleDesk {
  return {
    async localeOf(userId) {
      const path = `/api/v2/users/${encodeURIComponent(userId)}`;
      const { user } = await orNothing(read(send, USER, { method: 'GET', path }), { user: { locale: null } });
      return user.locale;
    },
    async localesOf(userIds) {
      const locales = new Map<string, string>();
      for (let at = 0; at < userIds.length; at += USERS_AT_ONCE) {
        const path = `/api/v2/users/show_many?ids=${userIds.slice(at, at + USERS_AT_ONCE).join(',')}`;
        const { users } = await orNothing(read(send, USERS, { method: 'GET', path }), { users: [] });
        for (const { id, locale } of users) if (locale !== null) locales.set(String(id), locale);
      }
      return locales;
    },
    async accountLocale() {
      const path = '/api/v2/locales';
      const { locales } = await orNothing(read(send, LOCALES, { method: 'GET', path }), { locales: [] });
      const [only] = locales;
      const own = locales.find((one) => one.default) ?? (locales.length === 1 ? only : undefined);
      return own?.locale ?? null;
    },
  };
}

/** Somebody who was deleted, or may not be seen, has no language to be read; that stops nobody. */
async function orNothing<T>(answer: Promise<T>, nothing: T): Promise<T> {
  try {
    return await answer;
  } catch (thrown) {
    if (thrown instanceof Failure && (thrown.kind === 'missing' || thrown.kind === 'denied')) return nothing;
    throw thrown;
  }
}
