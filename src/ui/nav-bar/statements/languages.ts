// The languages in which a customer's page can be written, each by its own name, which is the same for every reader.

export const CUSTOMER_LANGUAGES = ['en', 'pl', 'zh-CN'].map((value) => ({
  value,
  label: new Intl.DisplayNames([value], { type: 'language' }).of(value) ?? value,
}));

/** That of a locale; English where we have no words of it. */
export function customerLanguage(locale: string): string {
  const own = CUSTOMER_LANGUAGES.find(({ value }) => locale.toLowerCase().startsWith(value.slice(0, 2)));
  return own?.value ?? 'en';
}
