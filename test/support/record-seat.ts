// Somebody who edits plans and contracts on a simulated desk; waiting moves the desk's clock.
import type { Draft } from '../../src/actions/records/record-ports';
import { RecordShelf } from '../../src/ui/nav-bar/plans/record-shelf';
import { ZendeskRecordDesk } from '../../src/zendesk/record-desk';
import type { Desk } from '../../workbench/desk/desk';
import type { USERS } from '../../workbench/seed/cast';
import { DeskSeat } from './desk-seat';

export class RecordSeat extends DeskSeat {
  readonly records: ZendeskRecordDesk;
  readonly shelf: RecordShelf;

  constructor(desk: Desk, user: keyof typeof USERS = 'admin', name = `nav_bar ${user}`) {
    super(desk, user, name);
    this.records = new ZendeskRecordDesk(this.send, this.settings);
    this.shelf = new RecordShelf(this.records, this.time);
  }

  get pace() {
    const pause = (milliseconds: number) => {
      this.desk.clock.advance(milliseconds / 1000);
      return Promise.resolve();
    };
    return { now: () => this.desk.clock.now(), pause };
  }

  get save() {
    return { desk: this.records, pace: this.pace };
  }
}

/** The draft with other fields. */
export function typed(draft: Draft, fields: Readonly<Record<string, string>>, name = draft.name): Draft {
  return { name, fields: { ...draft.fields, ...fields } };
}
