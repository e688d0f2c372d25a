// The words a person reads, one chunk a language, compiled from translations/ at build.

type Source = Omit<typeof import('../../../translations/en.json'), 'app'>;
/** A message; what it may be given stands in the translations. */
export type Message = (values?: Readonly<Record<string, string | number>>) => string;
type WordsOf<T> = { readonly [K in keyof T]: T[K] extends string ? Message : WordsOf<T[K]> };
export type Words = WordsOf<Source>;

type Loader = () => Promise<{ default: unknown }>;

const LANGUAGES: Readonly<Record<string, Loader>> = {
  en: () => import('../../../translations/en.json'),
};

/** Words of the nearest language that is shipped: "pt-BR", then "pt", then English. */
export async function loadWords(locale: string): Promise<Words> {
  const wanted = locale.toLowerCase();
  const loader = LANGUAGES[wanted] ?? LANGUAGES[wanted.split('-')[0] ?? ''] ?? LANGUAGES['en'];
  if (loader === undefined) throw new Error('no language is shipped');
  return (await loader()).default as Words;
}

/** A name that somebody typed, kept from turning the text around it (right-to-left names, marks). */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
