// Which languages people and the account are kept in, asked of Zendesk once: every count draws the same statements up anew.
import type { LocaleDesk } from '../../../actions/statements/languages';

export class KnownLocales implements LocaleDesk {
  private readonly known = new Map<string, string | null>();
  private account: string | null | undefined;

  constructor(private readonly desk: LocaleDesk) {}

  async localesOf(userIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const unknown = userIds.filter((id) => !this.known.has(id));
    const found = unknown.length === 0 ? new Map<string, string>() : await this.desk.localesOf(unknown);
    for (const id of unknown) this.known.set(id, found.get(id) ?? null);
    return new Map(
      userIds.flatMap((id): [string, string][] => {
        const locale = this.known.get(id) ?? null;
        return locale === null ? [] : [[id, locale]];
      }),
    );
  }

  async accountLocale(): Promise<string | null> {
    this.account ??= await this.desk.accountLocale();
    return this.account;
  }
}
