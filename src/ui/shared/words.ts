// The words a person reads, compiled from translations/ at build: one chunk a language and group of words, so that a
// panel does not ship the words of rare screens.

type Source = Omit<typeof import('../../../translations/en.json'), 'app'>;
/** A message; what it may be given stands in the translations. */
export type Message = (values?: Readonly<Record<string, string | number>>) => string;
type WordsOf<T> = { readonly [K in keyof T]: T[K] extends string ? Message : WordsOf<T[K]> };

/** What the panels say. */
export type Words = WordsOf<Source['panel']>;

/** Words that are loaded with the part that speaks them. */
export type GroupName = keyof Omit<Source, 'panel'>;
export type GroupWords<K extends GroupName> = WordsOf<Source[K]>;

type Loader = () => Promise<{ default: unknown }>;
/** Words of one location: the others do not even carry where to load them from. */
type OwnGroup = 'estimate' | 'organization';
type Language = Record<Exclude<keyof Source, OwnGroup>, Loader> & Partial<Record<OwnGroup, Loader>>;

const ENGLISH: Language = {
  panel: () => import('../../../translations/en.json?panel'),
  more: () => import('../../../translations/en.json?more'),
  why: () => import('../../../translations/en.json?why'),
  sla: () => import('../../../translations/en.json?sla'),
  records: () => import('../../../translations/en.json?records'),
  acts: () => import('../../../translations/en.json?acts'),
  reply: () => import('../../../translations/en.json?reply'),
};

const LANGUAGES: Readonly<Record<string, Language>> = {
  en: ENGLISH,
  pl: {
    panel: () => import('../../../translations/pl.json?panel'),
    more: () => import('../../../translations/pl.json?more'),
    why: () => import('../../../translations/pl.json?why'),
    sla: () => import('../../../translations/pl.json?sla'),
    records: () => import('../../../translations/pl.json?records'),
    acts: () => import('../../../translations/pl.json?acts'),
    reply: () => import('../../../translations/pl.json?reply'),
  },
  'zh-cn': {
    panel: () => import('../../../translations/zh-cn.json?panel'),
    more: () => import('../../../translations/zh-cn.json?more'),
    why: () => import('../../../translations/zh-cn.json?why'),
    sla: () => import('../../../translations/zh-cn.json?sla'),
    records: () => import('../../../translations/zh-cn.json?records'),
    acts: () => import('../../../translations/zh-cn.json?acts'),
    reply: () => import('../../../translations/zh-cn.json?reply'),
  },
};

/** Says where a location's own words are loaded from, language by language. */
export function addWords(group: OwnGroup, loaders: Readonly<Record<string, Loader>>): void {
  for (const [language, words] of Object.entries(LANGUAGES)) {
    const loader = loaders[language];
    if (loader !== undefined) words[group] = loader;
  }
}

export async function loadWords(locale: string): Promise<Words> {
  return (await load('panel', locale)) as Words;
}

export async function loadGroup<K extends GroupName>(group: K, locale: string): Promise<GroupWords<K>> {
  return (await load(group, locale)) as GroupWords<K>;
}

/**
 * The reader's locale where its language is shipped, else English: words, dates and the direction of text are of one
 * language. "pt-BR" finds "pt-br", then "pt"; "zh", "zh-SG" and "zh-Hans" are "zh-cn" by their script.
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
  const simplified = new Intl.Locale(locale).maximize().script === 'Hans' && language === 'zh';
  const names = [whole, language, ...(simplified ? ['zh-cn'] : [])];
  return names.find((name) => Object.hasOwn(LANGUAGES, name)) ?? null;
}

async function load(group: keyof Source, locale: string): Promise<unknown> {
  const language = LANGUAGES[languageOf(canonical(locale)) ?? 'en'] ?? ENGLISH;
  const loader = language[group];
  if (loader === undefined) throw new Error(`nobody said where the words of ${group} are`);
  return ((await loader()).default as Readonly<Record<string, unknown>>)[group];
}

/** A name that somebody typed, kept from turning the text around it (right-to-left names, marks). */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
