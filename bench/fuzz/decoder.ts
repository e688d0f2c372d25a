// What reads something from outside, as the fuzz sees it: what it is given where nothing is broken, and how it is asked.

export interface Decoder {
  /** What it is given where nothing is broken; a text is broken as a text, JSON in it as values too. */
  readonly sound: () => readonly unknown[] | Promise<readonly unknown[]>;
  readonly decode: (value: unknown) => unknown;
  /** Anything at all may come for it; otherwise the desk that asks has refused what is no record or no answer. */
  readonly isWhole?: boolean;
  /** What else is wrong with what it made of a value; null = nothing. */
  readonly wrong?: (answer: unknown) => string | null;
  /** Fields that go on as they came, for others to judge. */
  readonly raw?: ReadonlySet<string>;
}

export type Decoders = Readonly<Record<string, Decoder>>;

export type Values = Readonly<Record<string, unknown>>;

export const valuesOf = (value: unknown): Values =>
  typeof value === 'object' && value !== null ? (value as Values) : {};
export const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');
