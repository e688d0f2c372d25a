// The words a person reads, compiled from translations/ at build: one chunk a language and group of words, so that a
// panel does not ship the words of rare screens.
import { OnUse } from './on-use';
import { useReading } from './reading-context';

type Source = Omit<typeof import('../../../translations/en.json'), 'app'>;
/** A message; what it may be given stands in the translations. */
export type Message = (values?: Readonly<Record<string, string | number>>) => string;
type WordsOf<T> = { readonly [K in keyof T]: T[K] extends string ? Message : WordsOf<T[K]> };

/** The words of a group, e.g. of what "More" opens. */
export type GroupName = keyof Source;
export type GroupWords<K extends GroupName> = WordsOf<Source[K]>;
/** What the panels say before anything is opened. */
export type Words = GroupWords<'panel'>;

const LANGUAGES = ['en', 'pl', 'zh-cn'] as const;
type Language = (typeof LANGUAGES)[number];
type Load = () => Promise<{ readonly default: unknown }>;

/** Words that are loaded together, on use: a location carries only where its own groups are. */
export class WordGroup<K extends GroupName> {
  readonly name: K;
  private readonly loaders: Readonly<Record<Language, Load>>;
  private readonly asked = new Map<Language, OnUse<GroupWords<K>>>();

  constructor(name: K, loaders: Readonly<Record<Language, Load>>) {
    this.name = name;
    this.loaders = loaders;
  }

  in(locale: string): OnUse<GroupWords<K>> {
    const language = languageOf(canonical(locale)) ?? 'en';
    const words = this.asked.get(language) ?? new OnUse(() => this.bring(language));
    this.asked.set(language, words);
    return words;
  }

  private async bring(language: Language): Promise<GroupWords<K>> {
    const { default: words } = await this.loaders[language]();
    return (words as { readonly [N in K]: GroupWords<K> })[this.name];
  }
}

/** Inside a LoadedPart, which waits until they are there, so that nothing appears in pieces. */
export function useWords<K extends GroupName>(group: WordGroup<K>): GroupWords<K> {
  return group.in(useReading().formats.locale).read();
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

function languageOf(locale: string): Language | null {
  const whole = locale.toLowerCase();
  const language = whole.split('-')[0] ?? '';
  const simplified = language === 'zh' && new Intl.Locale(locale).maximize().script === 'Hans';
  const names = [whole, language, ...(simplified ? ['zh-cn'] : [])];
  return names.flatMap((name) => LANGUAGES.find((one) => one === name) ?? [])[0] ?? null;
}

/** A name that somebody typed, kept from turning the text around it (right-to-left names, marks). */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
