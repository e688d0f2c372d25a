// A file of contracts from its choice to its end: read, looked at, applied. It lives beside the screen, so that it goes on
// while other tabs are looked at; after a reload the same file is looked at again, and what is there is not written twice.
import { Stopped } from '../../../../actions/account/gate';
import {
  applyImport,
  type ImportParts,
  type ImportProgress,
} from '../../../../actions/contracts/csv/apply-import';
import { boundBy, dryRun, type DryRun } from '../../../../actions/contracts/csv/dry-run';
import { textOfFile } from '../../../../actions/contracts/csv/file-text';
import { importRows, type FileFault, type ImportRow } from '../../../../actions/contracts/csv/import-rows';
import { organizationsIn, peopleIn } from '../../../../actions/contracts/csv/look-up';
import type { ContractDesk, ManyContractsDesk } from '../../../../actions/contracts/contract-ports';
import { locksOf, type Locks } from '../../../../actions/contracts/locks';
import { Failure } from '../../../../actions/failure';
import { registryOf } from '../../../../actions/records/registry';
import type { RecordDesk } from '../../../../actions/records/record-ports';
import { Watched } from '../../../shared/watched';

export type ImportState =
  | { readonly kind: 'none' }
  | { readonly kind: 'looking'; readonly name: string }
  | {
      readonly kind: 'unreadable';
      readonly name: string;
      readonly fault: FileFault | { readonly kind: 'not_text' };
    }
  | { readonly kind: 'looked'; readonly name: string; readonly run: DryRun }
  | {
      readonly kind: 'applying';
      readonly name: string;
      readonly run: DryRun;
      readonly progress: ImportProgress;
    }
  | {
      readonly kind: 'over';
      readonly name: string;
      readonly run: DryRun;
      readonly progress: ImportProgress;
      readonly isStopped: boolean;
    }
  | { readonly kind: 'failed'; readonly name: string; readonly failure: Failure }
  | { readonly kind: 'bug'; readonly thrown: unknown };

export interface ImportSetting {
  readonly desk: RecordDesk;
  readonly contracts: ContractDesk;
  /** At the page's pace. */
  readonly lookUps: ManyContractsDesk;
  /** Each request by itself: the run keeps the pace. */
  readonly run: Omit<ImportParts, 'reader' | 'plans'>;
  /** Something was written. */
  readonly onWritten: () => void;
}

export class ImportSession extends Watched<ImportState> {
  private readonly setting: ImportSetting;
  private file: { readonly name: string; readonly bytes: Uint8Array } | null = null;
  private stopper = new AbortController();
  /** Those that could be read when the file was looked at. */
  private plans: ImportParts['plans'] = new Map();

  constructor(setting: ImportSetting) {
    super({ kind: 'none' });
    this.setting = setting;
  }

  /** Looks what a file would do; nothing is written. */
  readonly open = (name: string, bytes: Uint8Array): void => {
    this.file = { name, bytes };
    this.lookAgain();
  };

  readonly lookAgain = (): void => {
    const { file } = this;
    if (file === null) return;
    const { name, bytes } = file;
    const text = textOfFile(bytes);
    if (text === null) return this.show({ kind: 'unreadable', name, fault: { kind: 'not_text' } });
    const read = importRows(text);
    if (!read.ok) return this.show({ kind: 'unreadable', name, fault: read.fault });
    this.show({ kind: 'looking', name });
    void this.guarded(name, async () => {
      this.show({ kind: 'looked', name, run: await this.look(read.rows) });
    });
  };

  /** Writes the rows that are right. */
  readonly apply = (): void => {
    const state = this.state();
    if (state.kind !== 'looked') return;
    const { name, run } = state;
    const rows = [...run.created, ...run.changed];
    this.stopper = new AbortController();
    let progress: ImportProgress = { done: 0, of: rows.length, refused: [] };
    this.show({ kind: 'applying', name, run, progress });
    void this.guarded(name, async () => {
      let isStopped = false;
      try {
        const parts = { ...this.setting.run, reader: this.setting.desk.reader, plans: this.plans };
        progress = await applyImport(
          parts,
          rows,
          (now) => this.show({ kind: 'applying', name, run, progress: (progress = now) }),
          this.stopper.signal,
        );
      } catch (thrown) {
        if (!(thrown instanceof Stopped)) throw thrown;
        isStopped = true;
      } finally {
        this.setting.onWritten();
      }
      this.show({ kind: 'over', name, run, progress, isStopped });
    });
  };

  readonly stop = (): void => {
    this.stopper.abort();
  };

  readonly forget = (): void => {
    this.file = null;
    this.show({ kind: 'none' });
  };

  private async look(rows: readonly ImportRow[]): Promise<DryRun> {
    const { desk, contracts, lookUps } = this.setting;
    const plans = await desk.list('support_plan');
    const stored = await desk.list('support_contract');
    this.plans = registryOf(desk.reader, plans, stored).readablePlans;
    const facts = {
      reader: desk.reader,
      pace: this.setting.run.pace,
      account: this.setting.run.account,
      plans,
      contracts: stored,
      readablePlans: this.plans,
      organizations: await organizationsIn(desk, lookUps, rows),
      people: await peopleIn(desk, rows),
    };
    const first = dryRun(rows, { ...facts, locks: new Map() });
    const bound = boundBy(first);
    if (bound.length === 0) return first;
    const locks = new Map<string, Locks>();
    for (const { id } of bound) locks.set(id, locksOf(await contracts.bookOf(id)));
    return dryRun(rows, { ...facts, locks });
  }

  private async guarded(name: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      if (thrown instanceof Failure) this.show({ kind: 'failed', name, failure: thrown });
      else this.show({ kind: 'bug', thrown });
    }
  }
}
