// The languages in which a customer's page can be written, each by its own name, which is the same for every reader.
import { proposedLanguages, type LocaleDesk, type Speaks } from '../../../actions/statements/languages';

export const CUSTOMER_LANGUAGES = ['en', 'pl', 'zh-CN'].map((value) => ({
  value,
  label: new Intl.DisplayNames([value], { type: 'language' }).of(value) ?? value,
}));

/** That of a locale; null where we have no words of it. */
function shippedLanguage(locale: string): string | null {
  const own = CUSTOMER_LANGUAGES.find(({ value }) => locale.toLowerCase().startsWith(value.slice(0, 2)));
  return own?.value ?? null;
}

export function languageName(language: string): string {
  return CUSTOMER_LANGUAGES.find(({ value }) => value === language)?.label ?? language;
}

/** In the order given. @throws Failure */
export function proposals(locales: LocaleDesk, all: readonly Speaks[]): Promise<readonly string[]> {
  return proposedLanguages(locales, all, shippedLanguage);
}
