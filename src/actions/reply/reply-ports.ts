// What a text for the customer needs from the outside: the reply box of the open form, and languages. Nothing here
// sends anything: the agent submits.

/** What the reply box holds just now. */
export interface ReplyBox {
  /** As plain words. */
  readonly text: string;
  /** False for an internal note. */
  readonly isPublic: boolean;
  readonly isRich: boolean;
}

/** Each change answers whether the host made it. */
export interface ReplyEditor {
  /** Null where the host could not say. @throws Failure */
  read(): Promise<ReplyBox | null>;
  makePublic(): Promise<boolean>;
  /** Below what is written already. */
  append(text: string, isRich: boolean): Promise<boolean>;
  /** In the form only. */
  setPending(): Promise<boolean>;
}

/** Locales as Zendesk names them, "pt-BR"; null where there is none. Every call may throw a Failure. */
export interface LanguageDesk {
  localeOf(userId: string): Promise<string | null>;
  accountLocale(): Promise<string | null>;
}
