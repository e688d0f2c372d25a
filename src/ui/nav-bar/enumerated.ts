// Names one after another, as a list is written.

/** Not as units: in Chinese those stand without anything between them. */
export function enumerated(names: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' }).format(names);
}
