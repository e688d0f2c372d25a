// In which language a customer is written to: their own where the app speaks it, else the account's, else English.
import type { LanguageDesk } from './reply-ports';

export class RequesterLanguage {
  private readonly desk: LanguageDesk;
  /** Whether the app has words for a locale. */
  private readonly ships: (locale: string) => boolean;
  private readonly known = new Map<string | null, Promise<string>>();

  constructor(desk: LanguageDesk, ships: (locale: string) => boolean) {
    this.desk = desk;
    this.ships = ships;
  }

  /**
   * Asked of Zendesk when an action needs it, once for each requester.
   * @param requesterId null where the ticket names nobody
   * @throws Failure
   */
  of(requesterId: string | null): Promise<string> {
    const known = this.known.get(requesterId);
    if (known !== undefined) return known;
    const asked = this.ask(requesterId);
    this.known.set(requesterId, asked);
    asked.catch(() => this.known.delete(requesterId));
    return asked;
  }

  private async ask(requesterId: string | null): Promise<string> {
    const own = requesterId === null ? null : await this.desk.localeOf(requesterId);
    if (own !== null && this.ships(own)) return own;
    const account = await this.desk.accountLocale();
    return account !== null && this.ships(account) ? account : 'en';
  }
}
