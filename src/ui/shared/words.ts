// The words a person reads, compiled from translations/ at build: one chunk a language and group of words, so that a
// panel does not ship the words of rare screens.

type Source = Omit<typeof import('../../../translations/en.json'), 'app'>;
/** A message; what it may be given stands in the translations. */
export type Message = (values?: Readonly<Record<string, string | number>>) => string;
type WordsOf<T> = { readonly [K in keyof T]: T[K] extends string ? Message : WordsOf<T[K]> };

/** What the panels say. */
export type Words = WordsOf<Source['panel']>;
/** What is said of stored records that cannot be read. */
export type RecordWords = WordsOf<Source['records']>;

type Loader = () => Promise<{ default: unknown }>;

const PANEL: Readonly<Record<string, Loader>> = {
  en: () => import('../../../translations/en.json?panel'),
};
const RECORDS: Readonly<Record<string, Loader>> = {
  en: () => import('../../../translations/en.json?records'),
};

export async function loadWords(locale: string): Promise<Words> {
  return ((await nearest(PANEL, locale)) as { panel: Words }).panel;
}

export async function loadRecordWords(locale: string): Promise<RecordWords> {
  return ((await nearest(RECORDS, locale)) as { records: RecordWords }).records;
}

/**
 * The reader's locale where its language is shipped, else English: words, dates and the direction of text are of one
 * language. "pt-BR" finds "pt-br", then "pt".
 */
export function shippedLocale(wanted: string): string {
  const locale = canonical(wanted);
  return languageOf(locale) === null ? 'en' : locale;
}

/** Zendesk writes "en-US"; people's own settings may say "en_US" or worse. */
function canonical(wanted: string): string {
  try {
    return Intl.getCanonicalLocales(wanted.replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}

function languageOf(locale: string): string | null {
  const whole = locale.toLowerCase();
  const language = whole.split('-')[0] ?? '';
  return [whole, language].find((name) => Object.hasOwn(PANEL, name)) ?? null;
}

async function nearest(languages: Readonly<Record<string, Loader>>, locale: string): Promise<unknown> {
  const loader = languages[languageOf(canonical(locale)) ?? 'en'];
  if (loader === undefined) throw new Error('a language is shipped in part');
  return (await loader()).default;
}

/** A name that somebody typed, kept from turning the text around it (right-to-left names, marks). */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
