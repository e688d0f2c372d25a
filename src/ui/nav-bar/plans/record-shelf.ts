// The account's plans and contracts for those who edit them: read once, then kept up with what is saved here.
import { registryOf, type Registry } from '../../../actions/records/registry';
import type { RecordDesk, RecordObject, StoredRecord } from '../../../actions/records/record-ports';
import type { Clockwork } from '../../shared/clockwork';
import { RetriedReading } from '../../shared/retried-reading';

export type ShelfState =
  { readonly kind: 'reading' } | { readonly kind: 'ready'; readonly registry: Registry };

interface Records {
  readonly plans: readonly StoredRecord[];
  readonly contracts: readonly StoredRecord[];
}

export class RecordShelf extends RetriedReading<ShelfState> {
  readonly desk: RecordDesk;
  private records: Records | null = null;
  private hasBegun = false;

  constructor(desk: RecordDesk, time: Clockwork) {
    super(time, { kind: 'reading' });
    this.desk = desk;
  }

  /** Reads at the first call alone. */
  readonly open = (): void => {
    if (!this.hasBegun) this.reread();
  };

  /** A person asks again, or something was changed that was not told here. */
  readonly reread = (): void => {
    this.hasBegun = true;
    this.forgive();
    if (this.records === null) this.show({ kind: 'reading' });
    void this.run(async () => {
      const plans = await this.desk.list('support_plan');
      const contracts = await this.desk.list('support_contract');
      this.records = { plans, contracts };
      return this.ready();
    });
  };

  /** Saved just now, read back by its id: no list has to be read again. */
  readonly put = (...stored: readonly StoredRecord[]): void => {
    for (const one of stored) this.replace(one.object, one.id, one);
  };

  /** Deleted just now. */
  readonly drop = ({ object, id }: Pick<StoredRecord, 'object' | 'id'>): void => {
    this.replace(object, id, null);
  };

  private replace(object: RecordObject, id: string, stored: StoredRecord | null): void {
    if (this.records === null) return;
    const key = object === 'support_plan' ? 'plans' : 'contracts';
    const before = this.records[key];
    const at = before.findIndex((one) => one.id === id);
    const place = at < 0 ? before.length : at;
    const after = [
      ...before.slice(0, place),
      ...(stored === null ? [] : [stored]),
      ...before.slice(place + 1),
    ];
    this.records = { ...this.records, [key]: after };
    this.stop();
    this.show(this.ready());
  }

  private ready(): ShelfState {
    const { plans, contracts } = this.records ?? { plans: [], contracts: [] };
    return { kind: 'ready', registry: registryOf(this.desk.reader, plans, contracts) };
  }
}
