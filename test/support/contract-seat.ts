// Somebody who enters contracts on a simulated desk, one by one or by file; the tab can be closed at any request.
import { Gate } from '../../src/actions/account/gate';
import { importRows, type ImportRow } from '../../src/actions/contracts/csv/import-rows';
import { organizationsIn, peopleIn } from '../../src/actions/contracts/csv/look-up';
import { dryRun, type DryRun } from '../../src/actions/contracts/csv/dry-run';
import type { ContractParts } from '../../src/ui/nav-bar/contracts/contract-parts';
import { ImportSession } from '../../src/ui/nav-bar/contracts/import/import-session';
import { registryOf } from '../../src/actions/records/registry';
import type { Plan } from '../../src/domain/facts';
import { ZendeskContracts } from '../../src/zendesk/contract-desk';
import { ZendeskManyContracts } from '../../src/zendesk/many-contracts-desk';
import { ZendeskRecordDesk } from '../../src/zendesk/record-desk';
import type { Send } from '../../src/zendesk/rest/request';
import { ZendeskStatements } from '../../src/zendesk/statement-desk';
import { RecordSeat } from './record-seat';

/** The tab was closed. */
export class Killed extends Error {}

export class ContractSeat extends RecordSeat {
  /** How many requests are answered before the tab is closed. */
  lives = Infinity;

  private readonly mortal: Send = async (ask) => {
    if (this.lives <= 0) throw new Killed();
    this.lives -= 1;
    const answer = await this.send(ask);
    // What was sent is done; the answer reaches nobody.
    if (this.lives <= 0) throw new Killed();
    return answer;
  };

  get parts() {
    return {
      desk: new ZendeskRecordDesk(this.mortal, this.settings),
      pace: this.pace,
      contracts: new ZendeskContracts(this.mortal),
      statements: new ZendeskStatements(this.mortal),
      plans: new Map<string, Plan>(),
      account: this.account,
    };
  }

  get many() {
    return new ZendeskManyContracts(this.mortal);
  }

  /** What writes the rows of a file. */
  get importer() {
    const { desk, contracts, plans, account, pace } = this.parts;
    return { many: this.many, contracts, reader: desk.reader, plans, account, gate: this.gate, pace };
  }

  get gate() {
    return new Gate(this.pace, () => 0);
  }

  /** Files that were saved, by name. */
  readonly files = new Map<string, string>();

  /** What the page's screens of contracts are given. */
  screen(): ContractParts {
    const { contracts, statements, account } = this.parts;
    const importing = new ImportSession({
      desk: this.records,
      contracts,
      lookUps: this.many,
      run: { many: this.many, contracts, account, gate: this.gate, pace: this.pace },
      onWritten: this.shelf.reread,
    });
    const saveFile = (name: string, _type: string, text: string) => void this.files.set(name, text);
    return { contracts, statements, importing, signedIn: () => this.supportDesk.signedIn(), saveFile };
  }

  async facts(rows: readonly ImportRow[]) {
    const { desk, pace, account } = this.parts;
    const [plans, contracts] = [await desk.list('support_plan'), await desk.list('support_contract')];
    const { readablePlans } = registryOf(desk.reader, plans, contracts);
    return {
      reader: desk.reader,
      pace,
      account,
      plans,
      contracts,
      readablePlans,
      organizations: await organizationsIn(desk, this.many, rows),
      people: await peopleIn(desk, rows),
      locks: new Map(),
    };
  }

  async look(text: string): Promise<DryRun> {
    const read = importRows(text);
    if (!read.ok) throw new Error(JSON.stringify(read.fault));
    return dryRun(read.rows, await this.facts(read.rows));
  }
}
